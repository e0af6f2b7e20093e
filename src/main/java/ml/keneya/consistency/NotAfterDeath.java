package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Nobody is seen, measured, vaccinated or given medicines after the death; the night may be another day, so a day is
 * let pass. What is done for the dead, and what is learned later, is no matter of the rule: a burial, a test, the end
 * of an episode.
 */
final class NotAfterDeath implements ConsistencyRule {

    private static final Codes VITAL_SIGN =
            new Codes("http://terminology.hl7.org/CodeSystem/observation-category", Set.of("vital-signs"));

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
        return written instanceof Encounter
                || written instanceof Immunization
                || written instanceof MedicationAdministration
                || (written instanceof Observation observation && VITAL_SIGN.are(observation.getCategory()));
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Optional<LocalDate> last = around.patient()
                .map(Patient::getDeceased)
                .flatMap(Days::of)
                .map(death -> death.last().plusDays(figures.whole(Figure.GRACE_DAYS)));
        return last.stream()
                .flatMap(day -> Event.in(written)
                        .filter(event -> !event.where().equals("Encounter.period.end"))
                        .filter(event -> event.days().areAfter(day))
                        .map(event -> Breach.at(event.where())));
    }
}
