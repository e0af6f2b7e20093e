package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/** A child weighs what children of the age can weigh, also at the first time; else a decimal point has slipped. */
final class PlausibleWeight implements ConsistencyRule {

    private final WeightRanges ranges;

    PlausibleWeight(WeightRanges ranges) {
        this.ranges = ranges;
    }

    @Override
    public String key() {
        return "ml-x-weight-age";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation weight
                && Codes.WEIGHT.are(weight.getCode())
                && weight.getValue() instanceof Quantity quantity
                && quantity.hasValue()
                && !quantity.hasComparator()
                && Event.in(weight).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation weight = (Observation) written;
        return Event.in(weight)
                .flatMap(event -> event.days().day().stream())
                .flatMap(day -> range(day, around))
                .filter(range -> !range.includes(weight.getValueQuantity().getValue()))
                .map(range -> Breach.at("Observation.value", range.least(), range.most()));
    }

    private Stream<WeightRanges.Range> range(LocalDate day, Surroundings around) {
        return Age.on(day, around).flatMap(ranges::at).stream();
    }
}
