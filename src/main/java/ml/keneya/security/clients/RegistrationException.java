package ml.keneya.security.clients;

/** A registration cannot be used: the key of the sentence that says why, and what it is about. */
public final class RegistrationException extends Exception {

    private final transient Object[] arguments;

    public RegistrationException(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
