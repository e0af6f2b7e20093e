package ml.keneya.growth.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $growth-chart} is asked.
 *
 * @param indices which panels; none for the usual ones
 * @param width in CSS pixels
 * @param faults what of it cannot be taken
 */
record ChartRequest(Set<GrowthIndex> indices, ChartFormat format, int width, List<Fault> faults) {

    /** A phone. */
    private static final int LEAST_WIDTH = 320;

    /** A PNG of it holds some 16 million pixels. */
    private static final int MOST_WIDTH = 2_000;

    private static final int USUAL_WIDTH = 720;

    static ChartRequest read(
            List<CodeType> indices, @Nullable CodeType format, @Nullable IntegerType width, List<String> accepted) {
        List<Fault> faults = new ArrayList<>();
        Set<GrowthIndex> panels = EnumSet.noneOf(GrowthIndex.class);
        for (CodeType code : indices) {
            Optional<GrowthIndex> known = Stream.of(GrowthIndex.values())
                    .filter(index -> index.code().equals(code.getValue()))
                    .findFirst();
            known.ifPresent(panels::add);
            if (known.isEmpty()) {
                faults.add(new Fault(where("index"), "growth.part.choice", List.of("index", codes())));
            }
        }
        Optional<ChartFormat> chosen = format == null
                ? Optional.of(ChartFormat.accepted(accepted))
                : ChartFormat.named(String.valueOf(format.getValue()));
        if (chosen.isEmpty()) {
            faults.add(new Fault(where("format"), "growth.part.choice", List.of("format", "svg, png")));
        }
        int points = width == null || width.getValue() == null ? USUAL_WIDTH : width.getValue();
        if (points < LEAST_WIDTH || points > MOST_WIDTH) {
            faults.add(
                    new Fault(where("width"), "growth.part.bounds", List.of("width", LEAST_WIDTH, MOST_WIDTH, "px")));
        }
        return new ChartRequest(panels, chosen.orElse(ChartFormat.SVG), points, faults);
    }

    private static String where(String parameter) {
        return "Parameters.parameter.where(name = '" + parameter + "')";
    }

    private static String codes() {
        return Stream.of(GrowthIndex.values()).map(GrowthIndex::code).collect(Collectors.joining(", "));
    }
}
