package ml.keneya.visits;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.delete.DeleteConflictOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.DerivedConflicts;
import ml.keneya.server.Messages;
import ml.keneya.server.PatientHere;
import ml.keneya.visits.DueVisits.Kind;
import ml.keneya.visits.DueVisits.Whom;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Lets the visits that are due follow Patients, episodes, visits, doses and appointments, in the transaction that
 * writes, corrects or deletes these. Only this server writes what it derives.
 */
@Interceptor
public final class DueVisitsInterceptor {

    /** When what may not be stored anyway has been refused. */
    private static final int AFTER_FILING = 500;

    /** When it is known that the writer may write there. */
    private static final int AFTER_ACCESS = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR + 1;

    /** Before those who answer for other conflicts: one that is none any more is taken out first. */
    private static final int EARLY = -1;

    private final DueVisits visits;
    private final Messages messages;

    DueVisitsInterceptor(DueVisits visits, Messages messages) {
        this.visits = visits;
        this.messages = messages;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = AFTER_ACCESS)
    public void create(IBaseResource record, @Nullable RequestDetails writer) {
        refusePretence(record, writer);
    }

    /** Who sends a whole file back as he read it changes nothing. */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = AFTER_ACCESS)
    public void update(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails writer) {
        if (before instanceof Appointment stored
                && after instanceof Appointment sent
                && DueVisitRecord.is(stored)
                && DueVisitRecord.saysTheSame(stored, sent)) {
            // A client may have no place for a narrative, and mark what it has read.
            sent.setText(stored.getText());
            sent.setMeta(stored.getMeta().copy());
            return;
        }
        refusePretence(after, writer);
        if (before != null) {
            refusePretence(before, writer);
        }
    }

    private void refusePretence(IBaseResource record, @Nullable RequestDetails writer) {
        if (isOfClient(writer) && DueVisitRecord.is((Resource) record)) {
            throw new UnprocessableEntityException(messages.text(messages.languageOf(writer), "visits.derived"));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_DELETE_CONFLICTS, order = EARLY)
    public @Nullable DeleteConflictOutcome conflicts(DeleteConflictList conflicts, @Nullable RequestDetails writer) {
        return isOfClient(writer) ? new DerivedConflicts("Appointment", visits::among).removeFrom(conflicts) : null;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = AFTER_FILING)
    public void created(IBaseResource record, @Nullable RequestDetails writer) {
        follow(null, (Resource) record, writer);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = AFTER_FILING)
    public void updated(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails writer) {
        follow((Resource) before, (Resource) after, writer);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED, order = AFTER_FILING)
    public void deleted(IBaseResource record, @Nullable RequestDetails writer) {
        if (!isOfClient(writer)) {
            return;
        }
        Resource deleted = (Resource) record;
        if (deleted instanceof Patient) {
            whom(deleted, deleted).forEach(whom -> visits.follow(whom, Kind.AGE));
        } else {
            move(deleted, deleted);
        }
    }

    /** When he was expected is not to be read on, when somebody has removed him or his episode for good. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void expunged(RequestDetails request) {
        if (!"$expunge".equals(request.getOperation()) || request.getId() == null) {
            return;
        }
        String id = request.getId().getIdPart();
        if ("EpisodeOfCare".equals(request.getResourceName())) {
            visits.expungeEpisode(id, request);
        } else if ("Patient".equals(request.getResourceName())) {
            visits.expungePatient(id, request);
        }
    }

    private void follow(@Nullable Resource before, Resource after, @Nullable RequestDetails writer) {
        if (writer == null) {
            return;
        }
        if (!isOfClient(writer)) {
            // A delivery closes a pregnancy.
            if (after instanceof EpisodeOfCare) {
                move(after, after);
            }
        } else if (after instanceof Patient patient) {
            // Of an operation such as $meta-add HAPI does not tell what the record was before.
            followPatient(isOperation(writer) ? Optional.empty() : Optional.ofNullable((Patient) before), patient);
        } else {
            if (before != null) {
                move(before, after);
            }
            move(after, after);
        }
    }

    private void followPatient(Optional<Patient> before, Patient after) {
        if (before.filter(earlier -> !Base.compareDeep(earlier.getDeceased(), after.getDeceased(), true))
                .isPresent()) {
            whom(after, after).forEach(whom -> visits.follow(whom, Kind.EPISODE));
        }
        if (visits.isOfAge(after)
                ? before.filter(earlier -> ExpectedPatient.is(earlier, after)).isEmpty()
                : before.filter(visits::isOfAge).isPresent()) {
            whom(after, after).forEach(whom -> visits.follow(whom, Kind.AGE));
        }
    }

    private static boolean isOperation(RequestDetails writer) {
        return switch (writer.getRestOperationType()) {
            case CREATE, UPDATE, PATCH, DELETE, TRANSACTION -> false;
            default -> true;
        };
    }

    /** What follows from a record, for those of whom it is. */
    private void move(Resource record, Resource written) {
        for (Kind kind : visits.movedBy(record)) {
            whom(record, written).forEach(whom -> visits.follow(whom, kind));
        }
    }

    /** Whose record it is, in the partition of what is written; an appointment may be of several. */
    private static Stream<Whom> whom(Resource record, Resource written) {
        return where(written).stream()
                .flatMap(partition -> patients(record)
                        .flatMap(reference -> PatientHere.id(reference).stream())
                        .map(patient -> new Whom(patient, partition)));
    }

    private static Stream<IIdType> patients(Resource record) {
        if (record instanceof Patient) {
            return Stream.of(record.getIdElement());
        }
        if (record instanceof Appointment appointment) {
            return appointment.getParticipant().stream()
                    .map(participant -> participant.getActor().getReferenceElement());
        }
        return Stream.of("subject", "patient")
                .flatMap(name -> Stream.ofNullable(record.getNamedProperty(name)))
                .flatMap(element -> element.getValues().stream())
                .filter(Reference.class::isInstance)
                .map(whom -> ((Reference) whom).getReferenceElement());
    }

    private static Optional<RequestPartitionId> where(Resource written) {
        return RequestPartitionId.getPartitionIfAssigned(written);
    }

    private static boolean isOfClient(@Nullable RequestDetails writer) {
        return writer != null && !(writer instanceof SystemRequestDetails);
    }
}
