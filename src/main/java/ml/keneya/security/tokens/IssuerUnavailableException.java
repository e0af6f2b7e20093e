package ml.keneya.security.tokens;

import java.io.Serial;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;

/** The issuer could not be asked who he is: what depends on it can be answered later. */
public final class IssuerUnavailableException extends RuntimeException {

    /** When it is worth asking again, in seconds: {@code Retry-After}. */
    public static final int SECONDS_TO_WAIT = 5;

    /** What whoever needs him is answered. */
    public static final Refusal REFUSAL = Refusal.of(
            HttpStatus.SERVICE_UNAVAILABLE.value(), IssueType.TRANSIENT, "security.token.issuer-away", SECONDS_TO_WAIT);

    @Serial
    private static final long serialVersionUID = 1;

    IssuerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    IssuerUnavailableException(String message) {
        super(message);
    }
}
