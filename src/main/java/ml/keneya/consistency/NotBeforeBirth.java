package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Nothing happens to a person before the birth. A birth date that is a year alone counts from its first day, and the
 * night of a birth may be written as another day, so a day is let pass. A disease may begin before the birth.
 */
final class NotBeforeBirth implements ConsistencyRule {

    private final Figures figures;

    NotBeforeBirth(Figures figures) {
        this.figures = figures;
    }

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
        return LocalId.of(Links.subject(written), "Patient").isPresent()
                && Event.in(written).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Optional<LocalDate> first = around.patient()
                .map(Patient::getBirthDateElement)
                .flatMap(Days::of)
                .map(born -> born.first().minusDays(figures.whole(Figure.GRACE_DAYS)));
        return first.stream()
                .flatMap(day -> Event.in(written)
                        .filter(event -> event.days().areBefore(day))
                        .map(event -> event.where().equals(Event.ONSET)
                                ? Breach.doubtfulAt(event.where())
                                : Breach.at(event.where())));
    }
}
