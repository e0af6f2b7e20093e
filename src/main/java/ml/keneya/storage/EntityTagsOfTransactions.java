package ml.keneya.storage;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Writes the version of a transaction's answer as an entity tag, {@code W/"1"}, which can be sent back in
 * {@code ifMatch}; HAPI writes the bare version.
 *
 * @see <a href="https://hl7.org/fhir/R4/bundle-definitions.html#Bundle.entry.response.etag">Bundle.entry.response</a>
 */
final class EntityTagsOfTransactions extends TransactionProcessorVersionAdapterR4 {

    @Override
    public void setResponseETag(Bundle.BundleEntryComponent entry, String version) {
        super.setResponseETag(entry, "W/\"" + version + '"');
    }
}
