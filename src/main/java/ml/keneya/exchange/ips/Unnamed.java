package ml.keneya.exchange.ips;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A record that names nothing beside it but who and where. HAPI takes away the address of what does not travel and
 * leaves its display, which may be the name of a disease.
 */
final class Unnamed {

    /** Who and where, which tell nothing of a person. */
    private static final Set<String> OF_NOBODY =
            Set.of("Organization", "Location", "Practitioner", "PractitionerRole", "Medication");

    private Unnamed() {}

    static <R extends Resource> R copyOf(R record, FhirContext fhir) {
        R copy = fhir.newTerser().clone(record);
        copy.setUserData(Constants.RESOURCE_PARTITION_ID, record.getUserData(Constants.RESOURCE_PARTITION_ID));
        fhir.newTerser().getAllPopulatedChildElementsOfType(copy, Reference.class).stream()
                .filter(reference -> !isOfNobody(reference))
                .forEach(reference -> {
                    reference.setDisplay(null).setIdentifier(null);
                    reference.getExtension().clear();
                });
        // An address of this server.
        fhir.newTerser()
                .getAllPopulatedChildElementsOfType(copy, Attachment.class)
                .forEach(attachment -> attachment.setUrl(null));
        return copy;
    }

    private static boolean isOfNobody(Reference reference) {
        return (reference.hasReference() && reference.getReference().startsWith("#"))
                || OF_NOBODY.contains(
                        String.valueOf(reference.getReferenceElement().getResourceType()));
    }
}
