package ml.keneya.consistency;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Nothing happens to a person before the birth; a birth date that is a year alone counts from its first day. */
final class NotBeforeBirth implements ConsistencyRule {

    @Override
    public String key() {
        return "ml-x-birth";
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean concerns(Resource written) {
        return Event.areIn(written);
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Optional<Days> birth =
                around.patient().map(Patient::getBirthDateElement).flatMap(Days::of);
        return birth.stream()
                .flatMap(born -> Event.in(written)
                        .filter(event -> event.days().areBefore(born.first()))
                        .map(event -> Breach.at(event.where())));
    }
}
