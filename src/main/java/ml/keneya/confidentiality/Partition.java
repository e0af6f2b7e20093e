package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;

/**
 * Where a resource lives in the database.
 *
 * <p>Each has a range of a thousand ids, of which the first is used. Conformance and terminology live in HAPI's default
 * partition ({@code null}); nothing clinical ever does.
 */
enum Partition {
    /** Ordinary care. */
    CARE(1_000),

    /** Very restricted records: gender-based violence. Who lacks the clearance cannot know that there are any. */
    VAULT(2_000),

    /** The de-identified copy for researchers. */
    RESEARCH(3_000);

    private final int id;

    Partition(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    RequestPartitionId request() {
        return RequestPartitionId.fromPartitionId(id);
    }
}
