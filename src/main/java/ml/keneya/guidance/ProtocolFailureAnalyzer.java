package ml.keneya.guidance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which table of a programme cannot be followed, and why. */
final class ProtocolFailureAnalyzer extends AbstractFailureAnalyzer<ProtocolException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ProtocolException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Correct the table, or take it out of the folder (keneya.protocols.folder): the built-in one holds then.",
                cause);
    }
}
