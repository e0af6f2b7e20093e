package ml.keneya.audit;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;

/**
 * Whose records a resource is part of.
 *
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">FHIR R4, Patient compartment</a>
 */
final class PatientsOf {

    private static final String PATIENT = "Patient";

    private final FhirContext fhir;

    PatientsOf(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** {@code Patient/…}, one for each. */
    List<String> of(IBaseResource resource) {
        if (resource.fhirType().equals(PATIENT)) {
            return resource.getIdElement().hasIdPart()
                    ? List.of(PATIENT + '/' + resource.getIdElement().getIdPart())
                    : List.of();
        }
        if (fhir.getResourceDefinition(resource)
                .getSearchParamsForCompartmentName(PATIENT)
                .isEmpty()) {
            return List.of();
        }
        return fhir.newTerser().getCompartmentOwnersForResource(PATIENT, resource, Set.of()).stream()
                .filter(IIdType::hasIdPart)
                .map(owner -> PATIENT + '/' + owner.getIdPart())
                .toList();
    }
}
