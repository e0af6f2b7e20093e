package ml.keneya.pregnancy.fhir;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.Dating;
import ml.keneya.pregnancy.Haemoglobin;
import ml.keneya.pregnancy.Noted;
import ml.keneya.pregnancy.Pregnancy;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.pregnancy.Pressure;
import ml.keneya.pregnancy.RoutineTest;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** A pregnancy, or the weeks after it, as the records have it. */
final class PregnancyReader {

    private static final String NO_SIGN = "none";

    /** After the birth they call for nothing any more. */
    private static final Set<String> OF_LABOUR = Set.of("labour", "imminent-delivery");

    private final Figures<PregnancyFigure> figures;

    PregnancyReader(Figures<PregnancyFigure> figures) {
        this.figures = figures;
    }

    /** Of a pregnancy what was found in it; after it what was found in its last days or since. */
    Pregnancy read(WomanFile file, Followed followed, Optional<Dating> dating) {
        return new Pregnancy(
                followed.day(),
                dating,
                results(file, followed, PregnancyCodes.DANGER_SIGNS)
                        .flatMap(PregnancyReader::signs)
                        .filter(sign -> followed.ending().isEmpty() || !OF_LABOUR.contains(sign.value()))
                        .toList(),
                results(file, followed, PregnancyCodes.BLOOD_PRESSURE)
                        .flatMap(result -> pressure(result).stream())
                        .toList(),
                results(file, followed, PregnancyCodes.PROTEINURIA)
                        .flatMap(result -> pluses(result).stream())
                        .toList(),
                results(file, followed, PregnancyCodes.HAEMOGLOBIN)
                        .flatMap(result -> haemoglobin(result).stream())
                        .toList(),
                results(file, followed, PregnancyCodes.FUNDAL_HEIGHT)
                        .flatMap(result -> measured(result, "cm", PregnancyFigure.FUNDAL_HEIGHT_MOST).stream())
                        .toList(),
                new ProtectionRecords(
                                file,
                                followed,
                                figures.of(PregnancyFigure.DOSE_NUMBER_MOST).whole(),
                                figures.of(PregnancyFigure.COTRIMOXAZOLE_DAYS).whole())
                        .protection(),
                Stream.of(RoutineTest.values())
                        .filter(test -> isMade(test, file, followed))
                        .collect(toSet()));
    }

    private Stream<Result> results(WomanFile file, Followed followed, Codes codes) {
        return file.results(codes, followed.day()).filter(result -> isCurrent(result, followed));
    }

    /** Severe anaemia or pre-eclampsia of the day before does not end with the birth. */
    private boolean isCurrent(Result result, Followed followed) {
        int days = figures.of(PregnancyFigure.SIGNS_DAYS).whole();
        return followed.ending()
                .flatMap(Ending::day)
                .map(end -> !result.day().isBefore(end.minusDays(days)))
                .orElseGet(() -> followed.holds(result));
    }

    /** In the value, or each in a component. */
    private static Stream<Noted<String>> signs(Result result) {
        Observation record = result.record();
        return Stream.concat(
                        Stream.ofNullable(record.getValue()),
                        record.getComponent().stream().flatMap(part -> Stream.ofNullable(part.getValue())))
                .flatMap(value -> codes(value, PregnancyCodes.DANGER_SIGN_LIST))
                .filter(sign -> !sign.equals(NO_SIGN))
                .map(result::noted);
    }

    private static Stream<String> codes(@Nullable Type value, String system) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream()
                        .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
                        .map(Coding::getCode)
                : Stream.empty();
    }

    /** One half alone is read; a half that cannot be makes the other doubtful. */
    private Optional<Noted<Pressure>> pressure(Result result) {
        Optional<BigDecimal> systolic = pressure(result, PregnancyCodes.SYSTOLIC);
        Optional<BigDecimal> diastolic = pressure(result, PregnancyCodes.DIASTOLIC);
        long told = result.record().getComponent().stream()
                .filter(part -> part.hasValue()
                        && (PregnancyCodes.SYSTOLIC.are(part.getCode())
                                || PregnancyCodes.DIASTOLIC.are(part.getCode())))
                .count();
        long read = Stream.of(systolic, diastolic).filter(Optional::isPresent).count();
        return read == 0 || read < told
                ? Optional.empty()
                : Optional.of(result.noted(new Pressure(systolic, diastolic)));
    }

    private Optional<BigDecimal> pressure(Result result, Codes which) {
        return result.record().getComponent().stream()
                .filter(part -> which.are(part.getCode()))
                .flatMap(part -> Result.number(part.getValue(), "mm[Hg]").stream())
                .filter(value -> value.compareTo(figures.of(PregnancyFigure.PRESSURE_LEAST)
                                        .value())
                                >= 0
                        && value.compareTo(figures.of(PregnancyFigure.PRESSURE_MOST)
                                        .value())
                                <= 0)
                .findFirst();
    }

    private static Optional<Noted<Integer>> pluses(Result result) {
        Type value = result.record().getValue();
        return codes(value, PregnancyCodes.LAB_RESULTS)
                .flatMap(code -> pluses(code).stream())
                .findFirst()
                .or(() -> codes(value, PregnancyCodes.INTERPRETATIONS)
                        .flatMap(code -> pluses(code).stream())
                        .findFirst())
                .map(result::noted);
    }

    private static Optional<Integer> pluses(String code) {
        return switch (code) {
            case "neant", "traces", "NEG" -> Optional.of(0);
            case "plus1", "POS" -> Optional.of(1);
            case "plus2" -> Optional.of(2);
            case "plus3" -> Optional.of(3);
            case "plus4" -> Optional.of(4);
            default -> Optional.empty();
        };
    }

    /** Less than so much is an alarm too; more than so much is none. */
    private Optional<Noted<Haemoglobin>> haemoglobin(Result result) {
        Type told = result.record().getValue();
        boolean less = told instanceof Quantity quantity && quantity.getComparator() == QuantityComparator.LESS_THAN;
        return (less
                        ? Result.number(((Quantity) told).copy().setComparator(null), "g/dL")
                        : Result.number(told, "g/dL"))
                .filter(value -> isPossible(value, PregnancyFigure.HAEMOGLOBIN_MOST))
                .map(value -> result.noted(new Haemoglobin(value, less)));
    }

    private boolean isPossible(BigDecimal value, PregnancyFigure most) {
        return value.signum() > 0 && value.compareTo(figures.of(most).value()) <= 0;
    }

    private Optional<Noted<BigDecimal>> measured(Result result, String unit, PregnancyFigure most) {
        return Result.number(result.record().getValue(), unit)
                .filter(value -> isPossible(value, most))
                .map(result::noted);
    }

    /** In this pregnancy; whoever lives with HIV since before is not tested again. */
    private static boolean isMade(RoutineTest test, WomanFile file, Followed followed) {
        return file.results(PregnancyCodes.of(test), followed.day()).anyMatch(result -> {
            Set<String> codes = codes(result.record().getValue(), PregnancyCodes.INTERPRETATIONS)
                    .collect(toSet());
            return (followed.holds(result) && !codes.isEmpty()) || (test == RoutineTest.HIV && codes.contains("POS"));
        });
    }
}
