package ml.keneya.cdshooks;

import java.io.Serial;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** A call that is not served, and why. */
final class RefusedCall extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private RefusedCall(Refusal refusal) {
        super(refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    /** It is none, or a part of it cannot be read. */
    static RefusedCall invalid(String where, String sentence, Object... arguments) {
        return new RefusedCall(
                Refusal.of(400, IssueType.INVALID, sentence, arguments).at(where));
    }

    /** Of CDS Hooks, section "Prefetch Template": without what it needs a service answers 412. */
    static RefusedCall incomplete(String where, String sentence, Object... arguments) {
        return new RefusedCall(
                Refusal.of(412, IssueType.INCOMPLETE, sentence, arguments).at(where));
    }

    Refusal refusal() {
        return refusal;
    }
}
