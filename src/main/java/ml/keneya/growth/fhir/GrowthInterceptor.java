package ml.keneya.growth.fhir;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.growth.fhir.DerivedScores.Occasion;
import ml.keneya.server.DerivedConflicts;
import ml.keneya.server.Messages;
import ml.keneya.server.PatientHere;
import ml.keneya.server.Remarks;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Lets the scores of a child follow its measurements, in the transaction that writes, corrects or deletes these, and
 * contradicts a client's own score that is another. Only this server writes what it derives.
 *
 * <p>HAPI calls the hooks before a commit for the entries of a transaction after the last is written, within it. What
 * the server itself writes or deletes is left alone: its scores, and whoever is erased.
 */
@Interceptor
public final class GrowthInterceptor {

    /** When what may not be stored anyway has been refused, and before rules between records look at the scores. */
    private static final int AFTER_FILING = 500;

    /** When it is known that the writer may write there: what is told of a score is told of a record. */
    private static final int AFTER_ACCESS = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR + 1;

    /** Before those who answer for other conflicts: one that is none any more is taken out first. */
    private static final int EARLY = -1;

    private final DerivedScores scores;
    private final GrowthRecords records;
    private final OwnScore own;
    private final Messages messages;

    GrowthInterceptor(DerivedScores scores, GrowthRecords records, OwnScore own, Messages messages) {
        this.scores = scores;
        this.records = records;
        this.own = own;
        this.messages = messages;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = AFTER_ACCESS)
    public void create(IBaseResource record, @Nullable RequestDetails writer) {
        refusePretence(record, writer);
    }

    /** Who sends a whole file back as he read it changes nothing. */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = AFTER_ACCESS)
    public void update(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails writer) {
        if (before instanceof Observation earlier
                && after instanceof Observation later
                && DerivedScores.isUnchanged(earlier, later)) {
            // A client may write -3.20 as -3.2.
            later.setValue(earlier.getValue());
            return;
        }
        refusePretence(after, writer);
        if (before != null) {
            refusePretence(before, writer);
        }
    }

    private void refusePretence(IBaseResource record, @Nullable RequestDetails writer) {
        if (isOfClient(writer) && record instanceof Observation observation && Software.named(observation)) {
            throw new UnprocessableEntityException(messages.text(messages.languageOf(writer), "growth.derived"));
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_DELETE_CONFLICTS, order = EARLY)
    public @Nullable DeleteConflictOutcome conflicts(DeleteConflictList conflicts, @Nullable RequestDetails writer) {
        return isOfClient(writer)
                ? new DerivedConflicts("Observation", records::scoresAmong).removeFrom(conflicts)
                : null;
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
        if (isOfClient(writer)) {
            Resource deleted = (Resource) record;
            occasion(deleted, deleted).or(() -> occasionOfScore(deleted)).ifPresent(occasion -> {
                Measurement.of(deleted).ifPresent(measurement -> scores.forget(measurement, occasion));
                scores.derive(occasion);
            });
        }
    }

    /** What a measurement was is not to be read off its scores, when somebody has removed it for good. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void expunged(RequestDetails request) {
        if ("$expunge".equals(request.getOperation())
                && "Observation".equals(request.getResourceName())
                && request.getId() != null) {
            scores.expunge(request.getId().getIdPart(), request);
        }
    }

    private void follow(@Nullable Resource before, Resource after, @Nullable RequestDetails writer) {
        if (writer == null || !isOfClient(writer)) {
            return;
        }
        Stream.of(occasion(before, after), occasion(after, after))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(isOperation(writer) ? scores::deriveAgain : scores::derive);
        if (after instanceof Patient patient && before instanceof Patient earlier && isAnotherChild(earlier, patient)) {
            where(patient).ifPresent(partition -> scores.deriveAll(earlier, patient, partition));
        }
        if (after instanceof Observation observation && OwnScore.is(observation)) {
            where(observation)
                    .ifPresent(partition -> Remarks.about(
                            observation, GrowthInterceptor.class, own.contradictions(observation, partition, writer)));
        }
    }

    /**
     * Whether it is an operation such as {@code $meta-add}. HAPI tells of a label when the record has it, and once more
     * when its version has, which is what is found.
     */
    private static boolean isOperation(RequestDetails writer) {
        return switch (writer.getRestOperationType()) {
            case CREATE, UPDATE, PATCH, DELETE, TRANSACTION -> false;
            default -> true;
        };
    }

    /** The day of a measurement, in the partition of what is written. */
    private static Optional<Occasion> occasion(@Nullable Resource measurement, Resource written) {
        return Measurement.of(measurement).flatMap(each -> occasion(each.record(), each.day(), written));
    }

    /** A score that a client deletes comes back, while its measurement is there. */
    private static Optional<Occasion> occasionOfScore(Resource deleted) {
        return deleted instanceof Observation score && Software.derived(score)
                ? Measurement.dayOf(score).flatMap(day -> occasion(score, day, score))
                : Optional.empty();
    }

    private static Optional<Occasion> occasion(Observation record, LocalDate day, Resource written) {
        return patient(record)
                .flatMap(patient -> where(written).map(partition -> new Occasion(patient, day, partition)));
    }

    static Optional<String> patient(Observation record) {
        return PatientHere.id(record.getSubject().getReferenceElement());
    }

    private static Optional<RequestPartitionId> where(Resource written) {
        return RequestPartitionId.getPartitionIfAssigned(written);
    }

    private static boolean isAnotherChild(Patient before, Patient after) {
        return before.getGender() != after.getGender()
                || !Base.compareDeep(before.getBirthDateElement(), after.getBirthDateElement(), true)
                || !Base.compareDeep(
                        before.getExtensionsByUrl(EstimatedAge.URL), after.getExtensionsByUrl(EstimatedAge.URL), true);
    }

    private static boolean isOfClient(@Nullable RequestDetails writer) {
        return writer != null && !(writer instanceof SystemRequestDetails);
    }
}
