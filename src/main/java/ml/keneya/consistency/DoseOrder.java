package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Resource;

/** The doses of a vaccine are numbered as they were given, each once. */
final class DoseOrder implements ConsistencyRule {

    @Override
    public String key() {
        return "ml-x-dose-order";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Doses.given(written).flatMap(Numbered::of).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Immunization dose = (Immunization) written;
        Numbered now = Numbered.of(dose).orElseThrow();
        return Doses.besides(dose, around)
                .flatMap(other -> Numbered.of(other).stream())
                .filter(now::contradicts)
                .limit(1)
                .map(other -> Breach.at(
                        "Immunization.protocolApplied",
                        other.number(),
                        other.day().toString()));
    }

    private record Numbered(int number, LocalDate day) {

        static Optional<Numbered> of(Immunization dose) {
            return dose.getProtocolApplied().stream()
                    .filter(protocol -> protocol.hasDoseNumberPositiveIntType())
                    .map(protocol -> protocol.getDoseNumberPositiveIntType().getValue())
                    .findFirst()
                    .flatMap(number -> Doses.day(dose).map(day -> new Numbered(number, day)));
        }

        boolean contradicts(Numbered other) {
            return number == other.number
                    || (number < other.number && day.isAfter(other.day))
                    || (number > other.number && day.isBefore(other.day));
        }
    }
}
