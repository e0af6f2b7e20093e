package ml.keneya.growth.fhir;

import ml.keneya.growth.NutritionClassification;
import ml.keneya.growth.NutritionalStatus;
import ml.keneya.growth.Oedema;
import org.hl7.fhir.r4.model.Coding;

/** By what acute malnutrition is told, and how the codes of the list {@code ml-nutrition-class} begin that tell it. */
enum NutritionSign {
    MUAC("muac"),
    WEIGHT_FOR_LENGTH_HEIGHT("whz"),
    OEDEMA("oedema");

    private static final String CLASSES = "https://keneya.ml/fhir/CodeSystem/ml-nutrition-class";

    private final String code;

    NutritionSign(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The code of the Observation that tells it, of {@code ml-obs}. */
    String observation() {
        return "nutrition-by-" + code;
    }

    /** The code of what is to be measured again. */
    static Coding implausible() {
        return new Coding().setSystem(CLASSES).setCode("implausible");
    }

    /** The code of that class. */
    Coding classOf(NutritionalStatus status) {
        return new Coding().setSystem(CLASSES).setCode(code + '-' + suffix(status));
    }

    private static String suffix(NutritionalStatus status) {
        return switch (status) {
            case SEVERE_ACUTE_MALNUTRITION -> "sam";
            case MODERATE_ACUTE_MALNUTRITION -> "mam";
            case NORMAL -> "normal";
        };
    }

    /**
     * Any oedema is severe by itself (WHO 2013 and 2023), of infants under six months too: WHO names it of them beside
     * weight for length. What is to be confirmed of them is what is done about it, which is not told here.
     */
    static NutritionClassification byOedema(Oedema oedema) {
        boolean confirmed = true;
        return new NutritionClassification(oedema.status(), confirmed, "OMS / WHO 2013 & 2023");
    }
}
