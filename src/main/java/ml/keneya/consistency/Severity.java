package ml.keneya.consistency;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;

/** What becomes of a record that breaks a rule. */
enum Severity {
    /** It is refused, and with it the whole transaction: it cannot be true. */
    REFUSE(IssueSeverity.ERROR),

    /** It is stored, and whoever asks is told: it may be true, and a true record is never turned away. */
    WARN(IssueSeverity.WARNING),

    /** It is stored and nothing is asked. */
    INFORM(IssueSeverity.INFORMATION);

    private final IssueSeverity issue;

    Severity(IssueSeverity issue) {
        this.issue = issue;
    }

    IssueSeverity issue() {
        return issue;
    }
}
