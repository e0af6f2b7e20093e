package ml.keneya.consistency;

import java.util.stream.Stream;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Hardly anybody lives who was born so long ago: the year is misread, or a default of some program. */
final class BirthYear implements ConsistencyRule {

    private final int least;

    BirthYear(Figures figures) {
        this.least = figures.whole(Figure.BIRTH_YEAR_LEAST);
    }

    @Override
    public String key() {
        return "ml-x-birth-year";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Patient;
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        return Days.of(((Patient) written).getBirthDateElement())
                .filter(born -> born.last().getYear() < least)
                // As a text, for a year has no thousands.
                .map(born -> Breach.at("Patient.birthDate", String.valueOf(least)))
                .stream();
    }
}
