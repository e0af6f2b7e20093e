package ml.keneya.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what is wrong with the home. */
final class HomeFailureAnalyzer extends AbstractFailureAnalyzer<HomeException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, HomeException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Set KENEYA_HOME to a folder that this user may write and that no other server uses.",
                cause);
    }
}
