package ml.keneya.security.access;

import java.util.Set;

/** Which callers may invoke an operation. */
enum OperationAccess {
    /** Whoever has a token: it tells nothing of a patient. */
    ANY_CALLER,
    /** Who may read what it is invoked on; each resource of the answer is checked by itself. */
    READER,
    /** Who may read the Patient that it is invoked on and search his records of which the answer is made. */
    READER_OF_RECORDS,
    /** Who may read the Patient who is its {@code subject} and search his records of which the answer is made. */
    READER_OF_SUBJECT,
    /** Who may read what it is invoked on, and search all records by which it counts. */
    COUNTER_OF_RECORDS,
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
            case "$growth",
                    "$growth-chart",
                    "$summary",
                    "$malnutrition-admission",
                    "$malnutrition-follow-up",
                    "$antenatal-follow-up",
                    "$immunizations-due" -> READER_OF_RECORDS;
            case "$apply" -> READER_OF_SUBJECT;
            case "$malnutrition-balance", "$visits-due" -> COUNTER_OF_RECORDS;
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

    /** Whether it answers with what is stored nowhere, made of what a search by the caller finds. */
    boolean makesItsAnswer() {
        return this == READER_OF_RECORDS || this == READER_OF_SUBJECT || this == COUNTER_OF_RECORDS;
    }

    /**
     * The types of records by which {@link #READER_OF_RECORDS}, {@link #READER_OF_SUBJECT} and
     * {@link #COUNTER_OF_RECORDS} are answered.
     *
     * @throws IllegalArgumentException if it is another operation
     */
    static Set<String> searchedBy(String name) {
        return switch (name) {
            case "$growth", "$growth-chart" -> Set.of("Observation");
            case "$malnutrition-admission", "$malnutrition-follow-up" ->
                Set.of("Observation", "Condition", "EpisodeOfCare", "Encounter");
            case "$summary" ->
                Set.of(
                        "AllergyIntolerance",
                        "CarePlan",
                        "Condition",
                        "DiagnosticReport",
                        "Immunization",
                        "MedicationAdministration",
                        "MedicationDispense",
                        "MedicationRequest",
                        "MedicationStatement",
                        "Observation",
                        "Procedure");
            case "$immunizations-due" -> Set.of("Immunization");
            case "$malnutrition-balance" -> Set.of("EpisodeOfCare", "Location");
            case "$visits-due" -> Set.of("Appointment", "Patient");
            case "$antenatal-follow-up", "$apply" ->
                Set.of(
                        "Observation",
                        "EpisodeOfCare",
                        "Encounter",
                        "Procedure",
                        "MedicationAdministration",
                        "MedicationRequest",
                        "Immunization");
            default -> throw new IllegalArgumentException(name + " answers by no records");
        };
    }
}
