package ml.keneya.growth.fhir;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.growth.Oedema;
import ml.keneya.growth.Position;
import ml.keneya.growth.Stature;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An Observation from which scores follow, if it is settled, dated by a day, and one number in the unit of its profile.
 *
 * @param of what was measured
 * @param day when
 */
public record Measurement(Observation record, Kind of, LocalDate day) {

    private static final String LOINC = "http://loinc.org";
    private static final String OBSERVATIONS = GrowthIndex.SYSTEM;
    private static final String GRADES = "https://keneya.ml/fhir/CodeSystem/ml-oedema-grade";
    private static final String LYING = "8306-3";
    private static final String STANDING = "8308-9";

    /** What is preliminary is no ground for what is final. */
    private static final Set<ObservationStatus> SETTLED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    /** What is measured. */
    public enum Kind {
        WEIGHT(Measure.WEIGHT.part()),
        LENGTH(Measure.LENGTH.part()),
        HEAD_CIRCUMFERENCE(Measure.HEAD_CIRCUMFERENCE.part()),
        MUAC(Measure.MUAC.part()),
        OEDEMA("oedema");

        private final String part;

        Kind(String part) {
            this.part = part;
        }

        /** Its name in operations. */
        String part() {
            return part;
        }
    }

    private static final Map<Coded, Kind> CODES = Map.of(
            new Coded(LOINC, "29463-7"), Kind.WEIGHT,
            new Coded(LOINC, "8302-2"), Kind.LENGTH,
            new Coded(LOINC, LYING), Kind.LENGTH,
            new Coded(LOINC, STANDING), Kind.LENGTH,
            new Coded(LOINC, "9843-4"), Kind.HEAD_CIRCUMFERENCE,
            new Coded(OBSERVATIONS, "muac"), Kind.MUAC,
            new Coded(OBSERVATIONS, "oedema-bilateral"), Kind.OEDEMA);

    /** A code of a system. */
    record Coded(@Nullable String system, @Nullable String code) {}

    /** The codes of what they are. */
    static List<Coded> codes() {
        return List.copyOf(CODES.keySet());
    }

    /** The measurement that a record is; empty if it is none, or one that does not count. */
    public static Optional<Measurement> of(@Nullable Resource record) {
        if (!(record instanceof Observation observation) || !SETTLED.contains(observation.getStatus())) {
            return Optional.empty();
        }
        return kind(observation.getCode())
                .filter(kind -> holds(observation, kind))
                .flatMap(kind -> dayOf(observation).map(day -> new Measurement(observation, kind, day)));
    }

    /** The day of an Observation that is dated by one. */
    static Optional<LocalDate> dayOf(Observation observation) {
        return observation.getEffective() instanceof DateTimeType date
                ? Days.of(date).flatMap(Days::day)
                : Optional.empty();
    }

    private static Optional<Kind> kind(CodeableConcept code) {
        return code.getCoding().stream()
                .map(coding -> CODES.get(new Coded(coding.getSystem(), coding.getCode())))
                .filter(kind -> kind != null)
                .findFirst();
    }

    private static boolean holds(Observation observation, Kind kind) {
        return switch (kind) {
            case WEIGHT -> isIn(Measure.WEIGHT, observation);
            case LENGTH -> isIn(Measure.LENGTH, observation);
            case HEAD_CIRCUMFERENCE -> isIn(Measure.HEAD_CIRCUMFERENCE, observation);
            case MUAC -> isIn(Measure.MUAC, observation);
            case OEDEMA -> grade(observation).isPresent();
        };
    }

    private static boolean isIn(Measure measure, Observation observation) {
        return observation.getValue() instanceof Quantity quantity
                && measure.unit().equals(quantity.getCode())
                && quantity.hasValue()
                // Less than so much is no number.
                && !quantity.hasComparator()
                && measure.mayBe(quantity.getValue());
    }

    private static Optional<Oedema> grade(Observation observation) {
        return graded(observation).map(coding -> coding.getCode().equals("none") ? Oedema.ABSENT : Oedema.PRESENT);
    }

    private static Optional<Coding> graded(Observation observation) {
        return observation.getValue() instanceof CodeableConcept grade
                ? grade.getCoding().stream()
                        .filter(coding -> GRADES.equals(coding.getSystem()) && coding.hasCode())
                        .findFirst()
                : Optional.empty();
    }

    String id() {
        return record.getIdElement().getIdPart();
    }

    /** In the unit of its profile. */
    public double value() {
        BigDecimal value = record.getValueQuantity().getValue();
        return value.doubleValue();
    }

    /** The length or height that it is. */
    public Stature stature() {
        return new Stature(value(), positionOfLength());
    }

    /** How a length was taken: {@code lying}, {@code standing}, {@code unknown}; nothing else has a position. */
    Optional<String> position() {
        return of == Kind.LENGTH ? Optional.of(positionOfLength().name().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** By its code, else by its method, whose codes are those of the lengths too. */
    private Position positionOfLength() {
        if (is(record.getCode(), LYING)) {
            return Position.LYING;
        }
        if (is(record.getCode(), STANDING)) {
            return Position.STANDING;
        }
        if (is(record.getMethod(), LYING)) {
            return Position.LYING;
        }
        return is(record.getMethod(), STANDING) ? Position.STANDING : Position.UNKNOWN;
    }

    private static boolean is(CodeableConcept concept, String code) {
        return concept.getCoding().stream().anyMatch(coding -> isLoinc(coding, code));
    }

    private static boolean isLoinc(Coding coding, String code) {
        return LOINC.equals(coding.getSystem()) && code.equals(coding.getCode());
    }

    /**
     * The grade of an oedema, a code of {@code ml-oedema-grade}.
     *
     * @throws java.util.NoSuchElementException if it is another measurement
     */
    public Coding gradeOfOedema() {
        Coding graded = graded(record).orElseThrow();
        return new Coding().setSystem(graded.getSystem()).setCode(graded.getCode());
    }

    Oedema oedema() {
        return grade(record).orElse(Oedema.ABSENT);
    }

    boolean isOfTheSameEncounter(Measurement other) {
        return record.getEncounter().hasReference()
                && record.getEncounter()
                        .getReference()
                        .equals(other.record.getEncounter().getReference());
    }

    /** When it was stored last. */
    Instant noted() {
        return record.getMeta().getLastUpdated().toInstant();
    }

    Duration apartFrom(Measurement other) {
        return Duration.between(at(), other.at()).abs();
    }

    private Instant at() {
        return record.getEffectiveDateTimeType().getValue().toInstant();
    }
}
