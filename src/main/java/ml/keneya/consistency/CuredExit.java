package ml.keneya.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** Who leaves cured is so by what was measured on the day of exit, by the indicator of the admission. */
final class CuredExit implements ConsistencyRule {

    private final Figures figures;

    CuredExit(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-cured";
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean concerns(Resource written) {
        return Treatment.of(written).filter(Treatment::isCured).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Optional<Treatment> treatment = Treatment.of(written);
        return treatment.flatMap(Treatment::exit).stream()
                .filter(day -> contradicted(treatment.orElseThrow(), day, NutritionDay.of(day, around), around))
                .map(day -> Breach.at("EpisodeOfCare.extension"));
    }

    private boolean contradicted(Treatment treatment, LocalDate day, NutritionDay measured, Surroundings around) {
        boolean ofTheThresholds = Age.on(day, around)
                .filter(age -> age.isOfTheThresholds(figures))
                .isPresent();
        return measured.hasNothingButOedema()
                || (treatment.criteria().contains("muac")
                        && ofTheThresholds
                        && measured.contradictsMuac(from(Figure.MUAC_MODERATE)))
                || (treatment.criteria().contains("whz")
                        && ofTheThresholds
                        && measured.contradictsWeightForHeight(from(Figure.Z_MODERATE)));
    }

    private Predicate<BigDecimal> from(Figure healthy) {
        return value -> value.compareTo(figures.of(healthy)) >= 0;
    }
}
