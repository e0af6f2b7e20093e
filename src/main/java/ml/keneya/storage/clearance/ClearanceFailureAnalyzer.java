package ml.keneya.storage.clearance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator why the vault would not be safe, and what to do. */
final class ClearanceFailureAnalyzer extends AbstractFailureAnalyzer<ClearanceException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ClearanceException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
