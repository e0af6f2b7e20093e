package ml.keneya.confidentiality.consent;

import java.util.Set;
import org.hl7.fhir.r4.model.Reference;

/** What a reference to a recipient means: his facility. */
@FunctionalInterface
interface RecipientNames {

    /**
     * The facilities that the reference names, by number or, without one, by reference: one, or two if its reference
     * and its identifier differ. Empty if it names a person or a thing, which belongs to no facility.
     */
    Set<String> of(Reference recipient);
}
