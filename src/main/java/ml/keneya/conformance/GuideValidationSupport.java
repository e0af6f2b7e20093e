package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The guide as validators ask for it: from memory, so that validation never waits for the database. */
final class GuideValidationSupport extends PrePopulatedValidationSupport {

    /** HAPI's own support keeps none: answers would be held against no form, and reports against no measure. */
    private final Map<String, MetadataResource> forms = new HashMap<>();

    GuideValidationSupport(FhirContext fhir, ImplementationGuide guide) {
        super(fhir);
        guide.artifacts().stream().map(Artifact::resource).forEach(this::add);
    }

    /**
     * The guide and the standard as one, with what makes snapshots of profiles and looks up codes, bindings against
     * those of the standard too.
     *
     * @param context through which the library reads them; it is given them here
     */
    static ValidationSupportChain withTheStandard(
            FhirContext fhir,
            ImplementationGuide guide,
            DefaultProfileValidationSupport standard,
            WorkerContextValidationSupportAdapter context) {
        ValidationSupportChain all = new ValidationSupportChain(
                standard,
                new GuideValidationSupport(fhir, guide),
                new SnapshotGeneratingValidationSupport(fhir, context),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir));
        // FHIR asks for one coding of the list, and HAPI for nothing but such: a concept may be coded twice.
        all.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
        context.setValidationSupport(all);
        return all;
    }

    private void add(MetadataResource resource) {
        if (resource instanceof Questionnaire || resource instanceof Measure) {
            forms.put(resource.getUrl(), resource);
        } else {
            addResource(resource);
        }
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
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String canonical) {
        MetadataResource form = forms.get(canonical.replaceFirst("\\|.*", ""));
        return type != null && type.isInstance(form) ? type.cast(form) : super.fetchResource(type, canonical);
    }

    @Override
    public String getName() {
        return "Keneya's implementation guide";
    }
}
