package ml.keneya.guidance;

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
 * The numbers of a protocol, kept as a spreadsheet.
 *
 * <p>Columns: {@code figure}, {@code value}, {@code unit} (UCUM), {@code status} ({@code confirmed}, {@code ours}, or
 * {@code [M]}: to be confirmed), {@code source}.
 *
 * @param <K> which figures there are: {@code GRACE_DAYS} stands as {@code grace-days}
 */
public final class Figures<K extends Enum<K>> {

    private final Map<K, Figure> figures;

    private Figures(Map<K, Figure> figures) {
        this.figures = figures;
    }

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a figure is unknown, missing or stands twice, is no number, or has another
     *     status
     */
    public static <K extends Enum<K>> Figures<K> read(Resource file, Class<K> keys) {
        Map<K, Figure> figures = new EnumMap<>(keys);
        for (CSVRecord row : new Table(file).rows()) {
            K key = Enum.valueOf(
                    keys, row.get("figure").toUpperCase(Locale.ROOT).replace('-', '_'));
            if (figures.put(key, figure(file, row)) != null) {
                throw new IllegalArgumentException("A figure stands twice: " + key);
            }
        }
        Set<K> missing = EnumSet.allOf(keys);
        missing.removeAll(figures.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The figures lack " + missing);
        }
        return new Figures<>(figures);
    }

    private static Figure figure(Resource file, CSVRecord row) {
        return new Figure(new BigDecimal(row.get("value")), row.get("unit"), Source.of(file, row));
    }

    /**
     * The same, if each has the unit that it has there: rules take the value as it is.
     *
     * @param file which this is
     * @throws IllegalArgumentException if one has another
     */
    Figures<K> inUnitsOf(Figures<K> others, ProtocolFile file) {
        figures.forEach((key, figure) -> {
            String unit = others.of(key).unit();
            if (!figure.unit().equals(unit)) {
                String name = key.name().toLowerCase(Locale.ROOT).replace('_', '-');
                throw new IllegalArgumentException(
                        "%s: %s is in \"%s\"; give it in \"%s\"".formatted(file.path(), name, figure.unit(), unit));
            }
        });
        return this;
    }

    public Figure of(K figure) {
        return Objects.requireNonNull(figures.get(figure));
    }
}
