package ml.keneya.security.tokens;

import java.io.Serial;

/** The issuer could not be asked who he is: what depends on it can be answered later. */
public final class IssuerUnavailableException extends RuntimeException {

    /** When it is worth asking again, in seconds: {@code Retry-After}. */
    public static final int SECONDS_TO_WAIT = 5;

    @Serial
    private static final long serialVersionUID = 1;

    IssuerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    IssuerUnavailableException(String message) {
        super(message);
    }
}
