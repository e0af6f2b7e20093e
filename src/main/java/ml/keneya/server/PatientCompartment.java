package ml.keneya.server;

import static java.util.stream.Collectors.toSet;

import ca.uhn.fhir.context.FhirContext;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whom a record is about: the patients in whose compartment it is, and whom a Task, a Contract, a GuidanceResponse or a
 * Binary names, which R4 has in no compartment of a patient.
 *
 * <p>Whoever performed or asserted a record is in the definition of the compartment too, and mostly no patient.
 *
 * @param fhir knows what belongs to a compartment
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">Patient compartment</a>
 */
public record PatientCompartment(FhirContext fhir) {

    private static final String PATIENT = "Patient";

    /** Where a record says whom it is about, of types that R4 has in no compartment of a patient. */
    private static final Map<String, String> BESIDE =
            Map.of("Task", "for", "GuidanceResponse", "subject", "Contract", "subject", "Binary", "securityContext");

    /** Whether records of the type are about a patient although no compartment has it. */
    public static boolean isBeside(String type) {
        return BESIDE.containsKey(type);
    }

    /** The ids of the patients that the record is about; a Patient is about himself. */
    public Set<String> owners(IBaseResource record) {
        if (record instanceof Patient) {
            return record.getIdElement().hasIdPart()
                    ? Set.of(record.getIdElement().getIdPart())
                    : Set.of();
        }
        Set<String> noOtherParameters = Set.of();
        Stream<IIdType> owners = BESIDE.containsKey(record.fhirType())
                ? references(record).map(Reference::getReferenceElement)
                : fhir.newTerser().getCompartmentOwnersForResource(PATIENT, record, noOtherParameters).stream();
        return owners.filter(owner -> PATIENT.equals(owner.getResourceType()) && owner.hasIdPart())
                .map(IIdType::getIdPart)
                .collect(toSet());
    }

    private static Stream<Reference> references(IBaseResource record) {
        return ((Resource) record)
                .getNamedProperty(BESIDE.get(record.fhirType())).getValues().stream()
                        .map(Reference.class::cast);
    }
}
