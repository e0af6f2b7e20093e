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
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.growth.fhir.DerivedScores.Occasion;
import ml.keneya.server.Messages;
import ml.keneya.server.Remarks;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
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

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource record, @Nullable RequestDetails writer) {
        refusePretence(record, writer);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails writer) {
        refusePretence(after, writer);
        if (before != null) {
            refusePretence(before, writer);
        }
    }

    private void refusePretence(IBaseResource record, @Nullable RequestDetails writer) {
        if (isOfClient(writer) && record instanceof Observation observation && Software.derived(observation)) {
            throw new UnprocessableEntityException(messages.text(messages.languageOf(writer), "growth.derived"));
        }
    }

    /**
     * A score keeps nothing from being deleted: its measurement does, which refers to the same and goes with it.
     *
     * <p>HAPI stops at the first conflict: there may be another behind it. Others may have more to take out of the
     * rest.
     */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_DELETE_CONFLICTS, order = EARLY)
    public @Nullable DeleteConflictOutcome conflicts(DeleteConflictList conflicts, @Nullable RequestDetails writer) {
        boolean removed = isOfClient(writer) && conflicts.removeIf(each -> isDerived(each.getSourceId()));
        return removed && conflicts.isEmpty() ? new DeleteConflictOutcome().setShouldRetryCount(1) : null;
    }

    private boolean isDerived(IIdType source) {
        return "Observation".equals(source.getResourceType())
                && records.observation(source.getIdPart())
                        .filter(Software::derived)
                        .isPresent();
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
            Measurement.of(deleted)
                    .ifPresent(measurement ->
                            where(deleted).ifPresent(partition -> scores.forget(measurement, partition)));
            occasion(deleted, deleted).ifPresent(scores::derive);
        }
    }

    private void follow(@Nullable Resource before, Resource after, @Nullable RequestDetails writer) {
        if (writer == null || writer instanceof SystemRequestDetails) {
            return;
        }
        Stream.of(occasion(before, after), occasion(after, after))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(isOperation(writer) ? scores::deriveAgain : scores::derive);
        if (after instanceof Patient patient && before instanceof Patient earlier && isAnotherChild(earlier, patient)) {
            where(patient).ifPresent(partition -> scores.deriveAll(patient, partition));
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
        return Measurement.of(measurement)
                .flatMap(each -> patient(each.record())
                        .flatMap(patient ->
                                where(written).map(partition -> new Occasion(patient, each.day(), partition))));
    }

    static Optional<String> patient(Observation record) {
        IIdType subject = record.getSubject().getReferenceElement();
        return !subject.hasBaseUrl() && "Patient".equals(subject.getResourceType()) && subject.isIdPartValid()
                ? Optional.of(subject.getIdPart())
                : Optional.empty();
    }

    private static Optional<RequestPartitionId> where(Resource written) {
        return RequestPartitionId.getPartitionIfAssigned(written);
    }

    private static boolean isAnotherChild(Patient before, Patient after) {
        return before.getGender() != after.getGender()
                || !Base.compareDeep(before.getBirthDateElement(), after.getBirthDateElement(), true);
    }

    private static boolean isOfClient(@Nullable RequestDetails writer) {
        return writer != null && !(writer instanceof SystemRequestDetails);
    }
}
