package ml.keneya.growth.fhir;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Acquaintance;
import ml.keneya.server.Days;
import ml.keneya.server.Messages;
import ml.keneya.server.ReadAccess;
import ml.keneya.server.RecordReach;
import ml.keneya.server.Remark;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;

/**
 * A client's own score, beside those that follow from the measurements of its day: it is kept, and contradicted if it
 * is none of them. What its writer may not read tells him nothing.
 */
final class OwnScore {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private final DerivedScores scores;
    private final GrowthRecords records;
    private final RecordReach reach;
    private final ReadAccess access;
    private final Acquaintance.Sight sight;
    private final Messages messages;

    OwnScore(
            DerivedScores scores,
            GrowthRecords records,
            RecordReach reach,
            ReadAccess access,
            Acquaintance.Sight sight,
            Messages messages) {
        this.scores = scores;
        this.records = records;
        this.reach = reach;
        this.access = access;
        this.sight = sight;
        this.messages = messages;
    }

    /** Whether the record is a score that can be compared. */
    static boolean is(Observation record) {
        return record.getStatus() != ObservationStatus.ENTEREDINERROR
                && record.getStatus() != ObservationStatus.CANCELLED
                && record.getEffective() instanceof DateTimeType
                && record.getValue() instanceof Quantity quantity
                && quantity.hasValue()
                && !quantity.hasComparator()
                && index(record).isPresent();
    }

    private static Optional<GrowthIndex> index(Observation record) {
        return Stream.of(GrowthIndex.values())
                .filter(each -> record.getCode().hasCoding(GrowthIndex.SYSTEM, each.code()))
                .findFirst();
    }

    /** One remark, if it is another than all that follow from the measurements, and there are some. */
    List<Remark> contradictions(Observation own, RequestPartitionId where, RequestDetails writer) {
        Optional<LocalDate> day = Days.of(own.getEffectiveDateTimeType()).flatMap(Days::day);
        Optional<Patient> patient = GrowthInterceptor.patient(own)
                .flatMap(records::patient)
                .filter(found -> sight.with(found, writer) != Acquaintance.STRANGER && access.isGranted(found, writer));
        if (day.isEmpty() || patient.isEmpty() || !reaches(own, where, writer)) {
            return List.of();
        }
        GrowthIndex index = index(own).orElseThrow();
        String id = patient.get().getIdElement().getIdPart();
        List<BigDecimal> derived = scores
                .derived(
                        records.on(day.get(), id, where),
                        patient.get(),
                        day.get(),
                        record -> access.isGranted(record, writer))
                .stream()
                .filter(DerivedScore.class::isInstance)
                .map(DerivedScore.class::cast)
                .filter(score -> score.index() == index)
                .map(DerivedScore::value)
                .toList();
        BigDecimal value = own.getValueQuantity().getValue();
        return derived.isEmpty()
                        || derived.stream()
                                .anyMatch(each -> each.subtract(value).abs().compareTo(TOLERANCE) <= 0)
                ? List.of()
                : List.of(language -> contradiction(index, derived.get(0), language));
    }

    private boolean reaches(Observation own, RequestPartitionId where, RequestDetails writer) {
        RequestPartitionId seen = reach.of(own, own.fhirType(), writer);
        return seen.hasPartitionIds() && seen.getPartitionIds().containsAll(where.getPartitionIds());
    }

    private OperationOutcomeIssueComponent contradiction(GrowthIndex index, BigDecimal derived, Locale language) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.WARNING)
                .setCode(IssueType.BUSINESSRULE)
                .setDiagnostics(messages.text(
                        language, "growth.contradicted", messages.text(language, "growth." + index.code()), derived));
        issue.addExpression("Observation.value");
        return issue;
    }
}
