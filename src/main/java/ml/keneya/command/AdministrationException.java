package ml.keneya.command;

/** A command that did not succeed, with what to tell the operator. */
final class AdministrationException extends RuntimeException {

    AdministrationException(String message) {
        super(message);
    }

    AdministrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
