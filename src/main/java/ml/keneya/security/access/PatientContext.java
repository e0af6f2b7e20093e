package ml.keneya.security.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.Arrays;
import java.util.Map;
import ml.keneya.security.Surroundings;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;

/**
 * The compartment of the one patient that {@code patient/} scopes are about, and the Tasks for him, which R4 has in no
 * compartment of a patient.
 *
 * @param fhir knows what belongs to a compartment
 * @param patient his id
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">Patient compartment</a>
 */
record PatientContext(FhirContext fhir, String patient) {

    private static final String PATIENT = "Patient";
    private static final String TASK = "Task";

    /** Whether the resource belongs to the patient. */
    boolean holds(IBaseResource resource) {
        IdType him = new IdType(PATIENT, patient);
        return resource instanceof Task task
                ? him.getValue()
                        .equals(task.getFor()
                                .getReferenceElement()
                                .toUnqualifiedVersionless()
                                .getValue())
                : fhir.newTerser().isSourceInCompartmentForTarget(PATIENT, resource, him);
    }

    /** Whether the resource belongs to no patient and may be shown beside his. */
    static boolean surrounds(IBaseResource resource) {
        return Surroundings.contain(resource.fhirType());
    }

    /** Whether a search finds nothing but what belongs to the patient. */
    boolean holds(String type, Map<String, String[]> query) {
        return query.entrySet().stream().anyMatch(each -> binds(type, each.getKey(), each.getValue()));
    }

    private boolean binds(String type, String parameter, String[] values) {
        String name = parameter.replaceFirst(":" + PATIENT + "$", "");
        boolean isOfCompartment = switch (type) {
            case PATIENT -> name.equals("_id");
            case TASK -> name.equals("patient");
            default ->
                fhir.getResourceTypes().contains(type)
                        && fhir.getResourceDefinition(type).getSearchParamsForCompartmentName(PATIENT).stream()
                                .map(RuntimeSearchParam::getName)
                                .anyMatch(name::equals);
        };
        // Any one of repeated values binds the search: they are joined by "and".
        return isOfCompartment
                && Arrays.stream(values)
                        .anyMatch(value ->
                                Arrays.stream(value.split(",", -1)).allMatch(one -> isHim(one, type.equals(PATIENT))));
    }

    private boolean isHim(String reference, boolean isId) {
        return reference.equals(patient) || (!isId && reference.equals(PATIENT + '/' + patient));
    }
}
