package ml.keneya.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/**
 * The gestational age grows with the weeks from contact to contact, unless the pregnancy is dated by another method.
 */
final class GestationalAge implements ConsistencyRule {

    private static final Codes CODE = new Codes(Codes.LOINC, Set.of("18185-9"));
    private static final double DAYS_OF_A_WEEK = 7;

    private final Figures figures;

    GestationalAge(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-gestational-age";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && CODE.are(observation.getCode())
                && Event.in(observation).findAny().isPresent()
                && Dated.of(observation).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation observation = (Observation) written;
        Dated now = Dated.of(observation).orElseThrow();
        Optional<Dated> before = around.latestOfThePatient(
                        Observation.class, "code=" + CODE.query() + "&date=le" + now.day())
                .filter(other -> Event.in(other).findAny().isPresent() && isDatedAlike(other, observation))
                .flatMap(other -> Dated.of(other).stream())
                .max(Comparator.comparing(Dated::day))
                // Conceived after that contact: another pregnancy.
                .filter(other -> ChronoUnit.DAYS.between(other.day(), now.day()) <= now.weeks() * DAYS_OF_A_WEEK);
        return before
                .map(other -> other.weeks() + ChronoUnit.DAYS.between(other.day(), now.day()) / DAYS_OF_A_WEEK)
                // Longer than any pregnancy: another one.
                .filter(expected -> expected <= figures.whole(Figure.GA_LONGEST_WEEKS))
                .filter(expected -> Math.abs(now.weeks() - expected) > figures.whole(Figure.GA_TOLERANCE_WEEKS))
                .map(expected -> Breach.at("Observation.value", Math.round(expected)))
                .stream();
    }

    private static boolean isDatedAlike(Observation one, Observation other) {
        return one.getMethod().getCodingFirstRep().getCode() == null
                || one.getMethod()
                        .getCodingFirstRep()
                        .getCode()
                        .equals(other.getMethod().getCodingFirstRep().getCode());
    }

    private record Dated(LocalDate day, double weeks) {

        static Optional<Dated> of(Observation observation) {
            if (!(observation.getValue() instanceof Quantity age) || age.getValue() == null) {
                return Optional.empty();
            }
            double weeks = "d".equals(age.getCode())
                    ? age.getValue().doubleValue() / DAYS_OF_A_WEEK
                    : age.getValue().doubleValue();
            return Days.of(observation.getEffective()).flatMap(Days::day).map(day -> new Dated(day, weeks));
        }
    }
}
