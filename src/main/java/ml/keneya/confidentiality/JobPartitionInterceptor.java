package ml.keneya.confidentiality;

import ca.uhn.fhir.batch2.model.JobInstance;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.util.JsonUtil;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.StreamSupport;
import ml.keneya.server.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Keeps jobs that callers start to ordinary records. HAPI lets the caller name the partitions; in the vault a job would
 * count for him what any search finds there, and who starts jobs has no key to it.
 */
@Interceptor
public final class JobPartitionInterceptor {

    /** As HAPI writes a {@link ca.uhn.fhir.interceptor.model.RequestPartitionId}, in whichever parameter of a job. */
    private static final String NAMED = "partitionIds";

    private static final Set<String> ORDINARY =
            Set.of(String.valueOf(Partition.CONFORMANCE.id()), String.valueOf(Partition.CARE.id()));

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
        if (request == null || request instanceof SystemRequestDetails) {
            return;
        }
        JsonNode parameters = JsonUtil.deserialize(job.getParameters(), JsonNode.class);
        boolean astray = parameters.findValues(NAMED).stream()
                .flatMap(named -> StreamSupport.stream(named.spliterator(), false))
                .anyMatch(partition -> !ORDINARY.contains(partition.asText()));
        if (astray) {
            throw new ForbiddenOperationException(
                    messages.text(messages.languageOf(request), "confidentiality.reindex"));
        }
    }
}
