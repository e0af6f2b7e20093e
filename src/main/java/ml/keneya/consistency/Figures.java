package ml.keneya.consistency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();

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
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a figure is unknown, missing or stands twice, or is no number
     */
    static Figures read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(reader)) {
            Map<Figure, BigDecimal> values = new EnumMap<>(Figure.class);
            for (CSVRecord row : rows) {
                Figure figure = Figure.valueOf(
                        row.get("figure").toUpperCase(Locale.ROOT).replace('-', '_'));
                if (values.put(figure, new BigDecimal(row.get("value"))) != null) {
                    throw new IllegalArgumentException("A figure stands twice: " + figure);
                }
            }
            return new Figures(values);
        } catch (IOException e) {
            throw new UncheckedIOException("The figures of the consistency rules cannot be read", e);
        }
    }

    BigDecimal of(Figure figure) {
        return Objects.requireNonNull(values.get(figure));
    }

    /** A figure that counts. */
    int whole(Figure figure) {
        return of(figure).intValueExact();
    }
}
