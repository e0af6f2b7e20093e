package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is seen, done or given in an encounter is dated about then. What is told there of earlier is no matter of the
 * rule: an operation of long ago, a dose copied from a card, what was noted at a birth.
 */
final class EncounterTime implements ConsistencyRule {

    private static final String PAST_OPERATION = Codes.KENEYA + "ml-past-surgery";

    private final int most;

    EncounterTime(Figures figures) {
        this.most = figures.whole(Figure.ENCOUNTER_DAYS);
    }

    @Override
    public String key() {
        return "ml-x-encounter-time";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return isOfTheMoment(written)
                && LocalId.of(Links.encounter(written), "Encounter").isPresent()
                && Event.in(written).findAny().isPresent();
    }

    private static boolean isOfTheMoment(Resource written) {
        if (written instanceof Immunization dose) {
            return !dose.hasPrimarySource() || dose.getPrimarySource();
        }
        if (written instanceof Procedure procedure) {
            return procedure.getCode().getCoding().stream()
                    .noneMatch(coding -> PAST_OPERATION.equals(coding.getSystem()));
        }
        return written instanceof MedicationAdministration
                || (written instanceof Observation observation && !AtBirth.isIn(observation));
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        return around.read(Encounter.class, Links.encounter(written)).stream()
                .flatMap(encounter -> Event.in(written).filter(event -> isFar(event.days(), encounter)))
                .map(event -> Breach.at(event.where(), most));
    }

    private boolean isFar(Days days, Encounter encounter) {
        Optional<LocalDate> first =
                Days.of(encounter.getPeriod().getStartElement()).map(Days::first);
        Optional<LocalDate> last =
                Days.of(encounter.getPeriod().getEndElement()).map(Days::last);
        return first.filter(day -> days.areBefore(day.minusDays(most))).isPresent()
                || last.filter(day -> days.areAfter(day.plusDays(most))).isPresent();
    }
}
