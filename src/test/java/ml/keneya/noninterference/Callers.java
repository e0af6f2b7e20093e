package ml.keneya.noninterference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who asks. Only those of {@link #isCleared} may see the vault: they fill it and warm the caches. */
final class Callers {

    static final String CLEARED = "cleared";
    static final String CLEARED_AUDITOR = "cleared-auditor";
    static final String EHR = "ehr";
    static final String READER = "reader";
    static final String FACILITY = "facility";
    static final String ADMINISTRATOR = "administrator";
    static final String AUDITOR = "auditor";
    static final String DROP_BOX = "drop-box";
    static final String STEWARD = "steward";
    static final String STRANGER = "stranger";

    /** Somebody who uses an app. */
    static final String PERSON = "person";

    /** An app that sees one patient, of whom the vault knows things. */
    static final String PATIENT_APP = "patient-app";

    /** Somebody who broke the glass, for a patient of whom the vault knows nothing. */
    static final String EMERGENCY = "emergency";

    static final String SUPERVISOR = "supervisor";
    static final String RESEARCHER = "researcher";

    private static final String VAULT = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    /** Those who use an app: roles, scopes of the app, facilities. */
    static final Map<String, Registration> PEOPLE = Map.of(
            PERSON, new Registration("clinician", "user/*.cruds", "cscom-koreytondo"),
            PATIENT_APP, new Registration("data-manager", "launch/patient patient/*.cruds", ""),
            EMERGENCY, new Registration("clinician", "", "csref-elsewhere"));

    /** Client ids, roles, scopes and facilities. */
    static final Map<String, Registration> REGISTRATIONS = registrations();

    /** Who asks the generated queries, each as often as his weight. */
    static final Map<String, Integer> WEIGHTS = weights();

    /** Those who differ from a cleared caller in the clearance alone, and him. */
    private static final Map<String, String> TWINS =
            Map.of(EHR, CLEARED, READER, "cleared-reader", FACILITY, "cleared-facility", AUDITOR, CLEARED_AUDITOR);

    /** The cleared twin of each, and of who has none himself. */
    static final UnaryOperator<String> TWIN = caller -> TWINS.getOrDefault(caller, caller);

    private Callers() {}

    /** @param facility its number; empty for none */
    record Registration(String role, String scope, String facility) {}

    static boolean isCleared(String caller) {
        return caller.equals(CLEARED) || TWINS.containsValue(caller);
    }

    static boolean hasTwin(String caller) {
        return TWINS.containsKey(caller);
    }

    private static Map<String, Registration> registrations() {
        Map<String, Registration> all = new LinkedHashMap<>();
        add(all, CLEARED, "exchange", "system/*.cruds system/*.cruds" + VAULT);
        add(all, "cleared-reader", "exchange", "system/*.rs system/*.rs" + VAULT);
        add(all, CLEARED_AUDITOR, "auditor", "system/AuditEvent.rs system/AuditEvent.rs" + VAULT);
        add(all, EHR, "exchange", "system/*.cruds");
        add(all, READER, "exchange", "system/*.rs");
        add(all, "narrow", "exchange", "system/Patient.rs system/Observation.cruds system/Group.rs");
        add(
                all,
                "filtered",
                "data-manager",
                "system/Observation.cruds?category=vital-signs system/Patient.rs system/Encounter.rs?status=finished");
        add(all, DROP_BOX, "exchange", "system/*.c" + VAULT);
        // A clearance for a type of which the vault holds nothing tells nothing of the others.
        add(all, "elsewhere", "exchange", "system/*.cruds system/Slot.cruds" + VAULT);
        add(all, ADMINISTRATOR, "administrator", "system/*.cruds");
        add(all, AUDITOR, "auditor", "system/AuditEvent.rs");
        add(all, STEWARD, "steward", "system/*.cruds");
        all.put(FACILITY, new Registration("exchange", "system/*.cruds", "cscom-koreytondo"));
        all.put(
                "cleared-facility",
                new Registration("exchange", "system/*.cruds system/*.cruds" + VAULT, "cscom-koreytondo"));
        add(all, SUPERVISOR, "gbv-supervisor", "system/*.rs");
        add(all, RESEARCHER, "researcher", "system/*.rs");
        all.put("clinician", new Registration("clinician", "system/*.cruds", "csref-koreytondo"));
        return all;
    }

    private static void add(Map<String, Registration> all, String id, String role, String scope) {
        all.put(id, new Registration(role, scope, ""));
    }

    private static Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put(EHR, 42);
        weights.put(READER, 9);
        weights.put(FACILITY, 8);
        weights.put(ADMINISTRATOR, 6);
        weights.put("narrow", 5);
        weights.put("filtered", 5);
        weights.put("elsewhere", 5);
        weights.put("clinician", 3);
        weights.put(DROP_BOX, 3);
        weights.put(PERSON, 4);
        weights.put(PATIENT_APP, 3);
        weights.put(EMERGENCY, 2);
        weights.put(SUPERVISOR, 2);
        weights.put(RESEARCHER, 1);
        weights.put(AUDITOR, 1);
        weights.put(STRANGER, 1);
        return weights;
    }
}
