package ml.keneya.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * A criterion of admission is not contradicted by what was measured that day. What was not measured contradicts
 * nothing, and who is transferred is on the way to recovery.
 */
final class AdmissionCriterion implements ConsistencyRule {

    private final Figures figures;

    AdmissionCriterion(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-admission";
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean concerns(Resource written) {
        return Treatment.of(written).isPresent()
                || (written instanceof Observation observation
                        && NutritionDay.MEASURES.are(observation.getCode())
                        && Event.in(observation).findAny().isPresent());
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        if (written instanceof Observation measure) {
            return ofMeasure(measure, around);
        }
        Optional<Treatment> treatment = Treatment.of(written).filter(AdmissionCriterion::isHeld);
        return treatment.flatMap(Treatment::admission).stream()
                .flatMap(day -> contradicted(treatment.orElseThrow(), day, NutritionDay.of(day, around), around))
                .map(criterion -> treatment.orElseThrow().isReferred()
                        ? Breach.doubtfulAt("EpisodeOfCare.extension", criterion)
                        : Breach.at("EpisodeOfCare.extension", criterion));
    }

    private static boolean isHeld(Treatment treatment) {
        return !treatment.goesOn() && !treatment.isAdmittedInError();
    }

    /** What is measured is stored: it may be the episode that is wrong. */
    private Stream<Breach> ofMeasure(Observation measure, Surroundings around) {
        LocalDate day = Days.of(measure.getEffective()).flatMap(Days::day).orElse(null);
        if (day == null) {
            return Stream.empty();
        }
        return around.ofThePatient(EpisodeOfCare.class, "type=" + Codes.NUTRITION_UNIT.query() + "&date=le" + day)
                .flatMap(episode -> Treatment.of(episode).stream())
                .filter(treatment -> isHeld(treatment)
                        && treatment.admission().filter(day::equals).isPresent())
                // Found worse than at the admission, and sent on at once.
                .filter(treatment -> !treatment.isTransferredOut()
                        || treatment.exit().filter(day::equals).isEmpty())
                .flatMap(treatment -> contradicted(
                        treatment, day, NutritionDay.of(day, around).with(measure), around))
                .distinct()
                .map(criterion -> Breach.doubtfulAt("Observation.value", criterion));
    }

    private Stream<String> contradicted(
            Treatment treatment, LocalDate day, NutritionDay measured, Surroundings around) {
        boolean moderate = treatment.isModerate();
        boolean ofTheThresholds = Age.on(day, around)
                .filter(age -> age.isOfTheThresholds(figures))
                .isPresent();
        Stream<String> criteria = treatment.criteria().stream().filter(criterion -> switch (criterion) {
            case "muac" ->
                ofTheThresholds && measured.contradictsMuac(range(treatment, Figure.MUAC_SEVERE, Figure.MUAC_MODERATE));
            case "whz" ->
                ofTheThresholds
                        && measured.contradictsWeightForHeight(range(treatment, Figure.Z_SEVERE, Figure.Z_MODERATE));
            case "oedeme" -> measured.hasNoOedema();
            default -> false;
        });
        // Any oedema is severe.
        return moderate && measured.hasOedema() ? Stream.of("urenam") : criteria.sorted();
    }

    private Predicate<BigDecimal> range(Treatment treatment, Figure severe, Figure healthy) {
        BigDecimal lower = figures.of(severe);
        BigDecimal upper = figures.of(healthy);
        if (treatment.isSimplified()) {
            return value -> value.compareTo(upper) < 0;
        }
        return treatment.isModerate()
                ? value -> value.compareTo(lower) >= 0 && value.compareTo(upper) < 0
                : value -> value.compareTo(lower) < 0;
    }
}
