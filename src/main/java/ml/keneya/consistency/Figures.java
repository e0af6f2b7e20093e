package ml.keneya.consistency;

import java.math.BigDecimal;
import org.springframework.core.io.Resource;

/**
 * The figures of {@code keneya/consistency-figures.csv}, whose columns {@link ml.keneya.guidance.Figures} tells. Of
 * what is [M] a rule only warns.
 */
record Figures(ml.keneya.guidance.Figures<Figure> figures) {

    static final String FILE = "classpath:keneya/consistency-figures.csv";

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a figure is unknown, missing or stands twice, or is no number
     */
    static Figures read(Resource file) {
        return new Figures(ml.keneya.guidance.Figures.read(file, Figure.class));
    }

    BigDecimal of(Figure figure) {
        return figures.of(figure).value();
    }

    /** A figure that counts. */
    int whole(Figure figure) {
        return figures.of(figure).whole();
    }
}
