package ml.keneya.storage.clearance;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * The connections that serve: of the role which the partitions ask for that HAPI has put on the thread, before it
 * begins the transaction.
 */
final class RoutedDataSource extends AbstractRoutingDataSource implements AutoCloseable {

    private final Map<Clearance, HikariDataSource> pools;

    RoutedDataSource(Map<Clearance, HikariDataSource> pools) {
        this.pools = Map.copyOf(pools);
        setTargetDataSources(Map.copyOf(pools));
        setLenientFallback(false);
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        RequestPartitionId partitions = HapiTransactionService.getRequestPartitionAssociatedWithThread();
        return Clearance.of(partitions == null ? TransactionsByClearance.lastOfRequest() : partitions);
    }

    /** The connections that see the vault, for what is not done for a caller. */
    DataSource vault() {
        return Objects.requireNonNull(pools.get(Clearance.VAULT));
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
