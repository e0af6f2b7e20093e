package ml.keneya.pregnancy;

import java.util.List;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Urgency;

/** From 41 weeks on she is referred for the delivery; where nobody knows to the day, that is said. */
final class Term implements PregnancyRule {

    private final Figure refer;

    Term(Figures<PregnancyFigure> figures) {
        this.refer = figures.of(PregnancyFigure.REFER_DAYS);
    }

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        return pregnancy
                .dating()
                .filter(dating -> dating.mostOn(pregnancy.day()) >= refer.whole())
                .map(dating -> new Finding(
                        "refer-for-delivery",
                        Urgency.WARNING,
                        sentence(dating),
                        List.of(
                                Dating.weeks(dating.leastOn(pregnancy.day())),
                                Dating.weeks(dating.mostOn(pregnancy.day())),
                                Dating.weeks(refer.whole())),
                        List.of(refer.source()),
                        dating.facts()))
                .stream();
    }

    private static String sentence(Dating dating) {
        if (dating.isExact()) {
            return "pregnancy.refer-for-delivery";
        }
        return dating.basis() == Dating.Basis.FUNDAL_HEIGHT
                ? "pregnancy.refer-for-delivery.rough"
                : "pregnancy.refer-for-delivery.about";
    }
}
