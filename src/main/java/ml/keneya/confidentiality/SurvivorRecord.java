package ml.keneya.confidentiality;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * A Patient in the vault: known by a code only, drawn at random.
 *
 * <p>It has no name, telephone, photo, contact or narrative, no identifier but its code
 * ({@code ml-identifier-type#PSEUDO}), and of an address nothing below the cercle ({@code Address.district}). It may
 * link to the person's ordinary record; the reverse never happens, as for every reference into the vault. Rule
 * {@code ml-pat-3}.
 */
final class SurvivorRecord {

    private static final String IDENTIFIER_TYPE = "https://keneya.ml/fhir/CodeSystem/ml-identifier-type";
    private static final String PSEUDONYM = "PSEUDO";
    private static final Set<String> MAY_NOT_BE = Set.of("contact", "text");

    private SurvivorRecord() {}

    /** Her codes. */
    static Stream<Identifier> codes(Patient survivor) {
        return survivor.getIdentifier().stream().filter(identifier -> isPseudonym(identifier) && identifier.hasValue());
    }

    /** The first element that tells who she is, as a path: {@code Patient.name}. */
    static Optional<String> betrayal(Resource resource) {
        if (resource instanceof Patient patient) {
            return betrayal(patient, "Patient");
        }
        return resource instanceof DomainResource whole
                ? whole.getContained().stream()
                        .map(SurvivorRecord::betrayal)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> betrayal(Base element, String path) {
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                String where = path + '.' + child.getName();
                if (betrays(value) || (element instanceof Patient && MAY_NOT_BE.contains(child.getName()))) {
                    return Optional.of(where);
                }
                Optional<String> below = betrayal(value, where);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean betrays(Base value) {
        return value instanceof HumanName
                || value instanceof ContactPoint
                || value instanceof Attachment
                || (value instanceof Address address && isPrecise(address))
                || (value instanceof Identifier identifier && !isPseudonym(identifier));
    }

    private static boolean isPrecise(Address address) {
        return address.hasLine() || address.hasText() || address.hasCity() || address.hasPostalCode();
    }

    private static boolean isPseudonym(Identifier identifier) {
        return identifier.getType().hasCoding(IDENTIFIER_TYPE, PSEUDONYM);
    }
}
