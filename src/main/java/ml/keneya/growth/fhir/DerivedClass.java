package ml.keneya.growth.fhir;

import java.util.List;
import ml.keneya.growth.NutritionClassification;

/** Whether a child is malnourished by one criterion. */
record DerivedClass(
        NutritionSign sign, NutritionClassification classification, boolean plausible, List<Measurement> from)
        implements Derived {

    DerivedClass {
        from = List.copyOf(from);
    }

    @Override
    public String code() {
        return sign.observation();
    }
}
