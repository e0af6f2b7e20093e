package ml.keneya.storage.clearance;

import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import ml.keneya.storage.schema.MigratedSchema;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Brings the one source of connections that the application knows. The owner's serve the migration, and are closed. */
@Configuration(proxyBeanMethods = false)
class ClearanceConfiguration {

    @Bean
    @Order(1)
    ServingRoles servingRoles(JdbcConnectionDetails database, ClearanceProperties properties) {
        return new ServingRoles(database, properties);
    }

    @Bean
    @Order(2)
    RowSecurity rowSecurity() {
        return new RowSecurity();
    }

    @Bean(destroyMethod = "close")
    RoutedDataSource dataSource(
            MigratedSchema migrated,
            ServingRoles roles,
            JdbcConnectionDetails database,
            ClearanceProperties properties,
            Environment environment) {
        try (SingleConnectionDataSource connection = new SingleConnectionDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword(), true)) {
            JdbcClient owner = JdbcClient.create(connection);
            ClearanceCheck check = new ClearanceCheck(owner);
            Map<Clearance, HikariDataSource> pools = new EnumMap<>(Clearance.class);
            try {
                roles.read(owner)
                        .forEach((clearance, role) -> pools.put(
                                clearance, pool(clearance, role, migrated.name(), database, properties, environment)));
                check.check(pools);
                return new RoutedDataSource(pools);
            } catch (RuntimeException e) {
                pools.values().forEach(HikariDataSource::close);
                throw e;
            }
        }
    }

    /** For the audit of the vault and for what is shared from it, which lie in it; nobody else is to ask for it. */
    @Bean(defaultCandidate = false, destroyMethod = "")
    @Qualifier("vault") DataSource vaultDataSource(RoutedDataSource all) {
        return all.vault();
    }

    private static HikariDataSource pool(
            Clearance clearance,
            ServingRole role,
            String schema,
            JdbcConnectionDetails database,
            ClearanceProperties properties,
            Environment environment) {
        HikariConfig pool =
                Binder.get(environment).bindOrCreate("spring.datasource.hikari", Bindable.of(HikariConfig.class));
        pool.setPoolName(clearance.name().toLowerCase(Locale.ROOT));
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(role.name());
        pool.setPassword(role.password());
        pool.setSchema(schema);
        switch (clearance) {
            case CARE -> {}
            case VAULT -> size(pool, properties.vaultConnections());
            case RESEARCH -> size(pool, properties.researchConnections());
        }
        return new HikariDataSource(pool);
    }

    /** Few at work are few connections. */
    private static void size(HikariConfig pool, int most) {
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(1);
    }

    @Bean
    @Primary
    HapiTransactionService transactionsByClearance() {
        return new TransactionsByClearance();
    }
}
