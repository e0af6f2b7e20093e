package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * A child with a healthy MUAC may be severely wasted by weight for height: a third to a half are. It is told, so that
 * nobody sends the child home by the tape alone.
 */
final class MuacAndWeightForHeight implements ConsistencyRule {

    private static final Codes EITHER = new Codes(Codes.KENEYA + "ml-obs", Set.of("muac", "wfh-z"));

    private final Figures figures;

    MuacAndWeightForHeight(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-muac-whz";
    }

    @Override
    public Severity severity() {
        return Severity.INFORM;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && EITHER.are(observation.getCode())
                && Event.in(written).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation measure = (Observation) written;
        Optional<LocalDate> day = Days.of(measure.getEffective()).flatMap(Days::day);
        return day.map(each -> NutritionDay.of(each, around).with(measure)).stream()
                .filter(measured ->
                        measured.contradictsMuac(value -> value.compareTo(figures.of(Figure.MUAC_MODERATE)) < 0)
                                && measured.contradictsWeightForHeight(
                                        value -> value.compareTo(figures.of(Figure.Z_SEVERE)) >= 0))
                .map(measured -> Breach.at("Observation.value"));
    }
}
