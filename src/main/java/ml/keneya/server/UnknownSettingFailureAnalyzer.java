package ml.keneya.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which setting is unknown, and which there are. */
final class UnknownSettingFailureAnalyzer extends AbstractFailureAnalyzer<UnknownSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnknownSettingException cause) {
        return new FailureAnalysis(
                "Keneya has no setting " + cause.name() + ".",
                "Correct or remove it. The settings are: " + String.join(", ", cause.known()),
                cause);
    }
}
