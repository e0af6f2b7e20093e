package ml.keneya.storage.schema;

import java.sql.SQLException;
import javax.sql.DataSource;
import ml.keneya.storage.postgresql.PostgresqlVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates the schema before the engine, or any feature with tables of its own, opens it. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    MigratedSchema migratedSchema(DataSource database) throws SQLException {
        PostgresqlVersion.of(database).requireSupported();
        new SchemaMigration(database).migrate();
        return new MigratedSchema();
    }
}
