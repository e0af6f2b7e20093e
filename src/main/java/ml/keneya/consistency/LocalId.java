package ml.keneya.consistency;

import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;

/**
 * The id of a record of this server. Nothing else of what a client writes becomes part of a search.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#id">FHIR R4, id</a>
 */
final class LocalId {

    private LocalId() {}

    /** Of the record of that type to which the reference points, if it is here. */
    static Optional<String> of(Reference reference, String type) {
        IIdType target = reference.getReferenceElement();
        return !target.hasBaseUrl() && type.equals(target.getResourceType()) && target.isIdPartValid()
                ? Optional.of(target.getIdPart())
                : Optional.empty();
    }
}
