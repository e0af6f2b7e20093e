package ml.keneya.immunization.fhir;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.PartitionFile;
import ml.keneya.visits.Seen;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationPerformerComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Where a child was vaccinated last: by the encounter of the dose, if it is his own, for that of a newborn may be his
 * mother's; else by what the dose itself says.
 */
record Session(PartitionFile file) {

    /**
     * When and where that was.
     *
     * @param dose the last
     * @param doses all of them
     */
    Seen seen(LocalDate day, Optional<Immunization> dose, List<Immunization> doses) {
        Optional<Encounter> own = dose.flatMap(this::encounter);
        List<Resource> records = new ArrayList<>(doses);
        own.ifPresent(records::add);
        return new Seen(
                day,
                Stream.concat(
                                own.map(Encounter::getServiceProvider).stream(),
                                dose.stream().flatMap(Session::organizations))
                        .filter(Seen::names)
                        .findFirst(),
                own.flatMap(Seen::location)
                        .or(() -> dose.map(Immunization::getLocation).filter(Reference::hasReference)),
                records);
    }

    private Optional<Encounter> encounter(Immunization dose) {
        return Optional.ofNullable(dose.getEncounter().getReferenceElement().getIdPart())
                .flatMap(id ->
                        file
                                .find(
                                        Encounter.class,
                                        SearchParameterMap.newSynchronous().add("_id", new TokenParam(id)))
                                .stream()
                                .findFirst());
    }

    private static Stream<Reference> organizations(Immunization dose) {
        return dose.getPerformer().stream()
                .map(ImmunizationPerformerComponent::getActor)
                .filter(actor ->
                        "Organization".equals(actor.getReferenceElement().getResourceType()));
    }
}
