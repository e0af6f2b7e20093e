package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a facility filed about nobody, such as a report of the month: it finds that again, though no patient leads to
 * it. Rows of {@code keneya.shared_record}, in the partition of the record.
 */
final class FiledRecords {

    private final JdbcClient transaction;
    private final JdbcClient vault;

    /**
     * The rows.
     *
     * @param transaction connections of the transaction under way; without one they see ordinary care alone
     * @param vault connections that see the vault too
     */
    FiledRecords(JdbcClient transaction, JdbcClient vault) {
        this.transaction = transaction;
        this.vault = vault;
    }

    /** Whether the facility filed any of that type, also in the vault if the caller may look there. */
    boolean has(String facility, String type, boolean cleared) {
        // Within a transaction its own sees what the search will; a second one beside it could wait for the first.
        boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
        return (alone && cleared ? vault : transaction)
                .sql("SELECT EXISTS (SELECT FROM keneya.shared_record"
                        + " WHERE facility = :facility AND res_type = :type AND reason = 'filed')")
                .param("facility", facility)
                .param("type", type)
                .query(Boolean.class)
                .single();
    }

    void note(String facility, IBaseResource record, RequestPartitionId where) {
        transaction
                .sql("INSERT INTO keneya.shared_record"
                        + " (partition_id, facility, res_type, fhir_id, reason, valid_from, valid_until)"
                        + " SELECT :partition, :facility, :type, :id, 'filed', '0001-01-01 00:00Z', '9999-12-31 00:00Z'"
                        + " WHERE NOT EXISTS (SELECT FROM keneya.shared_record"
                        + " WHERE facility = :facility AND res_type = :type AND fhir_id = :id)")
                .param("partition", where.getFirstPartitionIdOrNull())
                .param("facility", facility)
                .param("type", record.fhirType())
                .param("id", record.getIdElement().getIdPart())
                .update();
    }

    /** It is deleted, or about somebody now. */
    void forget(IBaseResource record) {
        transaction
                .sql("DELETE FROM keneya.shared_record WHERE res_type = :type AND fhir_id = :id AND reason = 'filed'")
                .param("type", record.fhirType())
                .param("id", record.getIdElement().getIdPart())
                .update();
    }
}
