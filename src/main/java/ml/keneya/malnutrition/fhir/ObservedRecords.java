package ml.keneya.malnutrition.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ml.keneya.growth.Stature;
import ml.keneya.growth.fhir.Measurement;
import ml.keneya.malnutrition.Appetite;
import ml.keneya.malnutrition.InfantRisk;
import ml.keneya.malnutrition.Observed;
import ml.keneya.malnutrition.OedemaGrade;
import ml.keneya.malnutrition.Sign;
import ml.keneya.malnutrition.Told;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;

/** What records say that was observed up to a day. Only what is settled counts, and only in the unit of its profile. */
final class ObservedRecords {

    private static final Set<ObservationStatus> SETTLED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private static final Codes APPETITES = new Codes(Codes.KENEYA + "ml-appetite", Set.of());
    private static final Codes DEHYDRATED =
            new Codes(Codes.KENEYA + "ml-dehydration", Set.of("plan-b", "plan-c", "choc"));

    private static final Map<String, OedemaGrade> GRADES = Map.of(
            "none", OedemaGrade.NONE,
            "plus1", OedemaGrade.PLUS1,
            "plus2", OedemaGrade.PLUS2,
            "plus3", OedemaGrade.PLUS3);

    private static final Map<String, Appetite> APPETITE = Map.of(
            "reussi", Appetite.PASSED,
            "echoue", Appetite.FAILED,
            "non-fait", Appetite.NOT_DONE);

    private static final int DECILITRES = 10;
    private static final int MILLIGRAMS = 1_000;

    private final LocalDate last;
    private final List<Told<Double>> weights = new ArrayList<>();
    private final List<Told<Stature>> lengths = new ArrayList<>();
    private final List<Told<Double>> arms = new ArrayList<>();
    private final List<Told<OedemaGrade>> oedema = new ArrayList<>();
    private final List<Told<Appetite>> appetite = new ArrayList<>();
    private final List<Told<Sign>> signs = new ArrayList<>();
    private final List<Told<Boolean>> noSigns = new ArrayList<>();
    private final List<Told<Double>> temperatures = new ArrayList<>();
    private final List<Told<Double>> breaths = new ArrayList<>();
    private final List<Told<Double>> glucose = new ArrayList<>();
    private final List<Told<Double>> haemoglobin = new ArrayList<>();
    private final List<Told<Set<InfantRisk>>> assessments = new ArrayList<>();
    private final List<Told<String>> unusable = new ArrayList<>();

    /** Of that day and all before it. */
    ObservedRecords(LocalDate last) {
        this.last = last;
    }

    Observed of(List<Observation> observations, List<Condition> conditions) {
        observations.stream()
                .filter(record -> SETTLED.contains(record.getStatus()))
                .forEach(record -> Days.of(record.getEffective())
                        .flatMap(Days::day)
                        .filter(day -> !day.isAfter(last))
                        .ifPresent(day -> read(new One(record, day))));
        return new Observed(
                weights,
                lengths,
                arms,
                oedema,
                appetite,
                signs,
                noSigns,
                temperatures,
                breaths,
                glucose,
                haemoglobin,
                assessments,
                conditions.stream()
                        .flatMap(each -> CourseRecord.of(each).stream())
                        .filter(course -> !course.noted().isAfter(last))
                        .toList(),
                unusable);
    }

    /** A settled observation of a whole day. */
    private record One(Observation record, LocalDate day) {

        boolean is(Codes codes) {
            return codes.are(record.getCode());
        }

        <T> Told<T> tells(T what) {
            return new Told<>(what, day, "Observation/" + record.getIdElement().getIdPart());
        }

        boolean isTrue() {
            return record.getValue() instanceof BooleanType told && Boolean.TRUE.equals(told.getValue());
        }

        /** The codes of what is found, in whatever system. */
        List<Coding> found() {
            return Stream.concat(
                            Stream.ofNullable(record.getValue()),
                            // Of several, each in a component.
                            record.getComponent().stream().flatMap(part -> Stream.ofNullable(part.getValue())))
                    .filter(CodeableConcept.class::isInstance)
                    .flatMap(value -> ((CodeableConcept) value).getCoding().stream())
                    .toList();
        }

        Optional<BigDecimal> in(String unit) {
            return record.getValue() instanceof Quantity quantity
                            && unit.equals(quantity.getCode())
                            && quantity.hasValue()
                            && !quantity.hasComparator()
                    ? Optional.of(quantity.getValue())
                    : Optional.empty();
        }
    }

