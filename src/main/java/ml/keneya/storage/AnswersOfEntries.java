package ml.keneya.storage;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * What the entries of a transaction or batch are answered: the version as an entity tag, {@code W/"1"}, which can be
 * sent back in {@code ifMatch}, where HAPI writes the bare version; and of a refusal of ours its whole
 * OperationOutcome, of which HAPI keeps a sentence.
 *
 * @see <a href="https://hl7.org/fhir/R4/bundle-definitions.html#Bundle.entry.response">Bundle.entry.response</a>
 */
final class AnswersOfEntries extends TransactionProcessorVersionAdapterR4 {

    @Override
    public void setResponseETag(Bundle.BundleEntryComponent entry, String version) {
        super.setResponseETag(entry, "W/\"" + version + '"');
    }

    @Override
    public void populateEntryWithOperationOutcome(
            BaseServerResponseException refusal, Bundle.BundleEntryComponent entry) {
        boolean isOurs = !String.valueOf(refusal.getMessage()).startsWith("HAPI-");
        if (isOurs && refusal.getOperationOutcome() instanceof OperationOutcome outcome && outcome.hasIssue()) {
            entry.getResponse().setOutcome(outcome);
        } else {
            super.populateEntryWithOperationOutcome(refusal, entry);
        }
    }
}
