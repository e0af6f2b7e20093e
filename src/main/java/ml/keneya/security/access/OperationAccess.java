package ml.keneya.security.access;

/** Which callers may invoke an operation. */
enum OperationAccess {
    /** Whoever has a token: it tells nothing of a patient. */
    ANY_CALLER,
    /** Who may read what it is invoked on; each resource of the answer is checked by itself. */
    READER,
    /** Who may read the Patient and search what was observed of him: the answer is made of that. */
    READER_OF_OBSERVATIONS,
    /** A steward cleared for all that there may be of a person. */
    STEWARD,
    ADMINISTRATOR,
    /** Who may read AuditEvents. */
    AUDITOR,
    /** Who may see whether the audit log is whole; it tells nothing of anybody. */
    AUDITOR_OR_ADMINISTRATOR,
    NOBODY;

    /** An operation that is not named here is nobody's. */
    static OperationAccess of(String name) {
        return switch (name) {
            case "$expand",
                    "$lookup",
                    "$validate-code",
                    "$translate",
                    "$subsumes",
                    "$snapshot",
                    "$validate",
                    "$z-score" -> ANY_CALLER;
            case "$everything", "$meta" -> READER;
            case "$growth", "$growth-chart" -> READER_OF_OBSERVATIONS;
            case "$erase" -> STEWARD;
            // The last two change labels past every rule about the resource.
            case "$expunge",
                    "$reindex",
                    "$reindex-dryrun",
                    "$hapi.fhir.reindex-status",
                    "$reindex-terminology",
                    "$mark-all-resources-for-reindexing",
                    "$perform-reindexing-pass",
                    "$upload-external-code-system",
                    "$apply-codesystem-delta-add",
                    "$apply-codesystem-delta-remove",
                    "$invalidate-expansion",
                    "$get-resource-counts",
                    "$meta-add",
                    "$meta-delete" -> ADMINISTRATOR;
            case "$disclosures" -> AUDITOR;
            case "$verify" -> AUDITOR_OR_ADMINISTRATOR;
            default -> NOBODY;
        };
    }
}
