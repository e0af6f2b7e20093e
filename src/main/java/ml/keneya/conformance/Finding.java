package ml.keneya.conformance;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * What is wrong with a resource, or doubtful.
 *
 * @param severity how much
 * @param rule the key of the invariant, such as {@code ml-muac-1}, or the id of the validator's message
 * @param path where, as FHIRPath
 * @param sentence what the rule asks, in the caller's language
 */
record Finding(IssueSeverity severity, String rule, String path, String sentence) {

    /** A breach, which refuses the resource. */
    static Finding breach(String rule, String path, String sentence) {
        return new Finding(IssueSeverity.ERROR, rule, path, sentence);
    }

    boolean isBreach() {
        return severity.compareTo(IssueSeverity.ERROR) <= 0;
    }

    String text() {
        return rule + ": " + sentence;
    }

    OperationOutcomeIssueComponent issue() {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(severity)
                .setCode(IssueType.INVARIANT)
                .setDiagnostics(text());
        issue.getDetails().setText(sentence).addCoding().setCode(rule);
        issue.addExpression(path);
        return issue;
    }
}
