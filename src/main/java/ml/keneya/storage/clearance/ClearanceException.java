package ml.keneya.storage.clearance;

/** The database does not keep the vault apart: nothing is served. */
final class ClearanceException extends RuntimeException {

    private final String action;

    ClearanceException(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What the operator may do. */
    String action() {
        return action;
    }
}
