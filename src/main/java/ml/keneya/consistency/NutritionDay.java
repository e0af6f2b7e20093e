package ml.keneya.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;

/**
 * What was measured of a person's nutrition on one day; with several measures of a kind, the one that fits counts.
 *
 * @param measures the observations of {@link #MEASURES}
 */
record NutritionDay(List<Observation> measures) {

    private static final Codes MUAC = new Codes(Codes.KENEYA + "ml-obs", Set.of("muac"));
    private static final Codes WEIGHT_FOR_HEIGHT = new Codes(Codes.KENEYA + "ml-obs", Set.of("wfh-z"));
    private static final Codes OEDEMA = new Codes(Codes.KENEYA + "ml-obs", Set.of("oedema-bilateral"));
    private static final Codes SOME_OEDEMA =
            new Codes(Codes.KENEYA + "ml-oedema-grade", Set.of("plus1", "plus2", "plus3"));

    static final Codes MEASURES = new Codes(Codes.KENEYA + "ml-obs", Set.of("muac", "wfh-z", "oedema-bilateral"));

    NutritionDay {
        measures = measures.stream()
                .filter(each -> each.getStatus() != ObservationStatus.ENTEREDINERROR
                        && each.getStatus() != ObservationStatus.CANCELLED)
                .toList();
    }

    static NutritionDay of(LocalDate day, Surroundings around) {
        return new NutritionDay(around.ofThePatient(Observation.class, "code=" + MEASURES.query() + "&date=" + day)
                .toList());
    }

    /** The same day with one measure more. */
    NutritionDay with(Observation measure) {
        return new NutritionDay(
                Stream.concat(measures.stream(), Stream.of(measure)).toList());
    }

    /** Whether MUAC was measured, and no value is like that, in millimetres. */
    boolean contradictsMuac(Predicate<BigDecimal> fits) {
        return contradicts(MUAC, fits);
    }

    /** Whether weight for height was computed, and no z-score is like that. */
    boolean contradictsWeightForHeight(Predicate<BigDecimal> fits) {
        return contradicts(WEIGHT_FOR_HEIGHT, fits);
    }

    boolean hasOedema() {
        return oedema().anyMatch(SOME_OEDEMA::are);
    }

    /** Whether oedema was found each time it was looked for. */
    boolean hasNothingButOedema() {
        return hasOedema() && oedema().allMatch(SOME_OEDEMA::are);
    }

    /** Whether oedema was looked for and not found. */
    boolean hasNoOedema() {
        return oedema().findAny().isPresent() && !hasOedema();
    }

    private boolean contradicts(Codes measure, Predicate<BigDecimal> fits) {
        List<BigDecimal> values = measures.stream()
                .filter(each -> measure.are(each.getCode()) && each.getValue() instanceof Quantity)
                .map(each -> each.getValueQuantity().getValue())
                .filter(value -> value != null)
                .toList();
        return !values.isEmpty() && values.stream().noneMatch(fits);
    }

    private Stream<CodeableConcept> oedema() {
        return measures.stream()
                .filter(each -> OEDEMA.are(each.getCode()) && each.getValue() instanceof CodeableConcept)
                .map(Observation::getValueCodeableConcept);
    }
}
