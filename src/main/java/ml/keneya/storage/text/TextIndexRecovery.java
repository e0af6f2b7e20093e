package ml.keneya.storage.text;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.ReindexParameters;
import ca.uhn.fhir.jpa.dao.IFulltextSearchSvc;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings into the text index, in the background, what it lacks after a crash or after the loss of its folder. */
final class TextIndexRecovery implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TextIndexRecovery.class);
    private static final int BATCH = 100;

    private final TextIndex index;
    private final JdbcClient jdbc;
    private final IHapiTransactionService transactions;
    private final DaoRegistry store;
    private final IFulltextSearchSvc text;
    private final EntityManager entities;
    private final Thread worker = new Thread(this::recover, "text-index-recovery");
    private volatile boolean stopped;
    private long newest;

    TextIndexRecovery(
            TextIndex index,
            JdbcClient jdbc,
            IHapiTransactionService transactions,
            DaoRegistry store,
            IFulltextSearchSvc text,
            EntityManager entities) {
        this.index = index;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.store = store;
        this.text = text;
        this.entities = entities;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // What comes from now on reaches the index by itself.
        newest = jdbc.sql("SELECT coalesce(max(res_id), 0) FROM hfj_resource")
                .query(Long.class)
                .single();
        worker.start();
    }

    private void recover() {
        try {
            boolean whole = index.missingSince().map(this::readAgain).orElse(true);
            if (whole && !stopped) {
                index.complete();
            }
        } catch (RuntimeException e) {
            LOG.warn("The text index could not be completed; the next start tries again", e);
        }
    }

    /** Whether nothing was left out. */
    private boolean readAgain(Instant since) {
        boolean whole = true;
        long done = 0;
        List<Long> batch = changed(since, -1);
        if (!batch.isEmpty()) {
            LOG.info("Reading again into the text index, in the background, what it may lack");
        }
        while (!batch.isEmpty() && !stopped) {
            whole &= readAgain(batch);
            done += batch.size();
            batch = changed(since, batch.get(batch.size() - 1));
        }
        if (done > 0) {
            LOG.info("The text index has read {} resources again", done);
        }
        return whole;
    }

    /** One that cannot be read must not keep the others from the index. */
    private boolean readAgain(List<Long> pids) {
        try {
            transactions
                    .withRequest(new SystemRequestDetails())
                    .withRequestPartitionId(RequestPartitionId.allPartitions())
                    .execute(() -> pids.forEach(this::readAgain));
            return true;
        } catch (RuntimeException e) {
            if (pids.size() == 1) {
                LOG.warn("Resource number {} could not be read into the text index: {}", pids.get(0), e.getClass());
                return false;
            }
            return pids.stream().map(pid -> readAgain(List.of(pid))).reduce(true, Boolean::logicalAnd);
        }
    }

    private void readAgain(Long pid) {
        ResourceTable resource = entities.find(ResourceTable.class, JpaPid.fromId(pid));
        if (resource == null) {
            return;
        }
        if (resource.getDeleted() == null) {
            // HAPI keeps the text only while it writes: extracting all search parameters again brings it back.
            store.getResourceDao(resource.getResourceType())
                    .reindex(
                            resource.getPersistentId(),
                            new ReindexParameters(),
                            new SystemRequestDetails(),
                            new TransactionDetails());
            text.reindex(resource);
        } else {
            Search.session(entities).indexingPlan().delete(resource);
        }
    }

    private List<Long> changed(Instant since, long after) {
        return jdbc.sql("SELECT res_id FROM hfj_resource WHERE res_updated >= :since AND res_id > :after"
                        + " AND res_id <= :newest ORDER BY res_id LIMIT " + BATCH)
                .param("since", Timestamp.from(since))
                .param("after", after)
                .param("newest", newest)
                .query(Long.class)
                .list();
    }

    void stop() throws InterruptedException {
        stopped = true;
        worker.join();
    }
}
