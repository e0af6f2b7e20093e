package ml.keneya.storage.schema;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import ml.keneya.storage.postgresql.PostgresqlVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Migrates the schema before the engine, or any feature with tables of its own, opens it. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    /** One for the lock, one for HAPI's migrator or for Flyway, and one for what these look up beside it. */
    private static final int CONNECTIONS = 4;

    @Bean
    MigratedSchema migratedSchema(JdbcConnectionDetails details, ObjectProvider<OwnersTask> tasks) throws SQLException {
        DataSource single =
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        PostgresqlVersion.of(single).requireSupported();
        String schema = schemaOfTheEngine(JdbcClient.create(single));
        try (HikariDataSource database = new HikariDataSource()) {
            database.setPoolName("owner");
            database.setJdbcUrl(details.getJdbcUrl());
            database.setUsername(details.getUsername());
            database.setPassword(details.getPassword());
            database.setMaximumPoolSize(CONNECTIONS);
            database.setMinimumIdle(0);
            database.setSchema(schema);
            List<OwnersTask> inOrder = tasks.orderedStream().toList();
            new SchemaMigration(database, inOrder).migrate();
            return new MigratedSchema(schema);
        }
    }

    /**
     * Where the engine's tables are, or will be. Not simply the current schema: PostgreSQL looks first for a schema
     * named like the user, and for a user named keneya that is Keneya's own, once it is there.
     */
    private static String schemaOfTheEngine(JdbcClient owner) {
        return owner.sql("SELECT coalesce((SELECT nspname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE pg_class.oid = to_regclass('hfj_resource')), current_schema())")
                .query(String.class)
                .single();
    }
}
