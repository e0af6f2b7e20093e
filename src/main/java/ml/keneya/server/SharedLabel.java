package ml.keneya.server;

import java.util.UUID;

/**
 * The security label that the server gives a record in its own searches while the record is shared with a facility, and
 * that no record carries (docs/decisions/0012).
 *
 * <p>Who asked by it would learn with whom others share, so no client can: its system is made anew at each start and is
 * never told, and what begins with its {@link #NAME} is refused.
 */
public final class SharedLabel {

    /** What clients may not ask by. */
    public static final String NAME = "https://keneya.ml/sid/shared-with";

    /** The system of the label; its code is the facility. */
    public static final String SYSTEM = NAME + '/' + UUID.randomUUID();

    private SharedLabel() {}
}
