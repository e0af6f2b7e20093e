package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ResourceType;
import org.jspecify.annotations.Nullable;

/** The guide as validators ask for it: from memory, so that validation never waits for the database. */
final class GuideValidationSupport extends PrePopulatedValidationSupport {

    /** HAPI's own support keeps none: answers would be held against no form, and reports against no measure. */
    private final Map<String, MetadataResource> forms = new HashMap<>();

    private GuideValidationSupport(FhirContext fhir, ImplementationGuide guide, Predicate<Artifact> included) {
        super(fhir);
        guide.artifacts().stream().filter(included).map(Artifact::resource).forEach(this::add);
    }

    private void add(MetadataResource resource) {
        if (resource instanceof Questionnaire || resource instanceof Measure) {
            forms.put(resource.getUrl(), resource);
        } else {
            addResource(resource);
        }
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
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String canonical) {
        MetadataResource form = forms.get(canonical.replaceFirst("\\|.*", ""));
        return type != null && type.isInstance(form) ? type.cast(form) : super.fetchResource(type, canonical);
    }

    @Override
    public String getName() {
        return "Keneya's implementation guide";
    }
}
