package ml.keneya.confidentiality.consent;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ml.keneya.confidentiality.Partition;
import ml.keneya.confidentiality.consent.SharingRule.Shared;
import ml.keneya.confidentiality.facility.SurvivorLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is shared with whom: {@code keneya.shared_record}, in the vault. The search reads it as the label
 * {@link ml.keneya.server.SharedLabel}.
 */
final class SharingTable {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime FAR_AWAY = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Why a facility sees a record of the vault about somebody who is not its own. */
    enum Reason {
        /** She was referred to it. */
        REFERRED,
        /** It wrote the record. */
        WRITTEN,
        /** The record says that a sharing has ended. */
        NOTICE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * That nothing of a survivor is shared with a facility any more.
     *
     * @param facility whose access it was
     * @param patient the survivor's id
     */
    record Ended(String facility, String patient) {}

    private final SurvivorLock lock;
    private final JdbcClient transaction;
    private final JdbcClient vault;

    /**
     * The table.
     *
     * @param lock of the transaction under way
     * @param transaction connections of the transaction under way
     * @param vault connections of their own, which see the vault
     */
    SharingTable(SurvivorLock lock, JdbcClient transaction, JdbcClient vault) {
        this.lock = lock;
        this.transaction = transaction;
        this.vault = vault;
    }

    /**
     * One transaction at a time decides about a survivor: a withdrawal and a referral at once would miss each other.
     */
    void lock(String patient) {
        lock.take(patient);
    }

    /** With whom something of the survivor has been shared by referral, up to now. */
    Set<String> recipients(String patient) {
        return transaction
                .sql(
                        "SELECT DISTINCT facility FROM keneya.shared_record WHERE patient = :patient AND reason = 'referred'")
                .param("patient", patient)
                .query(String.class)
                .set();
    }

    /** What facilities that do not care for the survivor wrote about her, as {@code Type/id}. */
    Set<String> writtenElsewhere(String patient) {
        return transaction
                .sql("SELECT res_type || '/' || fhir_id FROM keneya.shared_record"
                        + " WHERE patient = :patient AND reason = 'written'")
                .param("patient", patient)
                .query(String.class)
                .set();
    }

    /** From now on, that and nothing else is shared by referral of the survivor. */
    void replace(String patient, Collection<Shared> shared) {
        transaction
                .sql("DELETE FROM keneya.shared_record WHERE patient = :patient AND reason = 'referred'")
                .param("patient", patient)
                .update();
        shared.forEach(each -> add(patient, each, Reason.REFERRED));
    }

    void add(String patient, Shared shared, Reason reason) {
        int slash = shared.record().indexOf('/');
        transaction
                .sql("INSERT INTO keneya.shared_record (partition_id, facility, res_type, fhir_id, patient, reason,"
                        + " valid_from, valid_until) VALUES (:partition, :facility, :type, :id, :patient, :reason,"
                        + " :from, :until)")
                .param("partition", Partition.VAULT.id())
                .param("facility", shared.facility())
                .param("type", shared.record().substring(0, slash))
                .param("id", shared.record().substring(slash + 1))
                .param("patient", patient)
                .param("reason", reason.code())
                .param("from", moment(shared.span().from()))
                .param("until", moment(shared.span().until()))
                .update();
    }

    /** Nothing of the record, or about it if it is a patient, is shared any more. */
    void forget(String id) {
        transaction
                .sql("DELETE FROM keneya.shared_record WHERE fhir_id = :id OR patient = :id")
                .param("id", id)
                .update();
        transaction
                .sql("DELETE FROM keneya.ended_sharing WHERE patient = :id")
                .param("id", id)
                .update();
    }

    /** The facility is to be told that a sharing has ended. Once, however often it ended before it is told. */
    void owe(String facility, String patient) {
        transaction
                .sql("INSERT INTO keneya.ended_sharing (partition_id, facility, patient)"
                        + " VALUES (:partition, :facility, :patient) ON CONFLICT DO NOTHING")
                .param("partition", Partition.VAULT.id())
                .param("facility", facility)
                .param("patient", patient)
                .update();
    }

    /** The facility is told, if the transaction under way ends well. */
    void told(String facility, String patient) {
        transaction
                .sql("DELETE FROM keneya.ended_sharing WHERE facility = :facility AND patient = :patient")
                .param("facility", facility)
                .param("patient", patient)
                .update();
    }

    /** Takes away what has run out; its facilities are to be told. Searches have not found it since. */
    void endWhatRanOut() {
        vault.sql("""
                        WITH gone AS (DELETE FROM keneya.shared_record
                            WHERE reason = 'referred' AND valid_until <= now() RETURNING facility, patient)
                        INSERT INTO keneya.ended_sharing (partition_id, facility, patient)
                        SELECT DISTINCT CAST(:partition AS integer), facility, patient FROM gone WHERE NOT EXISTS (
                            SELECT FROM keneya.shared_record s WHERE s.facility = gone.facility
                            AND s.patient = gone.patient AND s.reason = 'referred' AND s.valid_until > now())
                        ON CONFLICT DO NOTHING""").param("partition", Partition.VAULT.id()).update();
    }

    /** The next that is to be told, and not to be tried again for a while. Several nodes may ask: each gets another. */
    Optional<Ended> nextOwed() {
        return vault.sql("""
                        UPDATE keneya.ended_sharing SET next_try = now() + interval '5 minutes'
                        WHERE (facility, patient) = (SELECT facility, patient FROM keneya.ended_sharing
                            WHERE next_try <= now() ORDER BY next_try LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING facility, patient""")
                .query((row, number) -> new Ended(row.getString(1), row.getString(2)))
                .optional();
    }

    private static OffsetDateTime moment(Instant moment) {
        if (moment.isBefore(LONG_AGO.toInstant())) {
            return LONG_AGO;
        }
        return moment.isAfter(FAR_AWAY.toInstant()) ? FAR_AWAY : moment.atOffset(ZoneOffset.UTC);
    }
}
