package ml.keneya.storage.clearance;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.util.JpaHapiTransactionService;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ml.keneya.storage.concurrency.FailedAttempt;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * HAPI's transactions, each on a connection that may see what it asks for.
 *
 * <p>HAPI lets whatever runs within a transaction join it, also for other partitions. Joining is right when the
 * connection may see those: so a bundle with an ordinary patient and an encounter of the vault, for which HAPI merges
 * the partitions beforehand, is written as one. Within a transaction of ordinary care, a look into the vault gets a
 * transaction of its own instead: its connection may not look there. HAPI's setting for that
 * ({@code setTransactionPropagationWhenChangingPartitions}) would part the bundle.
 */
final class TransactionsByClearance extends JpaHapiTransactionService {

    private static final String LAST = TransactionsByClearance.class.getName();

    /** Of the connection of the transaction that runs on the thread. */
    private static final ThreadLocal<@Nullable Clearance> RUNNING = new ThreadLocal<>();

    /**
     * The partitions of the last transaction of the request that the thread works on. HAPI reads what a conditional
     * create has found once more, after its transaction, and names no partitions then.
     */
    static @Nullable RequestPartitionId lastOfRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (RequestPartitionId) request.getAttribute(LAST, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    protected IExecutionBuilder buildExecutionBuilder(@Nullable RequestDetails request) {
        return new Execution(request);
    }

    /** One attempt, which HAPI may make again. */
    @Override
    protected <T> @Nullable T doExecuteCallback(ExecutionBuilder execution, TransactionCallback<T> work) {
        try {
            return super.doExecuteCallback(execution, work);
        } catch (RuntimeException failure) {
            if (execution instanceof Execution ours) {
                FailedAttempt.note(ours.request, failure);
            }
            throw failure;
        }
    }

    private final class Execution extends ExecutionBuilder {

        private final @Nullable RequestDetails request;

        Execution(@Nullable RequestDetails request) {
            super(request);
            this.request = request;
        }

        /** Required is what HAPI does anyway; left unsaid, {@link #execute} may still say otherwise. */
        @Override
        public ExecutionBuilder withPropagation(@Nullable Propagation propagation) {
            return propagation == null || propagation == Propagation.REQUIRED
                    ? this
                    : super.withPropagation(propagation);
        }

        @Override
        public <T> T execute(TransactionCallback<T> work) {
            myRequestPartitionId = getEffectiveRequestPartitionId();
            Clearance asked = asked(myRequestPartitionId);
            Clearance outer = RUNNING.get();
            if (TransactionSynchronizationManager.isActualTransactionActive()
                    && getPropagation() != Propagation.REQUIRES_NEW) {
                Clearance begun = outer == null ? Clearance.CARE : outer;
                if (begun.covers(asked) || getPropagation() != null) {
                    return super.execute(work);
                }
                super.withPropagation(Propagation.REQUIRES_NEW);
            }
            if (request instanceof ServletRequestDetails details && details.getServletRequest() != null) {
                details.getServletRequest().setAttribute(LAST, myRequestPartitionId);
            }
            RUNNING.set(asked);
            try {
                return super.execute(work);
            } finally {
                RUNNING.set(outer);
            }
        }

        private static Clearance asked(@Nullable RequestPartitionId partitions) {
            return Clearance.of(partitions == null ? getRequestPartitionAssociatedWithThread() : partitions);
        }
    }
}
