package ml.keneya.comparison;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a record system sends of a visit, or of places before there are any: one transaction, which may be sent without
 * any other but that of the places.
 *
 * @param family whose it is, 0 of places
 * @param created what is stored by it, if the persons and the care that it belongs to are not there yet without them
 */
record Visit(int family, List<Resource> created, Bundle transaction) {

    int entries() {
        return transaction.getEntry().size();
    }
}
