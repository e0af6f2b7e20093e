package ml.keneya.guidance;

/** A protocol that cannot be followed. */
public final class ProtocolException extends IllegalArgumentException {

    public ProtocolException(String message) {
        super(message);
    }

    ProtocolException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
