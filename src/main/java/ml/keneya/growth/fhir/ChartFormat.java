package ml.keneya.growth.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.growth.chart.ChartPicture;
import ml.keneya.growth.chart.GrowthChart;
import org.hl7.fhir.r4.model.Binary;

/** As what a chart may be had. */
enum ChartFormat {
    SVG("image/svg+xml"),
    PNG("image/png");

    private final String type;

    ChartFormat(String type) {
        this.type = type;
    }

    static Optional<ChartFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** What those Accept headers name first; SVG if they name neither. */
    static ChartFormat accepted(List<String> headers) {
        String all = String.join(",", headers).toLowerCase(Locale.ROOT);
        int png = all.indexOf(PNG.type);
        int svg = all.indexOf(SVG.type);
        return png >= 0 && (svg < 0 || png < svg) ? PNG : SVG;
    }

    Binary picture(GrowthChart chart, int width) {
        ChartPicture picture = new ChartPicture(chart, width);
        Binary binary = new Binary().setContentType(type);
        binary.setData(
                switch (this) {
                    case SVG -> picture.svg();
                    case PNG -> picture.png();
                });
        return binary;
    }
}
