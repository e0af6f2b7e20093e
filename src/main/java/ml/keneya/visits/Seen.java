package ml.keneya.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * When and where somebody was seen last: there he is expected again.
 *
 * @param day that day, or the one on which the care began
 * @param facility where that was
 * @param location a room of it, or a stop of the mobile clinic
 * @param records what tells so, by whose labels what is made of it is protected
 */
public record Seen(
        LocalDate day, Optional<Reference> facility, Optional<Reference> location, List<? extends Resource> records) {

    public Seen {
        records = List.copyOf(records);
    }

    /** On that day, at a visit of which there is a record or not. */
    public static Seen at(LocalDate day, Optional<Encounter> visit) {
        return new Seen(
                day,
                visit.map(Encounter::getServiceProvider).filter(Seen::names),
                visit.flatMap(Seen::location),
                visit.stream().toList());
    }

    /** Where an encounter was, if it says so. */
    public static Optional<Reference> location(Encounter visit) {
        return visit.getLocation().stream()
                .map(EncounterLocationComponent::getLocation)
                .filter(Reference::hasReference)
                .findFirst();
    }

    /** Whether it says what it refers to: a name to be read is not enough. */
    public static boolean names(Reference reference) {
        return reference.hasReference() || reference.hasIdentifier();
    }
}