    private void read(One one) {
        if (one.is(Codes.WEIGHT)) {
            measured(one, "weight", measurement -> weights.add(one.tells(measurement.value())));
        } else if (one.is(Codes.LENGTH)) {
            measured(one, "length", measurement -> lengths.add(one.tells(measurement.stature())));
        } else if (one.is(ObservationCodes.MUAC)) {
            measured(one, "muac", measurement -> arms.add(one.tells(measurement.value())));
        } else if (one.is(ObservationCodes.OEDEMA)) {
            measured(
                    one,
                    "oedema",
                    measurement -> Optional.ofNullable(
                                    GRADES.get(measurement.gradeOfOedema().getCode()))
                            .ifPresent(grade -> oedema.add(one.tells(grade))));
        } else if (one.is(ObservationCodes.TEMPERATURE)) {
            number(one, "temperature", one.in("Cel"), temperatures);
        } else if (one.is(ObservationCodes.BREATHS)) {
            number(one, "breaths", one.in("/min"), breaths);
        } else if (one.is(ObservationCodes.HAEMOGLOBIN)) {
            number(one, "haemoglobin", one.in("g/dL"), haemoglobin);
        } else if (one.is(ObservationCodes.GLUCOSE)) {
            number(one, "glucose", one.in("mg/dL").or(() -> one.in("g/L").map(ObservedRecords::milligrams)), glucose);
        } else {
            readSigns(one);
        }
    }

    /** Of a decilitre. */
    private static BigDecimal milligrams(BigDecimal gramsOfALitre) {
        return gramsOfALitre.multiply(BigDecimal.valueOf(MILLIGRAMS / DECILITRES));
    }

    private void measured(One one, String kind, Consumer<Measurement> taken) {
        Optional<Measurement> measurement = Measurement.of(one.record());
        measurement.ifPresent(taken);
        if (measurement.isEmpty() && one.record().hasValue()) {
            unusable.add(one.tells(kind));
        }
    }

    private void number(One one, String kind, Optional<BigDecimal> value, List<Told<Double>> to) {
        value.ifPresent(each -> to.add(one.tells(each.doubleValue())));
        if (value.isEmpty() && one.record().hasValue()) {
            unusable.add(one.tells(kind));
        }
    }

    private void readSigns(One one) {
        if (one.is(ObservationCodes.APPETITE)) {
            one.found().stream()
                    .filter(coding -> APPETITES.system().equals(coding.getSystem()) && coding.hasCode())
                    .flatMap(coding -> Optional.ofNullable(APPETITE.get(coding.getCode())).stream())
                    .forEach(each -> appetite.add(one.tells(each)));
        } else if (one.is(ObservationCodes.DANGER_SIGNS)) {
            one.found().stream()
                    .flatMap(coding -> SignCodes.danger(coding).stream())
                    .forEach(sign -> signs.add(one.tells(sign)));
            if (one.found().stream().anyMatch(SignCodes::isNone)) {
                noSigns.add(one.tells(true));
            }
        } else if (one.is(ObservationCodes.IMCI_CLASS)) {
            one.found().stream()
                    .flatMap(coding -> SignCodes.red(coding).stream())
                    .forEach(sign -> signs.add(one.tells(sign)));
        } else if (one.is(ObservationCodes.DEHYDRATION)) {
            if (DEHYDRATED.are(new CodeableConcept().setCoding(one.found()))) {
                signs.add(one.tells(Sign.DEHYDRATION));
            }
        } else if (one.is(ObservationCodes.MAMI)
                // Why it was not made is no assessment.
                && (one.record().hasValue() || one.record().hasComponent())) {
            assessments.add(one.tells(AssessmentRecord.risks(one.record())));
        } else if (one.isTrue()) {
            readTrue(one);
        }
    }

    private void readTrue(One one) {
        if (one.is(ObservationCodes.LETHARGY)) {
            signs.add(one.tells(Sign.LETHARGY));
        } else if (one.is(ObservationCodes.CHEST)) {
            signs.add(one.tells(Sign.RESPIRATORY_INFECTION));
        } else if (one.is(ObservationCodes.SKIN)) {
            signs.add(one.tells(Sign.SKIN_LESIONS));
        } else if (one.is(ObservationCodes.VISIBLE_WASTING)) {
            assessments.add(one.tells(EnumSet.of(InfantRisk.VISIBLE_WASTING)));
        }
    }
}
