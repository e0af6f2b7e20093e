package ml.keneya.pregnancy;

import java.util.List;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Urgency;

/**
 * Anaemia, by the last haemoglobin and the trimester of its day. Where the trimester is not sure, what is anaemia in
 * each of them is said.
 */
final class Anaemia implements PregnancyRule {

    private final Figures<PregnancyFigure> figures;

    Anaemia(Figures<PregnancyFigure> figures) {
        this.figures = figures;
    }

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        return Noted.last(pregnancy.haemoglobins()).stream().flatMap(haemoglobin -> {
            Figure severe = figures.of(PregnancyFigure.HAEMOGLOBIN_SEVERE);
            if (haemoglobin.value().isBelow(severe.value())) {
                return Stream.of(finding("severe-anaemia", Urgency.CRITICAL, haemoglobin, severe));
            }
            Figure low = low(pregnancy, haemoglobin);
            return haemoglobin.value().isBelow(low.value())
                    ? Stream.of(finding("anaemia", Urgency.WARNING, haemoglobin, low))
                    : Stream.empty();
        });
    }

    private Figure low(Pregnancy pregnancy, Noted<Haemoglobin> haemoglobin) {
        int second = figures.of(PregnancyFigure.SECOND_TRIMESTER_DAYS).whole();
        int third = figures.of(PregnancyFigure.THIRD_TRIMESTER_DAYS).whole();
        boolean outsideTheSecond =
                pregnancy.isUnder(second, haemoglobin.day()) || pregnancy.isAtLeast(third, haemoglobin.day());
        return figures.of(outsideTheSecond ? PregnancyFigure.HAEMOGLOBIN_LOW : PregnancyFigure.HAEMOGLOBIN_LOW_SECOND);
    }

    private static Finding finding(String code, Urgency urgency, Noted<Haemoglobin> haemoglobin, Figure limit) {
        return new Finding(
                code,
                urgency,
                "pregnancy." + code,
                List.of(haemoglobin.value().said(), haemoglobin.day(), limit.value()),
                List.of(limit.source()),
                List.of(haemoglobin.fact()));
    }
}
