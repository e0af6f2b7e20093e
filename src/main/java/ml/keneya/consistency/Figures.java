package ml.keneya.consistency;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ml.keneya.server.Table;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * The figures of {@code keneya/consistency-figures.csv}.
 *
 * <p>Columns: {@code figure}, {@code value}, {@code unit} (UCUM), {@code status} ({@code confirmed}, {@code ours}, or
 * {@code [M]}: to be confirmed), {@code source}. Of what is [M] a rule only warns.
 */
final class Figures {

    static final String FILE = "classpath:keneya/consistency-figures.csv";

    private final Map<Figure, BigDecimal> values;

    private Figures(Map<Figure, BigDecimal> values) {
        Set<Figure> missing = EnumSet.allOf(Figure.class);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The figures lack " + missing);
        }
        this.values = new EnumMap<>(values);
    }

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a figure is unknown, missing or stands twice, or is no number
     */
    static Figures read(Resource file) {
        Map<Figure, BigDecimal> values = new EnumMap<>(Figure.class);
        for (CSVRecord row : new Table(file).rows()) {
            Figure figure =
                    Figure.valueOf(row.get("figure").toUpperCase(Locale.ROOT).replace('-', '_'));
            if (values.put(figure, new BigDecimal(row.get("value"))) != null) {
                throw new IllegalArgumentException("A figure stands twice: " + figure);
            }
        }
        return new Figures(values);
    }

    BigDecimal of(Figure figure) {
        return Objects.requireNonNull(values.get(figure));
    }

    /** A figure that counts. */
    int whole(Figure figure) {
        return of(figure).intValueExact();
    }
}
