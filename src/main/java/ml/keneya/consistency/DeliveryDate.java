package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/** A delivery comes late enough after the last period; what ends a pregnancy before that is no delivery. */
final class DeliveryDate implements ConsistencyRule {

    private static final Codes LAST_PERIOD = new Codes(Codes.LOINC, Set.of("8665-2"));

    private final int least;

    DeliveryDate(Figures figures) {
        this.least = figures.whole(Figure.DELIVERY_WEEKS_LEAST);
    }

    @Override
    public String key() {
        return "ml-x-delivery-date";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Delivery.isIn(written) && Delivery.day((Procedure) written).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        LocalDate day = Delivery.day((Procedure) written).orElseThrow();
        Optional<Days> lastPeriod = around.latestOfThePatient(
                        Observation.class, "code=" + LAST_PERIOD.query() + "&date=le" + day)
                .filter(told -> Event.in(told).findAny().isPresent())
                .flatMap(told -> Days.of(told.getValue()).stream())
                .max(Comparator.comparing(Days::first));
        return lastPeriod
                .filter(began -> day.isBefore(began.first().plusWeeks(least)))
                .map(began ->
                        Breach.at("Procedure.performed", least, began.first().toString()))
                .stream();
    }
}
