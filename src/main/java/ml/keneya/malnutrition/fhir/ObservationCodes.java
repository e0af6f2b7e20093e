package ml.keneya.malnutrition.fhir;

import java.util.List;
import java.util.Set;
import ml.keneya.server.Codes;

/** What is looked at of a person's observations. */
final class ObservationCodes {

    private static final String OURS = Codes.KENEYA + "ml-obs";

    static final Codes MUAC = new Codes(OURS, Set.of("muac"));
    static final Codes OEDEMA = new Codes(OURS, Set.of("oedema-bilateral"));
    static final Codes APPETITE = new Codes(OURS, Set.of("appetite-test", "feeding-trial"));
    static final Codes DANGER_SIGNS =
            new Codes(OURS, Set.of("pcime-danger-signs", "newborn-danger-signs", "danger-signs"));
    static final Codes IMCI_CLASS = new Codes(OURS, Set.of("pcime-class"));
    static final Codes DEHYDRATION = new Codes(OURS, Set.of("dehydration"));
    static final Codes LETHARGY = new Codes(OURS, Set.of("lethargy"));
    static final Codes CHEST = new Codes(OURS, Set.of("chest-indrawing", "stridor"));
    static final Codes SKIN = new Codes(OURS, Set.of("skin-lesions"));
    static final Codes VISIBLE_WASTING = new Codes(OURS, Set.of("visible-wasting"));
    static final Codes WEIGHT_LOSS = new Codes(OURS, Set.of("recent-weight-loss"));
    static final Codes FEEDING_PROBLEM = new Codes(OURS, Set.of("feeding-problem"));
    static final Codes MAMI = new Codes(OURS, Set.of("mami-assessment"));
    static final Codes TEMPERATURE = new Codes(Codes.LOINC, Set.of("8310-5"));
    static final Codes BREATHS = new Codes(Codes.LOINC, Set.of("9279-1"));
    static final Codes GLUCOSE = new Codes(Codes.LOINC, Set.of("2339-0"));
    static final Codes HAEMOGLOBIN = new Codes(Codes.LOINC, Set.of("718-7"));
    static final Codes PREGNANCY = new Codes(Codes.LOINC, Set.of("82810-3"));

    static final List<Codes> ALL = List.of(
            Codes.WEIGHT,
            Codes.LENGTH,
            MUAC,
            OEDEMA,
            APPETITE,
            DANGER_SIGNS,
            IMCI_CLASS,
            DEHYDRATION,
            LETHARGY,
            CHEST,
            SKIN,
            VISIBLE_WASTING,
            MAMI,
            TEMPERATURE,
            BREATHS,
            GLUCOSE,
            HAEMOGLOBIN,
            PREGNANCY);

    private ObservationCodes() {}
}
