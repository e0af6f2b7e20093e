package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Nothing happens to a person after the death; the night may be another day, so a day is let pass. */
final class NotAfterDeath implements ConsistencyRule {

    private final Figures figures;

    NotAfterDeath(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-death";
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
        Optional<LocalDate> last = around.patient()
                .map(Patient::getDeceased)
                .flatMap(Days::of)
                .map(death -> death.last().plusDays(figures.whole(Figure.GRACE_DAYS)));
        return last.stream()
                .flatMap(day -> Event.in(written)
                        .filter(event -> event.days().areAfter(day))
                        .map(event -> Breach.at(event.where())));
    }
}
