package ml.keneya.pregnancy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Urgency;

/**
 * A uterus too low or too high for the age of the pregnancy, by the last measurement; not where that age is made of it.
 */
final class FundalHeight implements PregnancyRule {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Figure tolerance;
    private final Figure from;
    private final Figure to;

    FundalHeight(Figures<PregnancyFigure> figures) {
        this.tolerance = figures.of(PregnancyFigure.FUNDAL_HEIGHT_TOLERANCE);
        this.from = figures.of(PregnancyFigure.FUNDAL_HEIGHT_LEAST);
        this.to = figures.of(PregnancyFigure.FUNDAL_HEIGHT_LAST);
    }

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        return pregnancy
                .dating()
                .filter(dating -> dating.basis() != Dating.Basis.FUNDAL_HEIGHT)
                .flatMap(dating -> Noted.last(pregnancy.fundalHeights()).filter(height -> isOff(height, dating)))
                .map(height -> new Finding(
                        "fundal-height-off",
                        Urgency.WARNING,
                        "pregnancy.fundal-height-off",
                        List.of(height.value(), height.day(), tolerance.value()),
                        List.of(tolerance.source(), from.source(), to.source()),
                        List.of(height.fact())))
                .stream();
    }

    private boolean isOff(Noted<BigDecimal> height, Dating dating) {
        int least = dating.leastOn(height.day()) / DAYS_OF_A_WEEK;
        int most = dating.mostOn(height.day()) / DAYS_OF_A_WEEK;
        return least >= from.whole()
                && most <= to.whole()
                && (height.value().compareTo(BigDecimal.valueOf(least).subtract(tolerance.value())) < 0
                        || height.value().compareTo(BigDecimal.valueOf(most).add(tolerance.value())) > 0);
    }
}
