package ml.keneya.storage;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of a transaction or batch are read and answered. Read: a condition is put behind its type, for HAPI
 * fails at it unless it begins with the bare name of a parameter. Answered: the version as an entity tag,
 * {@code W/"1"}, which can be sent back in {@code ifMatch}, where HAPI writes the bare version; and of a refusal of
 * ours its whole OperationOutcome, of which HAPI keeps a sentence.
 *
 * @see <a href="https://hl7.org/fhir/R4/bundle-definitions.html#Bundle.entry.response">Bundle.entry.response</a>
 */
final class EntriesOfBundles extends TransactionProcessorVersionAdapterR4 {

    /** The bare name of a parameter first and no question mark, or a question mark first, its type before it or not. */
    private static final Pattern UNDERSTOOD = Pattern.compile("[A-Za-z0-9_-]+=[^?]*|[A-Za-z]*\\?.*", Pattern.DOTALL);

    @Override
    public @Nullable String getEntryIfNoneExist(Bundle.BundleEntryComponent entry) {
        return query(super.getEntryIfNoneExist(entry), entry);
    }

    @Override
    public @Nullable String getEntryRequestIfNoneExist(Bundle.BundleEntryComponent entry) {
        return query(super.getEntryRequestIfNoneExist(entry), entry);
    }

    private static @Nullable String query(@Nullable String condition, Bundle.BundleEntryComponent entry) {
        return condition == null
                        || condition.isBlank()
                        || UNDERSTOOD.matcher(condition).matches()
                        || !entry.hasResource()
                ? condition
                : entry.getResource().fhirType() + '?' + condition;
    }

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
