package ml.keneya.confidentiality;

import ca.uhn.fhir.batch2.jobs.parameters.PartitionedUrlJobParameters;
import ca.uhn.fhir.batch2.model.JobInstance;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.Arrays;
import java.util.List;
import ml.keneya.server.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Keeps jobs that callers start to ordinary records. HAPI lets the caller name the partitions; in the vault a job would
 * count for him what any search finds there, and who starts jobs has no key to it.
 */
@Interceptor
public final class JobPartitionInterceptor {

    private static final List<@Nullable Integer> ORDINARY =
            Arrays.asList(Partition.CONFORMANCE.id(), Partition.CARE.id());

    private final Messages messages;

    JobPartitionInterceptor(Messages messages) {
        this.messages = messages;
    }

    /**
     * Refuses a job in other partitions.
     *
     * @throws ForbiddenOperationException whether or not there is such a partition
     */
    @Hook(Pointcut.STORAGE_PRESTORAGE_BATCH_JOB_CREATE)
    public void start(JobInstance job, @Nullable RequestDetails request) {
        RequestPartitionId named =
                job.getParameters(PartitionedUrlJobParameters.class).getRequestPartitionId();
        if (request != null
                && named != null
                && named.hasPartitionIds()
                && !ORDINARY.containsAll(named.getPartitionIds())) {
            throw new ForbiddenOperationException(
                    messages.text(messages.languageOf(request), "confidentiality.reindex"));
        }
    }
}
