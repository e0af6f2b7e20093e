package ml.keneya.storage.postgresql;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what is wrong with PostgreSQL itself. */
final class PostgresqlFailureAnalyzer extends AbstractFailureAnalyzer<PostgresqlException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PostgresqlException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
