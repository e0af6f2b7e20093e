package ml.keneya.storage.schema;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What else must be done to the migrated schema by its owner, on one node at a time. */
@FunctionalInterface
public interface OwnersTask {

    /**
     * Does it, or finds it done.
     *
     * @param owner speaks as the owner of the tables
     */
    void run(JdbcClient owner);
}
