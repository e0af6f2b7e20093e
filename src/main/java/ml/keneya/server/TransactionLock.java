package ml.keneya.server;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets one transaction at a time decide something that two at once would each decide without the other. */
public final class TransactionLock {

    private final JdbcClient transaction;

    /** @param transaction connections of the transaction under way */
    public TransactionLock(JdbcClient transaction) {
        this.transaction = transaction;
    }

    /**
     * Held until the transaction ends.
     *
     * @param what is decided, and about whom: whoever takes the same waits
     */
    public void take(String what) {
        transaction
                .sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .param("what", what)
                .query(String.class)
                .single();
    }
}
