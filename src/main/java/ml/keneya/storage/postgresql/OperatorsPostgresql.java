package ml.keneya.storage.postgresql;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * The PostgreSQL that {@code spring.datasource.url} names, as its owner logs in.
 *
 * @param properties Spring Boot's {@code spring.datasource}
 */
record OperatorsPostgresql(DataSourceProperties properties) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return properties.determineUrl();
    }

    @Override
    public String getUsername() {
        return properties.determineUsername();
    }

    @Override
    public String getPassword() {
        return properties.determinePassword();
    }
}
