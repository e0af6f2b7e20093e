package ml.keneya.growth.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.growth.chart.ChartPicture;
import ml.keneya.growth.chart.GrowthChart;
import org.hl7.fhir.r4.model.Binary;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

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

    /** What those Accept headers prefer, or of two alike name first; SVG if they name neither or cannot be read. */
    static ChartFormat accepted(List<String> headers) {
        return types(headers).stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(type -> Stream.of(values()).filter(format -> format.is(type)))
                .findFirst()
                .orElse(SVG);
    }

    private static List<MediaType> types(List<String> headers) {
        try {
            return MediaType.parseMediaTypes(headers);
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }

    private boolean is(MediaType other) {
        return MediaType.valueOf(type).equalsTypeAndSubtype(other);
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
