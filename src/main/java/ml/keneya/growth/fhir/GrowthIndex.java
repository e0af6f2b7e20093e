package ml.keneya.growth.fhir;

import java.util.List;
import ml.keneya.growth.Indicator;
import org.hl7.fhir.r4.model.Coding;

/** What a z-score is of, by the codes of the growth profile. */
enum GrowthIndex {
    WEIGHT_FOR_AGE("wfa-z"),
    LENGTH_HEIGHT_FOR_AGE("lhfa-z"),
    WEIGHT_FOR_LENGTH_HEIGHT("wfh-z"),
    BMI_FOR_AGE("bmifa-z"),
    HEAD_CIRCUMFERENCE_FOR_AGE("hcfa-z"),
    ARM_CIRCUMFERENCE_FOR_AGE("acfa-z");

    static final String SYSTEM = "https://keneya.ml/fhir/CodeSystem/ml-obs";

    private final String code;

    GrowthIndex(String code) {
        this.code = code;
    }

    /** By which standards: of weight, lengths and heights have one each. */
    List<Indicator> indicators() {
        return switch (this) {
            case WEIGHT_FOR_AGE -> List.of(Indicator.WEIGHT_FOR_AGE);
            case LENGTH_HEIGHT_FOR_AGE -> List.of(Indicator.LENGTH_HEIGHT_FOR_AGE);
            case WEIGHT_FOR_LENGTH_HEIGHT -> List.of(Indicator.WEIGHT_FOR_LENGTH, Indicator.WEIGHT_FOR_HEIGHT);
            case BMI_FOR_AGE -> List.of(Indicator.BMI_FOR_AGE);
            case HEAD_CIRCUMFERENCE_FOR_AGE -> List.of(Indicator.HEAD_CIRCUMFERENCE_FOR_AGE);
            case ARM_CIRCUMFERENCE_FOR_AGE -> List.of(Indicator.ARM_CIRCUMFERENCE_FOR_AGE);
        };
    }

    boolean needsLength() {
        return this == WEIGHT_FOR_LENGTH_HEIGHT || this == BMI_FOR_AGE;
    }

    String code() {
        return code;
    }

    Coding coding() {
        return new Coding().setSystem(SYSTEM).setCode(code);
    }
}
