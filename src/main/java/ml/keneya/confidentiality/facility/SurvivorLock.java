package ml.keneya.confidentiality.facility;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One transaction at a time decides whose a survivor is and with whom she shares: two at once would miss each other, a
 * withdrawal and a referral, or two facilities that each find her nobody's.
 */
public final class SurvivorLock {

    private final JdbcClient transaction;

    /** @param transaction connections of the transaction under way */
    SurvivorLock(JdbcClient transaction) {
        this.transaction = transaction;
    }

    /** Held until the transaction ends. */
    public void take(String patient) {
        transaction
                .sql("SELECT pg_advisory_xact_lock(hashtextextended('sharing ' || :patient, 0))::text")
                .param("patient", patient)
                .query(String.class)
                .single();
    }
}
