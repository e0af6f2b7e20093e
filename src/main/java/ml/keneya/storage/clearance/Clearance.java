package ml.keneya.storage.clearance;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a transaction may see: each is a role of PostgreSQL, with a pool of connections.
 *
 * <p>The ranges of partitions are those of the package confidentiality, a thousand ids each. All see HAPI's default
 * partition, where nothing clinical is.
 */
enum Clearance {
    /** Ordinary care, and whatever names no partitions: no thread reads more by forgetting to say what. */
    CARE(1_000, 1_999),

    /** Ordinary care and the vault. */
    VAULT(1_000, 2_999),

    /** The de-identified copy alone. */
    RESEARCH(3_000, 3_999);

    private static final int FIRST_OF_THE_VAULT = 2_000;

    private final int first;
    private final int last;

    Clearance(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** What is needed for those partitions; for all, or none, no more than for care. */
    static Clearance of(@Nullable RequestPartitionId partitions) {
        if (partitions == null || partitions.isAllPartitions() || !partitions.hasPartitionIds()) {
            return CARE;
        }
        List<@Nullable Integer> ids = partitions.getPartitionIds();
        if (ids.stream().anyMatch(id -> id != null && id >= FIRST_OF_THE_VAULT && id <= VAULT.last)) {
            return VAULT;
        }
        boolean research = ids.stream().anyMatch(RESEARCH::contains)
                && ids.stream().allMatch(id -> id == null || RESEARCH.contains(id));
        return research ? RESEARCH : CARE;
    }

    private boolean contains(@Nullable Integer id) {
        return id != null && id >= first && id <= last;
    }

    /** Whether who has this clearance sees all that the other shows. */
    boolean covers(Clearance other) {
        return first <= other.first && last >= other.last;
    }

    /** The role: roles belong to all databases of a server, so its name begins with that of the database. */
    String role(String database) {
        return database + "_" + name().toLowerCase(Locale.ROOT);
    }

    static List<String> roles(String database) {
        return Arrays.stream(values()).map(each -> each.role(database)).toList();
    }

    String policy() {
        return "keneya_" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The condition of its policies, written as PostgreSQL writes it back. Its operators are leakproof and cheap. HAPI
     * writes the default partition as -1 where the column is part of a key.
     */
    String condition() {
        return "((partition_id IS NULL) OR (partition_id = '-1'::integer)"
                + " OR ((partition_id >= %d) AND (partition_id <= %d)))".formatted(first, last);
    }
}
