package ml.keneya.pregnancy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Urgency;
import ml.keneya.pregnancy.Dating.Basis;
import ml.keneya.pregnancy.DatingEvidence.Kind;
import ml.keneya.pregnancy.UltrasoundTolerances.Tolerance;

/**
 * By which record a pregnancy is dated: the last period, unless an early ultrasound differs by more than it may or the
 * last period is not known to the day; then a later ultrasound; then what somebody worked out; last the fundal height.
 */
public final class DatingRule {

    private final Figures<PregnancyFigure> figures;
    private final UltrasoundTolerances tolerances;

    public DatingRule(Figures<PregnancyFigure> figures, UltrasoundTolerances tolerances) {
        this.figures = figures;
        this.tolerances = tolerances;
    }

    /**
     * What the pregnancy is dated by, if there is anything.
     *
     * @param evidence in the order in which it was stored
     */
    public Optional<Dating> dating(List<DatingEvidence> evidence) {
        Optional<DatingEvidence> period = lastPeriod(evidence);
        Optional<DatingEvidence> scan = firstScan(evidence);
        if (scan.filter(this::isEarly).isPresent()) {
            if (period.isEmpty() || !period.get().isToTheDay() || differ(period.get(), scan.get())) {
                return scan.map(each -> dating(each, Basis.EARLY_ULTRASOUND));
            }
            return period.map(each -> new Dating(
                    each.began(),
                    Basis.LAST_PERIOD,
                    each.method(),
                    List.of(each.fact(), scan.get().fact())));
        }
        return period.map(each -> dating(each, Basis.LAST_PERIOD))
                .or(() -> scan.map(each -> dating(each, Basis.LATE_ULTRASOUND)))
                .or(() -> latest(evidence, Kind.RECORDED).map(each -> dating(each, Basis.RECORDED)))
                .or(() -> earliest(evidence, Kind.FUNDAL_HEIGHT).map(each -> dating(each, Basis.FUNDAL_HEIGHT)));
    }

    /** That the last period and the first ultrasound contradict each other, and which of them is believed. */
    public Optional<Finding> contradiction(List<DatingEvidence> evidence) {
        Optional<DatingEvidence> period = lastPeriod(evidence).filter(DatingEvidence::isToTheDay);
        Optional<DatingEvidence> scan = firstScan(evidence);
        if (period.isEmpty() || scan.isEmpty() || !differ(period.get(), scan.get())) {
            return Optional.empty();
        }
        Tolerance tolerance = tolerance(period.get(), scan.get());
        boolean early = isEarly(scan.get());
        return Optional.of(new Finding(
                early ? "dated-by-ultrasound" : "dating-doubtful",
                early ? Urgency.INFO : Urgency.WARNING,
                early ? "pregnancy.dated-by-ultrasound" : "pregnancy.dating-doubtful",
                List.of(scan.get().apartFrom(period.get()), tolerance.days()),
                List.of(
                        tolerance.source(),
                        figures.of(PregnancyFigure.EARLY_ULTRASOUND_DAYS).source()),
                List.of(period.get().fact(), scan.get().fact())));
    }

    private boolean isEarly(DatingEvidence scan) {
        return scan.age() < figures.of(PregnancyFigure.EARLY_ULTRASOUND_DAYS).whole();
    }

    private boolean differ(DatingEvidence period, DatingEvidence scan) {
        return scan.apartFrom(period) > tolerance(period, scan).days();
    }

    /** By the age that the last period gives, as the source has it. */
    private Tolerance tolerance(DatingEvidence period, DatingEvidence scan) {
        return tolerances.at(period.ageOn(scan.noted()));
    }

    /** As she told it last. */
    private static Optional<DatingEvidence> lastPeriod(List<DatingEvidence> evidence) {
        return latest(evidence, Kind.LAST_PERIOD);
    }

    /** The first is the surest; later ones are often counted from it. */
    private static Optional<DatingEvidence> firstScan(List<DatingEvidence> evidence) {
        return earliest(evidence, Kind.ULTRASOUND);
    }

    private static Optional<DatingEvidence> earliest(List<DatingEvidence> evidence, Kind kind) {
        return evidence.stream().filter(each -> each.kind() == kind).min(Comparator.comparing(DatingEvidence::noted));
    }

    /** Of two of one day, the one stored last. */
    private static Optional<DatingEvidence> latest(List<DatingEvidence> evidence, Kind kind) {
        return evidence.stream()
                .filter(each -> each.kind() == kind)
                .reduce((one, other) -> other.noted().isBefore(one.noted()) ? one : other);
    }

    private static Dating dating(DatingEvidence evidence, Basis basis) {
        return new Dating(evidence.began(), basis, evidence.method(), List.of(evidence.fact()));
    }
}
