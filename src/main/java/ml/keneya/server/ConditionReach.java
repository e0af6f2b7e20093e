package ml.keneya.server;

import java.util.Optional;

/**
 * Among whose records the condition of the create under way was looked for. Who looks among others does not find the
 * same, so the two are no race, and neither may be told of the other.
 *
 * <p>Noted by who narrows conditions, for who keeps two at once from creating twice.
 */
public final class ConditionReach {

    private static final Object KEY = ConditionReach.class;

    private ConditionReach() {}

    /**
     * Notes it for the create under way.
     *
     * @param whose empty for everybody's; it replaces what was noted for the create before
     */
    public static void note(Optional<String> whose) {
        TransactionNotes.current().put(KEY, whose.orElse(""));
    }

    /** Whose they are, unless everybody's. */
    public static Optional<String> whose() {
        return TransactionNotes.current().get(KEY, String.class).filter(noted -> !noted.isEmpty());
    }
}
