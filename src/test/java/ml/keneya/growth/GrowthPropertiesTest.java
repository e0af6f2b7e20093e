package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every child, at every age and length. */
class GrowthPropertiesTest {

    private static final GrowthStandards STANDARDS = GrowthStandards.read();
    private static final ZScores SCORES = new ZScores(STANDARDS);

    @Property
    void whoMeasuresMoreHasMore(
            @ForAll("places") Place place,
            @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 3) double ofMedian,
            @ForAll @Scale(6) @DoubleRange(min = 1.0001, max = 2) double more) {
        double measure = place.standard().valueAt(place.at(), 0) * ofMedian;

        assertThat(place.zScore(measure * more)).isGreaterThan(place.zScore(measure));
    }

    @Property
    void theZScoreOfTheMeasureAtAZScoreIsThatZScore(
            @ForAll("places") Place place, @ForAll @Scale(6) @DoubleRange(min = -6, max = 6) double zScore) {
        assertThat(place.zScore(place.standard().valueAt(place.at(), zScore))).isCloseTo(zScore, within(1e-9));
    }

    @Property
    void theMeasureAtTheZScoreOfAMeasureIsThatMeasure(
            @ForAll("places") Place place, @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 3) double ofMedian) {
        double measure = place.standard().valueAt(place.at(), 0) * ofMedian;

        assertThat(place.standard().valueAt(place.at(), place.zScore(measure))).isCloseTo(measure, within(1e-9));
    }

    @Property
    void nothingLeapsAtThreeStandardDeviations(@ForAll("places") Place place) {
        for (int z : new int[] {-3, 3}) {
            double third = place.standard().valueAt(place.at(), z);

            assertThat(place.zScore(third * (1 - 1e-9)))
                    .isCloseTo(z, within(1e-6))
                    .isLessThan(z);
            assertThat(place.zScore(third * (1 + 1e-9)))
                    .isCloseTo(z, within(1e-6))
                    .isGreaterThan(z);
        }
    }

    @Property
    void atTwoYearsTheWeightForALengthStaysWhatItWas(
            @ForAll Sex sex,
            @ForAll boolean lying,
            @ForAll @Scale(6) @DoubleRange(min = 66, max = 109) double centimetres,
            @ForAll @Scale(6) @DoubleRange(min = 4, max = 30) double kilograms) {
        Stature stature = new Stature(centimetres, lying ? Position.LYING : Position.STANDING);

        assertThat(SCORES.weightForLengthHeight(child(sex, Age.ofDays(731)), kilograms, stature))
                .isEqualTo(SCORES.weightForLengthHeight(child(sex, Age.ofDays(730)), kilograms, stature));
    }

    @Property
    void atTwoYearsTheLengthForAgeStaysNearlyWhatItWas(
            @ForAll Sex sex,
            @ForAll boolean lying,
            @ForAll @Scale(6) @DoubleRange(min = 75, max = 100) double centimetres) {
        Stature stature = new Stature(centimetres, lying ? Position.LYING : Position.STANDING);

        assertThat(value(SCORES.lengthHeightForAge(child(sex, Age.ofDays(731)), stature)))
                .isCloseTo(value(SCORES.lengthHeightForAge(child(sex, Age.ofDays(730)), stature)), within(0.06));
    }

    @Property
    void theScoresOfAMonthAreThoseOfItsDaysAndNoOthers(
            @ForAll Sex sex,
            @ForAll Position position,
            @ForAll @IntRange(min = 40, max = 1780) int days,
            @ForAll @Scale(6) @DoubleRange(min = 50, max = 105) double centimetres) {
        YearMonth born = YearMonth.of(2024, 3);
        LocalDate measured = born.atDay(1).plusDays(days);
        Stature stature = new Stature(centimetres, position);

        Score ofMonth = SCORES.lengthHeightForAge(child(sex, Age.on(measured, born)), stature);

        double[] ofDays = born.atDay(1)
                .datesUntil(born.atEndOfMonth().plusDays(1))
                .mapToDouble(day -> value(SCORES.lengthHeightForAge(child(sex, Age.on(measured, day)), stature)))
                .sorted()
                .toArray();
        assertThat(least(ofMonth)).isEqualTo(ofDays[0]);
        assertThat(most(ofMonth)).isEqualTo(ofDays[ofDays.length - 1]);
    }

    @Property
    void aZScoreIsRoundedToTwoDecimals(
            @ForAll Indicator indicator, @ForAll @Scale(6) @DoubleRange(min = -20, max = 20) double zScore) {
        double value = ZScore.of(indicator, zScore).value();

        assertThat(value).isCloseTo(zScore, within(0.005 + 1e-9));
        assertThat(value * 100).isCloseTo(Math.rint(value * 100), within(1e-9));
    }

    @Provide
    static Arbitrary<Place> places() {
        return Arbitraries.of(Indicator.values())
                .flatMap(indicator -> Arbitraries.of(Sex.values())
                        .flatMap(sex -> Arbitraries.integers()
                                .between(indicator.first(), indicator.last())
                                .map(at -> new Place(STANDARDS.of(indicator, sex), at))));
    }

    record Place(GrowthStandard standard, int at) {

        double zScore(double measure) {
            return standard.zScore(at, measure);
        }

        @Override
        public String toString() {
            return standard.indicator() + " at " + at;
        }
    }

    private static Child child(Sex sex, Age age) {
        return new Child(sex, age, Oedema.ABSENT);
    }

    private static double value(Score score) {
        return ((ZScore) score).value();
    }

    private static double least(Score score) {
        return score instanceof ZScoreRange range ? range.least().value() : value(score);
    }

    private static double most(Score score) {
        return score instanceof ZScoreRange range ? range.most().value() : value(score);
    }
}
