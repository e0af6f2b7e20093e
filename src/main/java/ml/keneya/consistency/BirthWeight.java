package ml.keneya.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a newborn weighs in the first week is about the weight at birth; else one of the two is misread, or another
 * child's. Seen from either of the two.
 */
final class BirthWeight implements ConsistencyRule {

    private static final int POWER_OF_KILO = 3;

    private final int days;
    private final BigDecimal most;

    BirthWeight(Figures figures) {
        this.days = figures.whole(Figure.BIRTH_WEIGHT_DAYS);
        this.most = figures.of(Figure.BIRTH_WEIGHT_CHANGE);
    }

    @Override
    public String key() {
        return "ml-x-birth-weight";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && (isAtBirth(observation) || Codes.WEIGHT.are(observation.getCode()))
                && kilograms(observation).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation weight = (Observation) written;
        // The birth weight may be copied from a card years later: only the birth tells which week is the first.
        Optional<LocalDate> end = around.patient()
                .map(Patient::getBirthDateElement)
                .flatMap(Days::of)
                .flatMap(Days::day)
                .map(born -> born.plusDays(days));
        if (end.isEmpty() || (!isAtBirth(weight) && !isUntil(weight, end.get()))) {
            return Stream.empty();
        }
        Stream<Observation> others = isAtBirth(weight)
                ? around.ofThePatient(Observation.class, "code=" + Codes.WEIGHT.query() + "&date=le" + end.get())
                : around.ofThePatient(Observation.class, "code=" + AtBirth.WEIGHT.query());
        return others.filter(other -> differ(weight, other))
                .flatMap(other -> kilograms(other).stream())
                .limit(1)
                .map(other -> Breach.at("Observation.value", other));
    }

    private boolean differ(Observation one, Observation other) {
        BigDecimal atBirth = kilograms(isAtBirth(one) ? one : other).orElse(BigDecimal.ZERO);
        BigDecimal later = kilograms(isAtBirth(one) ? other : one).orElse(atBirth);
        return later.subtract(atBirth).abs().compareTo(atBirth.multiply(most)) > 0;
    }

    private static boolean isAtBirth(Observation weight) {
        return AtBirth.WEIGHT.are(weight.getCode());
    }

    private static boolean isUntil(Observation weight, LocalDate end) {
        return Days.of(weight.getEffective())
                .filter(when -> !when.last().isAfter(end))
                .isPresent();
    }

    /** The profiles have birth weights in grams and all others in kilograms. */
    private static Optional<BigDecimal> kilograms(Observation weight) {
        return Event.in(weight).findAny().isPresent()
                        && weight.getValue() instanceof Quantity quantity
                        && quantity.hasValue()
                ? Optional.of(
                        isAtBirth(weight) ? quantity.getValue().movePointLeft(POWER_OF_KILO) : quantity.getValue())
                : Optional.empty();
    }
}
