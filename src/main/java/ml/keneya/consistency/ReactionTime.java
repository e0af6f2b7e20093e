package ml.keneya.consistency;

import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What a dose is suspected of comes after the dose. */
final class ReactionTime implements ConsistencyRule {

    @Override
    public String key() {
        return "ml-x-reaction-time";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof AdverseEvent reaction
                && began(reaction).isPresent()
                && suspected(reaction)
                        .anyMatch(dose -> LocalId.of(dose, "Immunization").isPresent());
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        AdverseEvent reaction = (AdverseEvent) written;
        Days began = began(reaction).orElseThrow();
        return suspected(reaction)
                .flatMap(dose -> around.read(Immunization.class, dose).stream())
                .filter(dose -> dose.getStatus() == ImmunizationStatus.COMPLETED)
                .flatMap(dose -> Days.of(dose.getOccurrence()).stream())
                .filter(given -> began.areBefore(given.first()))
                .limit(1)
                .map(given -> Breach.at("AdverseEvent.date", given.first().toString()));
    }

    private static Optional<Days> began(AdverseEvent reaction) {
        return Event.in(reaction)
                .filter(event -> event.where().equals("AdverseEvent.date"))
                .map(Event::days)
                .findFirst();
    }

    private static Stream<Reference> suspected(AdverseEvent reaction) {
        return reaction.getSuspectEntity().stream().map(suspect -> suspect.getInstance());
    }
}
