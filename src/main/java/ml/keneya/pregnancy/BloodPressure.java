package ml.keneya.pregnancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/**
 * High blood pressure: measured again, severe, or with protein in the urine or a severe sign, which is pre-eclampsia
 * until proved otherwise. A severe one of the last day counts, whatever was measured after it, else the last; for
 * pre-eclampsia the last high one of the last days. Protein and signs count that were found about then.
 */
final class BloodPressure implements PregnancyRule {

    private static final Set<String> SEVERE_SIGNS = Set.of(
            "convulsing",
            "severe-headache",
            "visual-disturbance",
            "severe-abdominal-pain",
            "severe-vomiting",
            "unconscious");

    private final Figures<PregnancyFigure> figures;

    BloodPressure(Figures<PregnancyFigure> figures) {
        this.figures = figures;
    }

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        Optional<LocalDate> lastDay = Noted.lastDay(pregnancy.pressures());
        Optional<Noted<Pressure>> last = Noted.last(pregnancy.pressures().stream()
                        .filter(pressure ->
                                lastDay.filter(pressure.day()::equals).isPresent() && isSevere(pressure))
                        .toList())
                .or(() -> Noted.last(pregnancy.pressures()).filter(this::isHigh));
        Optional<Noted<Pressure>> lately = Noted.last(pregnancy.pressures().stream()
                .filter(pressure -> isAbout(pressure.day(), pregnancy.day()) && isHigh(pressure))
                .toList());
        return Stream.concat(
                last.or(() -> lately).flatMap(pressure -> preEclampsia(pregnancy, pressure)).stream(),
                last.map(pressure -> isSevere(pressure) ? severe(pressure) : high(pregnancy, pressure)).stream());
    }

    private Finding severe(Noted<Pressure> pressure) {
        return finding(
                "severe-hypertension",
                Urgency.CRITICAL,
                pressure,
                List.of(PregnancyFigure.SYSTOLIC_SEVERE, PregnancyFigure.DIASTOLIC_SEVERE),
                List.of(pressure.fact()));
    }

    /** Once may be haste or fear; twice is hypertension, in one visit or also at the end of the one before. */
    private Finding high(Pregnancy pregnancy, Noted<Pressure> pressure) {
        List<String> alsoHigh = Stream.concat(
                        dayBefore(pregnancy, pressure).stream(),
                        pregnancy.pressures().stream()
                                .filter(other -> other.day().equals(pressure.day())))
                .filter(this::isHigh)
                .map(Noted::fact)
                .toList();
        boolean repeated = alsoHigh.size() > 1;
        return finding(
                repeated ? "hypertension" : "blood-pressure-repeat",
                Urgency.WARNING,
                pressure,
                repeated
                        ? List.of(PregnancyFigure.SYSTOLIC_HIGH, PregnancyFigure.DIASTOLIC_HIGH)
                        : List.of(
                                PregnancyFigure.SYSTOLIC_HIGH,
                                PregnancyFigure.DIASTOLIC_HIGH,
                                PregnancyFigure.REST_MINUTES,
                                PregnancyFigure.REST_MINUTES_MOST),
                repeated ? alsoHigh : List.of(pressure.fact()));
    }

    /** The last one of the day before on which it was measured. */
    private static Optional<Noted<Pressure>> dayBefore(Pregnancy pregnancy, Noted<Pressure> pressure) {
        List<Noted<Pressure>> earlier = pregnancy.pressures().stream()
                .filter(other -> other.day().isBefore(pressure.day()))
                .toList();
        return Noted.lastDay(earlier)
                .flatMap(day -> Noted.last(earlier.stream()
                        .filter(other -> other.day().equals(day))
                        .toList()));
    }

    private Optional<Finding> preEclampsia(Pregnancy pregnancy, Noted<Pressure> pressure) {
        if (pregnancy.isUnder(whole(PregnancyFigure.PRE_ECLAMPSIA_DAYS), pressure.day())) {
            return Optional.empty();
        }
        List<String> facts = new ArrayList<>();
        pregnancy.proteinuria().stream()
                .filter(urine -> isAbout(urine.day(), pressure.day())
                        && urine.value() >= whole(PregnancyFigure.PROTEINURIA_PLUS))
                .map(Noted::fact)
                .forEach(facts::add);
        pregnancy.signs().stream()
                .filter(sign -> isAbout(sign.day(), pressure.day()) && SEVERE_SIGNS.contains(sign.value()))
                .map(Noted::fact)
                .forEach(facts::add);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        facts.add(0, pressure.fact());
        return Optional.of(finding(
                "pre-eclampsia-suspected",
                Urgency.CRITICAL,
                pressure,
                List.of(
                        PregnancyFigure.SYSTOLIC_HIGH,
                        PregnancyFigure.DIASTOLIC_HIGH,
                        PregnancyFigure.PROTEINURIA_PLUS,
                        PregnancyFigure.PRE_ECLAMPSIA_DAYS,
                        PregnancyFigure.SIGNS_DAYS),
                facts));
    }

    private Finding finding(
            String code, Urgency urgency, Noted<Pressure> pressure, List<PregnancyFigure> by, List<String> facts) {
        List<Source> sources = by.stream().map(figures::of).map(Figure::source).toList();
        return new Finding(
                code,
                urgency,
                "pregnancy." + code,
                List.of(
                        said(pressure.value().systolic()),
                        said(pressure.value().diastolic()),
                        pressure.day(),
                        whole(PregnancyFigure.REST_MINUTES),
                        whole(PregnancyFigure.REST_MINUTES_MOST)),
                sources,
                facts);
    }

    private static Object said(Optional<BigDecimal> half) {
        return half.<Object>map(value -> value).orElse("?");
    }

    private boolean isAbout(LocalDate one, LocalDate other) {
        int days = whole(PregnancyFigure.SIGNS_DAYS);
        return !one.isBefore(other.minusDays(days)) && !one.isAfter(other.plusDays(days));
    }

    private boolean isHigh(Noted<Pressure> pressure) {
        return reaches(pressure.value(), PregnancyFigure.SYSTOLIC_HIGH, PregnancyFigure.DIASTOLIC_HIGH);
    }

    private boolean isSevere(Noted<Pressure> pressure) {
        return reaches(pressure.value(), PregnancyFigure.SYSTOLIC_SEVERE, PregnancyFigure.DIASTOLIC_SEVERE);
    }

    private boolean reaches(Pressure pressure, PregnancyFigure systolic, PregnancyFigure diastolic) {
        return pressure.reaches(
                figures.of(systolic).value(), figures.of(diastolic).value());
    }

    private int whole(PregnancyFigure figure) {
        return figures.of(figure).whole();
    }
}
