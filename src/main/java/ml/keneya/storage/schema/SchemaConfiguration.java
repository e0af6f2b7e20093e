package ml.keneya.storage.schema;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import ml.keneya.storage.postgresql.PostgresqlVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates the schema before the engine, or any feature with tables of its own, opens it. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    /** One for the lock, one for HAPI's migrator or for Flyway, and one for what these look up beside it. */
    private static final int CONNECTIONS = 4;

    @Bean
    MigratedSchema migratedSchema(JdbcConnectionDetails details, ObjectProvider<OwnersTask> tasks) throws SQLException {
        try (HikariDataSource database = new HikariDataSource()) {
            database.setPoolName("owner");
            database.setJdbcUrl(details.getJdbcUrl());
            database.setUsername(details.getUsername());
            database.setPassword(details.getPassword());
            database.setMaximumPoolSize(CONNECTIONS);
            database.setMinimumIdle(0);
            PostgresqlVersion.of(database).requireSupported();
            List<OwnersTask> inOrder = tasks.orderedStream().toList();
            new SchemaMigration(database, inOrder).migrate();
        }
        return new MigratedSchema();
    }
}
