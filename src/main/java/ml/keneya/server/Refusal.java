package ml.keneya.server;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Why a request is not served: what becomes one issue of an OperationOutcome.
 *
 * @param status the HTTP status
 * @param code the issue's code, of the value set issue-type
 * @param where what the issue is about: a FHIRPath expression within the body ({@code entry[3].resource}), or
 *     {@code http.} and the name of a parameter or header; empty when it is the request as a whole
 * @param sentence the key of the sentence in {@link Messages}
 * @param arguments what the sentence is about; never content of the request
 * @see <a href="https://hl7.org/fhir/R4/operationoutcome.html">OperationOutcome</a>
 */
public record Refusal(int status, IssueType code, String where, String sentence, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal of the request as a whole. */
    public static Refusal of(int status, IssueType code, String sentence, Object... arguments) {
        return new Refusal(status, code, "", sentence, List.of(arguments));
    }

    /** The same refusal, about that place. */
    public Refusal at(String place) {
        return new Refusal(status, code, place, sentence, arguments);
    }

    /**
     * One error, for an exception to carry, where the words are there already.
     *
     * @param place a FHIRPath expression, or {@code http.} and the name of a parameter
     */
    public static OperationOutcome outcome(IssueType code, String text, String place) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(code)
                .setDiagnostics(text)
                .addExpression(place);
        return outcome;
    }
}
