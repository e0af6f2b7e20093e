package ml.keneya.audit;

import java.util.List;

/**
 * The two logs, each hashed and counted for itself.
 *
 * <p>A request belongs to a chain by its caller, not by what it found: the ordinary chain is then the same whether the
 * vault holds records or not.
 */
enum Chain {
    /** Requests of callers without a clearance, and of strangers. */
    ORDINARY(1_000),

    /** All requests of callers who are cleared for the vault, and the tokens given to them. */
    VAULT(2_000);

    private final int partition;

    Chain(int partition) {
        this.partition = partition;
    }

    /** The id of the database partition whose row-level security guards it. */
    int partition() {
        return partition;
    }

    static Chain of(int partition) {
        return partition == VAULT.partition ? VAULT : ORDINARY;
    }

    /** Those that a reader may know of. */
    static List<Chain> openTo(boolean cleared) {
        return cleared ? List.of(ORDINARY, VAULT) : List.of(ORDINARY);
    }
}
