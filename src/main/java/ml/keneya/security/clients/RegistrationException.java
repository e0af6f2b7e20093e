package ml.keneya.security.clients;

/** A registration cannot be used: the key of the sentence that says why, and what it is about. */
final class RegistrationException extends Exception {

    private final transient Object[] arguments;

    RegistrationException(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    String key() {
        return String.valueOf(getMessage());
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
