package ml.keneya.pregnancy.fhir;

import java.util.List;
import java.util.Set;
import ml.keneya.pregnancy.RoutineTest;
import ml.keneya.server.Codes;

/** The codes by which what is of a pregnancy is found. */
final class PregnancyCodes {

    static final String ANC_REASONS = Codes.KENEYA + "ml-anc-reason";
    static final String DELIVERY_MODES = Codes.KENEYA + "ml-delivery-mode";
    static final String GA_METHODS = Codes.KENEYA + "ml-ga-method";
    static final String DANGER_SIGN_LIST = Codes.KENEYA + "ml-danger-sign";
    static final String LAB_RESULTS = Codes.KENEYA + "ml-lab-result";
    static final String INTERPRETATIONS = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    static final Codes POSTNATAL_CARE = new Codes(Codes.KENEYA + "ml-service", Set.of("cpon"));
    static final Codes LAST_PERIOD = loinc("8665-2");
    static final Codes EXPECTED_DELIVERY = loinc("11778-8");
    static final Codes GESTATIONAL_AGE = loinc("18185-9");
    static final Codes FUNDAL_HEIGHT = loinc("11881-0");
    static final Codes BLOOD_PRESSURE = loinc("85354-9");
    static final Codes SYSTOLIC = loinc("8480-6");
    static final Codes DIASTOLIC = loinc("8462-4");
    static final Codes PROTEINURIA = loinc("5804-0");
    static final Codes HAEMOGLOBIN = loinc("718-7");
    static final Codes LIVE_BORN_COUNT = loinc("73773-4");
    static final Codes DANGER_SIGNS = new Codes(Codes.KENEYA + "ml-obs", Set.of("danger-signs"));
    static final Codes TETANUS_STATUS = new Codes(Codes.KENEYA + "ml-obs", Set.of("tetanus-status"));
    static final Codes FULLY_IMMUNIZED = new Codes(Codes.KENEYA + "ml-td-status", Set.of("complet"));
    static final Codes IPTP = new Codes(Codes.KENEYA + "ml-supply-item", Set.of("sp"));
    static final Codes COTRIMOXAZOLE = new Codes("http://www.whocc.no/atc", Set.of("J01EE01"));
    static final Codes TETANUS = new Codes(Codes.KENEYA + "ml-vaccine", Set.of("Td"));

    /** What tells how old a pregnancy is. */
    static final List<Codes> DATING = List.of(LAST_PERIOD, EXPECTED_DELIVERY, GESTATIONAL_AGE, FUNDAL_HEIGHT);

    private PregnancyCodes() {}

    static Codes of(RoutineTest test) {
        return switch (test) {
            case HIV -> loinc("68961-2");
            case SYPHILIS -> loinc("20507-0");
            case HEPATITIS_B -> loinc("75410-1");
        };
    }

    private static Codes loinc(String code) {
        return new Codes(Codes.LOINC, Set.of(code));
    }
}
