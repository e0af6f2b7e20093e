package ml.keneya.malnutrition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ml.keneya.guidance.Finding;

/**
 * The weights of a treatment that are of the body alone, the earliest first, one a day: what was weighed with oedema,
 * or before oedema is known to be gone, is water too.
 */
record WeightCourse(List<Told<Double>> weights, Protocol protocol) {

    private static final BigDecimal GRAMS = BigDecimal.valueOf(1_000);

    /** Of those days; of several weights of a day the lightest. */
    static WeightCourse of(Treatment treatment, LocalDate until, Observed observed, Protocol protocol) {
        Map<LocalDate, Told<Double>> lightest = new TreeMap<>();
        observed.weights().stream()
                .filter(each -> !each.day().isBefore(treatment.start())
                        && !each.day().isAfter(until)
                        && isDryOn(each.day(), treatment, observed))
                .forEach(each ->
                        lightest.merge(each.day(), each, (one, other) -> one.what() <= other.what() ? one : other));
        return new WeightCourse(List.copyOf(lightest.values()), protocol);
    }

    /** By what was seen last of oedema in the treatment; if nothing was, by what he was admitted for. */
    private static boolean isDryOn(LocalDate day, Treatment treatment, Observed observed) {
        return observed.oedema().stream()
                .filter(each ->
                        !each.day().isBefore(treatment.start()) && !each.day().isAfter(day))
                .max(Comparator.comparing((Told<OedemaGrade> each) -> each.day())
                        .thenComparing(Told::what))
                .map(each -> each.what() == OedemaGrade.NONE)
                .orElse(!treatment.criteria().contains(Criterion.OEDEMA.code()));
    }

    /** The least; of several the last, from which gain is counted. */
    Optional<Told<Double>> minimum() {
        return weights.stream()
                .min(Comparator.comparing((Told<Double> each) -> each.what())
                        .thenComparing(Told::day, Comparator.reverseOrder()));
    }

    private Optional<Told<Double>> last() {
        return weights.isEmpty() ? Optional.empty() : Optional.of(weights.get(weights.size() - 1));
    }

    /** In g/kg/day since the minimum, to a tenth; empty if there are no days between. */
    Optional<BigDecimal> gain() {
        return minimum()
                .flatMap(least -> last().flatMap(now -> {
                    long days = ChronoUnit.DAYS.between(least.day(), now.day());
                    if (days < protocol.whole(ProtocolFigure.GAIN_DAYS)) {
                        return Optional.empty();
                    }
                    BigDecimal from = BigDecimal.valueOf(least.what());
                    return Optional.of(BigDecimal.valueOf(now.what())
                            .subtract(from)
                            .multiply(GRAMS)
                            .divide(from.multiply(BigDecimal.valueOf(days)), 1, RoundingMode.HALF_UP));
                }));
    }

    /** The last weighings, each lighter than the one before it. */
    private List<Told<Double>> losses() {
        List<Told<Double>> row = new ArrayList<>();
        for (int i = weights.size() - 1;
                i > 0 && weights.get(i).what() < weights.get(i - 1).what();
                i--) {
            row.add(0, weights.get(i));
        }
        return row;
    }

    boolean isLosing() {
        return losses().size() >= protocol.whole(ProtocolFigure.WEIGHT_LOSS_WEIGHINGS);
    }

    /** Whether nothing was gained on a weight of that many days ago, nor on any since. */
    boolean isStatic() {
        return last().flatMap(now -> weights.stream()
                        .filter(each -> !each.day()
                                .plusDays(protocol.whole(ProtocolFigure.WEIGHT_STATIC_DAYS))
                                .isAfter(now.day()))
                        .reduce((one, other) -> other)
                        .filter(then -> weights.stream()
                                .filter(each -> !each.day().isBefore(then.day()))
                                .allMatch(each -> each.what() <= then.what())))
                .isPresent();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        minimum()
                .ifPresentOrElse(
                        least -> findings.add(Say.info(
                                "weight-minimum",
                                List.of(least.what(), least.day().toString()),
                                List.of(),
                                List.of(least.from()))),
                        () -> findings.add(Say.info("weight-minimum-none", List.of(), List.of(), List.of())));
        gain().ifPresent(gain -> findings.add(gainOf(gain)));
        if (isLosing()) {
            findings.add(Say.critical(
                    "weight-loss",
                    List.of(losses().size()),
                    List.of(protocol.source(ProtocolFigure.WEIGHT_LOSS_WEIGHINGS)),
                    Told.records(losses())));
        } else if (isStatic()) {
            findings.add(Say.warning(
                    "weight-static",
                    List.of(protocol.whole(ProtocolFigure.WEIGHT_STATIC_DAYS)),
                    List.of(protocol.source(ProtocolFigure.WEIGHT_STATIC_DAYS)),
                    Told.records(last().stream().toList())));
        }
        return findings;
    }

    private Finding gainOf(BigDecimal gain) {
        List<Told<Double>> both = List.of(minimum().orElseThrow(), last().orElseThrow());
        boolean plausible = gain.compareTo(protocol.value(ProtocolFigure.GAIN_PLAUSIBLE)) <= 0;
        return plausible
                ? Say.info(
                        "weight-gain",
                        List.of(gain),
                        List.of(protocol.source(ProtocolFigure.GAIN_DAYS)),
                        Told.records(both))
                : Say.warning(
                        "weight-gain-implausible",
                        List.of(gain),
                        List.of(protocol.source(ProtocolFigure.GAIN_PLAUSIBLE)),
                        Told.records(both));
    }
}
