package ml.keneya.cdshooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.RecordQuery;

/** The services that an EHR finds by discovery. */
enum CdsService {
    MALNUTRITION_PATIENT_VIEW("malnutrition-patient-view", Hook.PATIENT_VIEW, "$malnutrition-admission"),
    MALNUTRITION_ENCOUNTER_DISCHARGE(
            "malnutrition-encounter-discharge", Hook.ENCOUNTER_DISCHARGE, "$malnutrition-follow-up"),
    ANTENATAL_PATIENT_VIEW("antenatal-patient-view", Hook.PATIENT_VIEW, "$antenatal-follow-up"),
    ANTENATAL_ENCOUNTER_DISCHARGE("antenatal-encounter-discharge", Hook.ENCOUNTER_DISCHARGE, "$antenatal-follow-up");

    /** The moments of care at which services speak. */
    enum Hook {
        PATIENT_VIEW("patient-view"),
        ENCOUNTER_DISCHARGE("encounter-discharge");

        private final String code;

        Hook(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        /** Whether its context has an Encounter: that which is ended. */
        boolean hasEncounter() {
            return this == ENCOUNTER_DISCHARGE;
        }
    }

    private final String id;
    private final Hook hook;
    private final String operation;

    CdsService(String id, Hook hook, String operation) {
        this.id = id;
        this.hook = hook;
        this.operation = operation;
    }

    static Optional<CdsService> of(String id) {
        return Stream.of(values()).filter(service -> service.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    Hook hook() {
        return hook;
    }

    /** What is asked of the Patient, at the FHIR endpoint. */
    String operation() {
        return operation;
    }

    /** The plan of the guide that is decided by what that operation answers. */
    Optional<String> plan() {
        return switch (this) {
            case ANTENATAL_PATIENT_VIEW, ANTENATAL_ENCOUNTER_DISCHARGE -> Optional.of("ml-antenatal-care");
            case MALNUTRITION_PATIENT_VIEW, MALNUTRITION_ENCOUNTER_DISCHARGE -> Optional.empty();
        };
    }

    /** What of orders is read, so that none is suggested twice. */
    List<RecordQuery> orders() {
        return switch (this) {
            case ANTENATAL_PATIENT_VIEW, ANTENATAL_ENCOUNTER_DISCHARGE ->
                List.of(Orders.REFERRALS, Orders.PRESCRIPTIONS, Orders.DOSES);
            case MALNUTRITION_PATIENT_VIEW, MALNUTRITION_ENCOUNTER_DISCHARGE -> List.of(Orders.REFERRALS);
        };
    }

    /** Whether also what is not urgent is told: what must not be forgotten before the person leaves. */
    boolean tellsAll() {
        return hook == Hook.ENCOUNTER_DISCHARGE;
    }
}
