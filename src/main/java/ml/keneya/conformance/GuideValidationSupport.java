package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The guide as validators ask for it: from memory, so that validation never waits for the database. */
final class GuideValidationSupport extends PrePopulatedValidationSupport {

    GuideValidationSupport(FhirContext fhir, ImplementationGuide guide) {
        super(fhir);
        guide.artifacts().forEach(artifact -> addResource(artifact.resource()));
    }

    /**
     * None of ours, although each is found by its address: the validator asks for all to learn the types of the
     * standard, and would make every snapshot at the start.
     */
    @Override
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return List.of();
    }

    @Override
    public String getName() {
        return "Keneya's implementation guide";
    }
}
