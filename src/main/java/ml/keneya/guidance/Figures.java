package ml.keneya.guidance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
        new Table(file).forEach(row -> {
            K key = key(row.get("figure"), keys);
            if (figures.put(key, figure(row)) != null) {
                throw new IllegalArgumentException(name(key) + " stands twice");
            }
        });
        Set<K> missing = EnumSet.allOf(keys);
        missing.removeAll(figures.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(file.getDescription()
                    + " lacks "
                    + missing.stream().map(Figures::name).collect(Collectors.joining(", ")));
        }
        return new Figures<>(figures);
    }

    private static <K extends Enum<K>> K key(String name, Class<K> keys) {
        return Arrays.stream(keys.getEnumConstants())
                .filter(key -> name(key).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no figure \"%s\"".formatted(name)));
    }

    private static String name(Enum<?> key) {
        return key.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Figure figure(CSVRecord row) {
        return new Figure(number(row.get("value")), row.get("unit"), Source.of(row));
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no number".formatted(value), e);
        }
    }

    /**
     * The same, if each has the unit that it has there, and no decimals where it counts: rules take the value as it is.
     *
     * @param file which this is
     * @throws IllegalArgumentException if one has another, or decimals
     */
    Figures<K> heldAgainst(Figures<K> others, ProtocolFile file) {
        figures.forEach((key, figure) -> {
            String unit = others.of(key).unit();
            if (!figure.unit().equals(unit)) {
                throw new IllegalArgumentException("%s: %s is in \"%s\"; give it in \"%s\""
                        .formatted(file.path(), name(key), figure.unit(), unit));
            }
            if (others.of(key).counts() && !figure.isWhole()) {
                throw new IllegalArgumentException("%s: %s is %s; it counts, give it without decimals"
                        .formatted(file.path(), name(key), figure.value()));
            }
        });
        return this;
    }

    public Figure of(K figure) {
        return Objects.requireNonNull(figures.get(figure));
    }
}
