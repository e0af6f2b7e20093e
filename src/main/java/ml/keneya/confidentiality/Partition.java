package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource lives in the database.
 *
 * <p>Each has a range of a thousand ids, of which the first is used. Nothing clinical is ever in HAPI's default
 * partition.
 */
public enum Partition {
    /** What describes rather than records: profiles, terminology, measures. HAPI's default partition. */
    CONFORMANCE(null),

    /** Ordinary care. */
    CARE(1_000),

    /** Very restricted records: gender-based violence. Who lacks the clearance cannot know that there are any. */
    VAULT(2_000),

    /** The de-identified copy for researchers. */
    RESEARCH(3_000);

    private final @Nullable Integer id;

    Partition(@Nullable Integer id) {
        this.id = id;
    }

    public @Nullable Integer id() {
        return id;
    }

    /** Ordinary care and the vault, as a cleared caller sees them. */
    public static RequestPartitionId careAndVault() {
        return CARE.request().mergeIds(VAULT.request());
    }

    public RequestPartitionId request() {
        return RequestPartitionId.fromPartitionId(id);
    }
}
