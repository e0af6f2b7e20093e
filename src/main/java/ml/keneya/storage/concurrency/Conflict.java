package ml.keneya.storage.concurrency;

import ca.uhn.fhir.i18n.Msg;
import org.jspecify.annotations.Nullable;

/** What a write met, as far as HAPI's sentence tells: its exceptions are all of one class. */
public enum Conflict {
    /** What is to be deleted is referred to. */
    REFERRED_TO,

    /** Another record has the identifier. */
    SAME_IDENTIFIER,

    /** Another write at the same moment. */
    RACE;

    private static final String REFERRED_TO_NUMBER = Msg.code(515);
    private static final String SAME_IDENTIFIER_NUMBER = Msg.code(824);

    /** PostgreSQL's name for the same, where a search within the transaction has written it before the commit. */
    private static final String UNIQUE_INDEX = "idx_idxcmpstruniq_string";

    public static Conflict of(@Nullable String sentence) {
        if (sentence == null) {
            return RACE;
        }
        if (sentence.contains(REFERRED_TO_NUMBER)) {
            return REFERRED_TO;
        }
        return sentence.contains(SAME_IDENTIFIER_NUMBER) || sentence.contains(UNIQUE_INDEX) ? SAME_IDENTIFIER : RACE;
    }
}
