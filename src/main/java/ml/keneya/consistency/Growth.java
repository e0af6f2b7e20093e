package ml.keneya.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/** A child's measure goes on from the one before it. */
final class Growth implements ConsistencyRule {

    private static final int DAYS_OF_A_WEEK = 7;

    private final String key;
    private final Codes measure;
    private final int oldest;
    private final Step doubtful;

    /** Whether a child who was so cannot well have become so within those weeks. */
    @FunctionalInterface
    interface Step {
        boolean isDoubtful(BigDecimal before, BigDecimal now, double weeks);
    }

    private Growth(String key, Codes measure, Figures figures, Step doubtful) {
        this.key = key;
        this.measure = measure;
        this.oldest = figures.whole(Figure.CHILD_AGE_MOST);
        this.doubtful = doubtful;
    }

    static Growth ofWeight(Figures figures) {
        double most = figures.of(Figure.WEIGHT_CHANGE_PER_WEEK).doubleValue();
        return new Growth(
                "ml-x-weight",
                Codes.WEIGHT,
                figures,
                (before, now, weeks) ->
                        now.subtract(before).abs().doubleValue() > before.doubleValue() * most * Math.max(1, weeks));
    }

    static Growth ofLength(Figures figures) {
        BigDecimal most = figures.of(Figure.LENGTH_LOSS);
        return new Growth(
                "ml-x-length",
                Codes.LENGTH,
                figures,
                (before, now, weeks) -> before.subtract(now).compareTo(most) > 0);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && measure.are(observation.getCode())
                && Measured.of(observation).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Measured now = Measured.of((Observation) written).orElseThrow();
        if (Age.on(now.day(), around).filter(age -> age.isWithin(0, oldest)).isEmpty()) {
            return Stream.empty();
        }
        Optional<Measured> before = around.latestOfThePatient(
                        Observation.class, "code=" + measure.query() + "&date=lt" + now.day())
                .flatMap(other -> Measured.of(other).stream())
                .max(Comparator.comparing(Measured::day));
        return before
                .filter(other -> doubtful.isDoubtful(
                        other.value(),
                        now.value(),
                        ChronoUnit.DAYS.between(other.day(), now.day()) / (double) DAYS_OF_A_WEEK))
                .map(other -> Breach.at(
                        "Observation.value", other.value(), other.day().toString()))
                .stream();
    }

    private record Measured(LocalDate day, BigDecimal value) {

        static Optional<Measured> of(Observation observation) {
            return Event.in(observation)
                    .flatMap(event -> event.days().day().stream())
                    .filter(day -> observation.getValue() instanceof Quantity quantity && quantity.hasValue())
                    .map(day -> new Measured(day, observation.getValueQuantity().getValue()))
                    .findFirst();
        }
    }
}
