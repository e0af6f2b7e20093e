package ml.keneya.storage.concurrency;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * Tries again what lost a race: the second of two identical conditional creates then finds the first's resource, and
 * its client gets 200 instead of 409.
 */
@Interceptor
public final class ConflictRetryInterceptor {

    /** HAPI waits a little longer before each, half a second in all on average. */
    private static final int RETRIES = 5;

    /**
     * Whoever took the identifier has committed it, so the next attempt finds it by its condition, or none will. One
     * more is for a transaction that looks for several.
     */
    private static final int RETRIES_TO_FIND = 2;

    @Hook(Pointcut.STORAGE_VERSION_CONFLICT)
    public ResourceVersionConflictResolutionStrategy retry(@Nullable RequestDetails request) {
        ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
        int retries = retries(request);
        strategy.setRetry(retries > 0);
        strategy.setMaxRetries(retries);
        return strategy;
    }

    private static int retries(@Nullable RequestDetails request) {
        if (request != null && request.getHeader(Constants.HEADER_IF_MATCH) != null) {
            // Who named the version he means would lose again.
            return 0;
        }
        return switch (FailedAttempt.last(request).orElse(Conflict.RACE)) {
            case REFERRED_TO -> 0;
            // Only who looks for it first can do anything else than meet it again.
            case SAME_IDENTIFIER -> hasCondition(request) ? RETRIES_TO_FIND : 0;
            case RACE -> RETRIES;
        };
    }

    private static boolean hasCondition(@Nullable RequestDetails request) {
        if (request == null) {
            return false;
        }
        return request.getResource() instanceof Bundle bundle
                ? bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getRequest)
                        .anyMatch(entry -> entry.hasIfNoneExist()
                                || (entry.hasUrl() && entry.getUrl().contains("?")))
                : request.getHeader(Constants.HEADER_IF_NONE_EXIST) != null
                        || (request.getRestOperationType() != RestOperationTypeEnum.CREATE && request.getId() == null);
    }

    /**
     * Lets what is created be tried again as it came. HAPI takes the id back when it rolls back, but neither that the
     * server gave one nor where the record went: tried again, the records of a transaction had the number of their row
     * for an id, and a conditional update in the vault an ordinary one.
     */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource resource, TransactionDetails transaction) {
        if (resource.getUserData(JpaConstants.RESOURCE_ID_SERVER_ASSIGNED) == Boolean.TRUE) {
            resource.setUserData(
                    JpaConstants.RESOURCE_ID_SERVER_ASSIGNED_VALUE,
                    resource.getIdElement().getIdPart());
        }
        transaction.addRollbackUndoAction(() -> {
            resource.setUserData(JpaConstants.RESOURCE_ID_SERVER_ASSIGNED, null);
            resource.setUserData(Constants.RESOURCE_PARTITION_ID, null);
        });
    }
}
