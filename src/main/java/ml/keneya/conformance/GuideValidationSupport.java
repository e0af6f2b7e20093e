package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.util.function.Predicate;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.ResourceType;

/** The guide as validators ask for it: from memory, so that validation never waits for the database. */
final class GuideValidationSupport extends PrePopulatedValidationSupport {

    private GuideValidationSupport(FhirContext fhir, ImplementationGuide guide, Predicate<Artifact> included) {
        super(fhir);
        guide.artifacts().stream().filter(included).forEach(artifact -> addResource(artifact.resource()));
    }

    /** Profiles and terminology, for a validator that knows nothing else. */
    static GuideValidationSupport ofAll(FhirContext fhir, ImplementationGuide guide) {
        return new GuideValidationSupport(fhir, guide, artifact -> true);
    }

    /** Profiles only, for one that has the terminology in a database, where it can grow. */
    static GuideValidationSupport ofProfiles(FhirContext fhir, ImplementationGuide guide) {
        return new GuideValidationSupport(fhir, guide, artifact -> artifact.type() == ResourceType.StructureDefinition);
    }

    @Override
    public String getName() {
        return "Keneya's implementation guide";
    }
}
