package ml.keneya.noninterference;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who asks. Only {@link #CLEARED} may see the vault; he fills it and warms the caches. */
final class Callers {

    static final String CLEARED = "cleared";
    static final String EHR = "ehr";
    static final String DROP_BOX = "drop-box";
    static final String STEWARD = "steward";
    static final String STRANGER = "stranger";

    private static final String VAULT = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    /** Client ids, roles and scopes. */
    static final Map<String, Registration> REGISTRATIONS = registrations();

    /** Who asks the generated queries, each as often as his weight. */
    static final Map<String, Integer> WEIGHTS = weights();

    private Callers() {}

    record Registration(String role, String scope) {}

    private static Map<String, Registration> registrations() {
        Map<String, Registration> all = new LinkedHashMap<>();
        all.put(CLEARED, new Registration("exchange", "system/*.cruds system/*.cruds" + VAULT));
        all.put(EHR, new Registration("exchange", "system/*.cruds"));
        all.put("reader", new Registration("exchange", "system/*.rs"));
        all.put("narrow", new Registration("exchange", "system/Patient.rs system/Observation.cruds system/Group.rs"));
        all.put(
                "filtered",
                new Registration(
                        "data-manager",
                        "system/Observation.cruds?category=vital-signs system/Patient.rs system/Encounter.rs?status=finished"));
        all.put(DROP_BOX, new Registration("exchange", "system/*.c" + VAULT));
        // A clearance for a type of which the vault holds nothing tells nothing of the others.
        all.put("elsewhere", new Registration("exchange", "system/*.cruds system/Slot.cruds" + VAULT));
        all.put("administrator", new Registration("administrator", "system/*.cruds"));
        all.put("auditor", new Registration("auditor", "system/AuditEvent.rs"));
        all.put(STEWARD, new Registration("steward", "system/*.cruds"));
        return all;
    }

    private static Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put(EHR, 54);
        weights.put("reader", 10);
        weights.put("administrator", 8);
        weights.put("narrow", 6);
        weights.put("filtered", 6);
        weights.put("elsewhere", 6);
        weights.put(DROP_BOX, 4);
        weights.put("auditor", 3);
        weights.put(STRANGER, 3);
        return weights;
    }
}
