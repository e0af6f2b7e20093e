package ml.keneya.malnutrition;

import java.util.Comparator;
import java.util.Optional;
import ml.keneya.growth.Age;
import ml.keneya.growth.Child;
import ml.keneya.growth.Oedema;
import ml.keneya.growth.Score;
import ml.keneya.growth.ZScore;
import ml.keneya.growth.ZScoreRange;
import ml.keneya.growth.ZScores;

/** Weight for age, which tells of risk and decides nothing by itself. */
record WeightForAge(ZScores standards) {

    /** A z-score that is the greatest of all possible ages, and the record of the weight. */
    record Surely(double z, String from) {}

    /** By the lightest weight of the day; empty with oedema, and where it was not weighed or cannot be computed. */
    Optional<Surely> of(Examination exam, Age.Days age) {
        Oedema oedema = exam.hasOedema() ? Oedema.PRESENT : Oedema.ABSENT;
        return exam.weights().stream()
                .min(Comparator.comparing(Told::what))
                .flatMap(weight -> exam.person()
                        .sex()
                        .flatMap(sex -> most(standards.weightForAge(new Child(sex, age, oedema), weight.what()))
                                .map(z -> new Surely(z, weight.from()))));
    }

    private static Optional<Double> most(Score score) {
        if (score instanceof ZScore z) {
            return Optional.of(z.value());
        }
        return score instanceof ZScoreRange range ? Optional.of(range.most().value()) : Optional.empty();
    }
}
