package ml.keneya.audit;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.Coding;

/**
 * What a request was.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-restful-interaction.html">restful-interaction</a>
 */
enum Interaction {
    READ("read", AuditEventAction.R),
    VREAD("vread", AuditEventAction.R),
    UPDATE("update", AuditEventAction.U),
    PATCH("patch", AuditEventAction.U),
    DELETE("delete", AuditEventAction.D),
    CREATE("create", AuditEventAction.C),
    HISTORY_INSTANCE("history-instance", AuditEventAction.E),
    HISTORY_TYPE("history-type", AuditEventAction.E),
    HISTORY_SYSTEM("history-system", AuditEventAction.E),
    SEARCH_TYPE("search-type", AuditEventAction.E),
    SEARCH_SYSTEM("search-system", AuditEventAction.E),
    CAPABILITIES("capabilities", AuditEventAction.E),
    TRANSACTION("transaction", AuditEventAction.E),
    BATCH("batch", AuditEventAction.E),
    OPERATION("operation", AuditEventAction.E),
    /** A token issued or refused. */
    TOKEN("token", AuditEventAction.E),
    /** Someone signs in, or fails to. */
    LOGIN("login", AuditEventAction.E),
    LOGOUT("logout", AuditEventAction.E),
    /** Clients or users registered, changed or removed, or tried to be. */
    ADMIN("admin", AuditEventAction.E),
    /** Clients or users looked at. */
    ADMIN_READ("admin-read", AuditEventAction.R),
    /** The glass broken, or tried to be. */
    EMERGENCY("emergency", AuditEventAction.E),
    /** Refused before anyone looked what it was. */
    UNKNOWN("", AuditEventAction.E);

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    private final String code;
    private final AuditEventAction action;

    Interaction(String code, AuditEventAction action) {
        this.code = code;
        this.action = action;
    }

    String code() {
        return code;
    }

    AuditEventAction action() {
        return action;
    }

    /** Whether it finds resources by what they hold, so that its answer is about patients nobody named. */
    boolean isSearch() {
        return switch (this) {
            case SEARCH_TYPE, SEARCH_SYSTEM -> true;
            default -> false;
        };
    }

    Coding type() {
        return switch (this) {
            case TOKEN, LOGIN, LOGOUT -> new Coding(DICOM, "110114", "User Authentication");
            case ADMIN, ADMIN_READ, EMERGENCY -> new Coding(DICOM, "110113", "Security Alert");
            default ->
                new Coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "Restful Operation");
        };
    }

    List<Coding> subtype() {
        return switch (this) {
            case TOKEN -> List.of(new Coding("urn:ihe:event-type-code", "ITI-71", "Get Access Token"));
            case LOGIN -> List.of(new Coding(DICOM, "110122", "Login"));
            case LOGOUT -> List.of(new Coding(DICOM, "110123", "Logout"));
            case ADMIN_READ -> List.of(new Coding(DICOM, "110132", "Use of Restricted Function"));
            case ADMIN -> List.of(new Coding(DICOM, "110137", "User Security Attributes Changed"));
            case EMERGENCY -> List.of(new Coding(DICOM, "110127", "Emergency Override Started"));
            case UNKNOWN -> List.of();
            default -> List.of(new Coding("http://hl7.org/fhir/restful-interaction", code, code));
        };
    }

    static Interaction ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElse(UNKNOWN);
    }

    static Interaction of(RestOperationTypeEnum operation) {
        return switch (operation) {
            case READ -> READ;
            case VREAD -> VREAD;
            case UPDATE, UPDATE_REWRITE_HISTORY -> UPDATE;
            case PATCH -> PATCH;
            case DELETE -> DELETE;
            case CREATE -> CREATE;
            case HISTORY_INSTANCE -> HISTORY_INSTANCE;
            case HISTORY_TYPE -> HISTORY_TYPE;
            case HISTORY_SYSTEM -> HISTORY_SYSTEM;
            case SEARCH_TYPE, GET_PAGE -> SEARCH_TYPE;
            case SEARCH_SYSTEM -> SEARCH_SYSTEM;
            case METADATA -> CAPABILITIES;
            case TRANSACTION, BATCH -> TRANSACTION;
            default -> OPERATION;
        };
    }
}
