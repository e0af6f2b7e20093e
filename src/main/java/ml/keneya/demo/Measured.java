package ml.keneya.demo;

import java.util.Optional;
import ml.keneya.growth.Age;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.growth.Indicator;
import ml.keneya.growth.Oedema;
import ml.keneya.growth.Position;
import ml.keneya.growth.Score;
import ml.keneya.growth.Sex;
import ml.keneya.growth.Stature;
import ml.keneya.growth.ZScore;
import ml.keneya.growth.ZScores;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;

/**
 * How a child is made: how tall for its age, and how heavy for that. Its measures are those of WHO's standards at its
 * z-scores, rounded as they are read off a scale.
 *
 * @param heightForAge the z-score it grows towards in its first two years
 */
record Measured(GrowthStandards standards, Person child, double heightForAge) {

    private static final double DAYS_TO_TWO = 730;
    private static final double AT_BIRTH = 0.3;
    private static final int LYING_DAYS = Stature.HEIGHT_FROM_DAYS;
    private static final int MILLIMETRES = 10;
    private static final int STANDARD_DAYS = 1826;

    Sex sex() {
        return child.gender() == AdministrativeGender.MALE ? Sex.MALE : Sex.FEMALE;
    }

    /** In cm, to the millimetre, lying until two years and then standing. */
    Stature stature(int day) {
        double z = heightForAge * (AT_BIRTH + (1 - AT_BIRTH) * Math.min(1, day / DAYS_TO_TWO));
        double centimetres =
                standards.of(Indicator.LENGTH_HEIGHT_FOR_AGE, sex()).valueAt(Math.min(day, STANDARD_DAYS), z);
        return new Stature(
                Math.round(centimetres * MILLIMETRES) / (double) MILLIMETRES,
                day < LYING_DAYS ? Position.LYING : Position.STANDING);
    }

    /** In kg, to the hundred grams; empty where WHO has no standard for that length. */
    Optional<Double> weight(Stature stature, double weightForHeight) {
        double at = stature.centimetres() * MILLIMETRES;
        var standard = standards.of(stature.weightIndicator(), sex());
        return standard.covers(at)
                ? Optional.of(Math.round(standard.valueAt(at, weightForHeight) * MILLIMETRES) / (double) MILLIMETRES)
                : Optional.empty();
    }

    /** In mm; who is thin for the height is thin at the arm, but not as much. */
    int muac(int day, double weightForHeight) {
        return (int) Math.round(standards
                        .of(Indicator.ARM_CIRCUMFERENCE_FOR_AGE, sex())
                        .valueAt(
                                Math.min(Math.max(day, Indicator.ARM_CIRCUMFERENCE_FOR_AGE.first()), STANDARD_DAYS),
                                weightForHeight * 0.8 - 0.2)
                * MILLIMETRES);
    }

    /** The z-score that those measures have, which rounding has moved. */
    Optional<Double> weightForHeight(int day, double weight, Stature stature) {
        Score score = new ZScores(standards)
                .weightForLengthHeight(
                        new ml.keneya.growth.Child(sex(), new Age.Days(day, day), Oedema.ABSENT), weight, stature);
        return score instanceof ZScore z ? Optional.of(z.value()) : Optional.empty();
    }

    static Observation weigh(Visit visit, double kilograms) {
        return visit.vital("ml-body-weight", "29463-7", kilograms, 1, "kg");
    }

    static void measure(Visit visit, Stature stature) {
        if (stature.position() == Position.LYING) {
            visit.vital("ml-body-length", "8306-3", stature.centimetres(), 1, "cm");
        } else {
            visit.vital("ml-body-height", "8308-9", stature.centimetres(), 1, "cm");
        }
    }

    static Observation muac(Visit visit, int millimetres) {
        return visit.seen("ml-muac", "muac", Visit.quantity(millimetres, 0, "mm"));
    }
}
