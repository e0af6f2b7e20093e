package ml.keneya.server;

import java.util.Locale;
import java.util.function.Function;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** What the server has to say about a resource that it stored, in the language of whoever wrote it. */
public interface Remark {

    /** The remark as an issue. */
    OperationOutcomeIssueComponent in(Locale language);

    /** One that asks for nothing. */
    static Remark information(Function<Locale, String> sentence) {
        return language -> new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDiagnostics(sentence.apply(language));
    }
}
