package ml.keneya.malnutrition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;

/** Ready-to-use therapeutic food by weight: whole sachets until the visit of next week. */
record Ration(Protocol protocol) {

    /** From so many sachets to so many. */
    record Sachets(int least, int most, Finding finding) {}

    /** Of who is severely malnourished. */
    Sachets full(Told<Double> weight) {
        return sachets("ration", weight, ProtocolFigure.RATION_LEAST, ProtocolFigure.RATION_MOST);
    }

    /** Of who is severely malnourished no more, and not yet cured. */
    Sachets reduced(Told<Double> weight) {
        return sachets(
                "ration-reduced", weight, ProtocolFigure.RATION_REDUCED_LEAST, ProtocolFigure.RATION_REDUCED_MOST);
    }

    private Sachets sachets(String code, Told<Double> weight, ProtocolFigure from, ProtocolFigure to) {
        int least = sachets(weight, from);
        int most = sachets(weight, to);
        List<Source> sources =
                List.of(protocol.source(from), protocol.source(to), protocol.source(ProtocolFigure.SACHET_ENERGY));
        return new Sachets(
                least, most, Say.info(code, List.of(least, most, weight.what()), sources, List.of(weight.from())));
    }

    private int sachets(Told<Double> weight, ProtocolFigure energy) {
        return BigDecimal.valueOf(weight.what())
                .multiply(protocol.value(energy))
                .multiply(protocol.value(ProtocolFigure.RATION_DAYS))
                .divide(protocol.value(ProtocolFigure.SACHET_ENERGY), 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
