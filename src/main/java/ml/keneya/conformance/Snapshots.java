package ml.keneya.conformance;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Gives the guide's profiles the elements of the types that they constrain, which our sources leave to be generated.
 *
 * @see <a href="http://hl7.org/fhir/R4/profiling.html#snapshot">FHIR, differential and snapshot</a>
 */
public final class Snapshots {

    private final FhirContext fhir;
    private final ImplementationGuide guide;
    private final DefaultProfileValidationSupport standard;
    private @Nullable ValidationSupportChain definitions;

    public Snapshots(FhirContext fhir, ImplementationGuide guide, DefaultProfileValidationSupport standard) {
        this.fhir = fhir;
        this.guide = guide;
        this.standard = standard;
    }

    /** The profile with all its elements. One at a time: HAPI completes the profiles that it needs in place. */
    public synchronized StructureDefinition of(StructureDefinition profile) {
        ValidationSupportChain known = definitions == null ? read() : definitions;
        definitions = known;
        return (StructureDefinition) requireNonNull(
                known.generateSnapshot(
                        new ValidationSupportContext(known), profile, profile.getUrl(), "", profile.getName()),
                profile.getUrl());
    }

    /**
     * When the first is asked for: most starts ask for none. Without an adapter HAPI would make one for each profile.
     */
    private ValidationSupportChain read() {
        WorkerContextValidationSupportAdapter adapter = new WorkerContextValidationSupportAdapter();
        return GuideValidationSupport.withTheStandard(fhir, guide, standard, adapter);
    }
}
