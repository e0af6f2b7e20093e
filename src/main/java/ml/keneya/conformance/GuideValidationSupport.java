package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;

/** The guide as validators ask for it: from memory, so that validation never waits for the database. */
final class GuideValidationSupport extends PrePopulatedValidationSupport {

    GuideValidationSupport(FhirContext fhir, ImplementationGuide guide) {
        super(fhir);
        guide.artifacts().forEach(artifact -> addResource(artifact.resource()));
    }

    @Override
    public String getName() {
        return "Keneya's implementation guide";
    }
}
