package ml.keneya.malnutrition;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Source;

/**
 * The numbers of the protocol, and the ages at which its rules change.
 *
 * @param figures as they were read
 */
public record Protocol(Figures<ProtocolFigure> figures) {

    /** Rules without a number that WHO has. */
    static final Source WHO = new Source("OMS / WHO 2013 & 2023", true);

    /** Rules without a number that were not read. */
    static final Source TO_BE_CONFIRMED = new Source("Protocole national / national protocol 2022 [M]", false);

    private static final List<ProtocolFigure> CHANGES = List.of(
            ProtocolFigure.BREATHING_INFANT_FROM,
            ProtocolFigure.CHILD_FROM,
            ProtocolFigure.BREATHING_CHILD_FROM,
            ProtocolFigure.PRIORITY_AGE_BELOW,
            ProtocolFigure.SCHOOL_FROM,
            ProtocolFigure.ADOLESCENT_FROM,
            ProtocolFigure.WOMAN_FROM,
            ProtocolFigure.ADULT_FROM);

    BigDecimal value(ProtocolFigure figure) {
        return figures.of(figure).value();
    }

    /** A figure that counts days or months. */
    public int whole(ProtocolFigure figure) {
        return figures.of(figure).whole();
    }

    Source source(ProtocolFigure figure) {
        return figures.of(figure).source();
    }

    boolean isBelow(double value, ProtocolFigure figure) {
        return BigDecimal.valueOf(value).compareTo(value(figure)) < 0;
    }

    /** The first day of age on which so many months are completed. */
    int firstDay(ProtocolFigure months) {
        return (int) Math.ceil(whole(months) * Age.DAYS_OF_A_MONTH);
    }

    AgeGroup group(Age.Days age) {
        return Stream.of(AgeGroup.ADULT, AgeGroup.ADOLESCENT, AgeGroup.SCHOOL, AgeGroup.CHILD)
                .filter(group -> age.least() >= firstDay(group.from()))
                .findFirst()
                .orElse(AgeGroup.INFANT);
    }

    /** The possible ages, parted where a rule changes; of an unknown age, all there are. */
    List<Age.Days> parts(Age age) {
        Age.Days all = age instanceof Age.Days days ? days : new Age.Days(0, firstDay(ProtocolFigure.ADULT_FROM));
        int[] starts = Stream.of(
                        IntStream.of(all.least()),
                        IntStream.of(whole(ProtocolFigure.INFANT_MUAC_FROM)),
                        CHANGES.stream().mapToInt(this::firstDay))
                .flatMapToInt(each -> each)
                .filter(day -> day >= all.least() && day <= all.most())
                .sorted()
                .distinct()
                .toArray();
        return IntStream.range(0, starts.length)
                .mapToObj(i -> new Age.Days(starts[i], i + 1 < starts.length ? starts[i + 1] - 1 : all.most()))
                .toList();
    }
}
