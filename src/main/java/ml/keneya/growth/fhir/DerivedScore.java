package ml.keneya.growth.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import ml.keneya.growth.NutritionClassification;
import ml.keneya.growth.ZScore;

/**
 * A z-score of a child.
 *
 * @param classification what it means, if it is of weight for length or height and the threshold is confirmed
 */
record DerivedScore(
        GrowthIndex index, ZScore score, Optional<NutritionClassification> classification, List<Measurement> from)
        implements Derived {

    private static final int DECIMALS = 2;

    DerivedScore {
        from = List.copyOf(from);
    }

    @Override
    public String code() {
        return index.code();
    }

    BigDecimal value() {
        return BigDecimal.valueOf(score.value()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
