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
 * Lets the visits that are due follow episodes, visits and appointments, in the transaction that writes, corrects or
 * deletes these. Only this server writes what it derives.
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
        if (deleted instanceof EpisodeOfCare episode && visits.areMovedBy(episode)) {
            where(episode).ifPresent(partition -> visits.forget(episode, partition));
        } else if (moves(deleted)) {
            whom(deleted, deleted).forEach(visits::follow);
        }
    }

    /** When he was expected is not to be read on, when somebody removes his episode for good. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = AFTER_ACCESS)
    public void expunge(RequestDetails request) {
        if ("$expunge".equals(request.getOperation())
                && "EpisodeOfCare".equals(request.getResourceName())
                && request.getId() != null) {
            visits.expunge(request.getId().getIdPart(), request);
        }
    }

    private void follow(@Nullable Resource before, Resource after, @Nullable RequestDetails writer) {
        if (writer == null) {
            return;
        }
        if (!isOfClient(writer)) {
            // A delivery closes a pregnancy.
            if (after instanceof EpisodeOfCare && visits.areMovedBy(after)) {
                whom(after, after).forEach(visits::follow);
            }
            return;
        }
        if (after instanceof Patient patient) {
            if (before instanceof Patient earlier
                    && !Base.compareDeep(earlier.getDeceased(), patient.getDeceased(), true)) {
                whom(after, after).forEach(visits::follow);
            }
            return;
        }
        if (moves(after) || (before != null && moves(before))) {
            Stream.concat(before == null ? Stream.empty() : whom(before, after), whom(after, after))
                    .distinct()
                    .forEach(visits::follow);
        }
    }

    /** An appointment moves what is due for the same. */
    private boolean moves(Resource record) {
        return record instanceof Appointment || visits.areMovedBy(record);
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
