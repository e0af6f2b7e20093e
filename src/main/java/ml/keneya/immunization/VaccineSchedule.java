package ml.keneya.immunization;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.guidance.Source;
import ml.keneya.server.Table;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * When a vaccine may be given at all, by {@code keneya/immunization/vaccines.csv}: all of it is to be confirmed with
 * the national schedule, [M], so nothing is refused by it.
 *
 * <p>Columns: {@code vaccine} (of ml-vaccine); {@code earliest}, the least age, and {@code latest}, the greatest of the
 * first dose, as periods of ISO 8601; {@code interval}, the days between two doses; {@code live}, the days from another
 * live vaccine that was not given on the same day; {@code status}; {@code source}. What is empty is not asked.
 */
public final class VaccineSchedule {

    private final Map<String, Row> rows;

    private VaccineSchedule(Map<String, Row> rows) {
        this.rows = Map.copyOf(rows);
    }

    /**
     * When one vaccine is given.
     *
     * @param earliest the least age
     * @param latest the greatest age at the first dose
     * @param interval the least days between two doses
     * @param live the least days between it and another live vaccine
     */
    public record Row(
            Optional<Period> earliest, Optional<Period> latest, Optional<Integer> interval, Optional<Integer> live) {

        /** The least days between two doses of it; a live one keeps the days from itself that it keeps from others. */
        Optional<Integer> apart() {
            return interval.or(() -> live);
        }
    }

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a vaccine stands twice or has no status, or an age is none
     */
    public static VaccineSchedule read(Resource file) {
        Map<String, Row> rows = new HashMap<>();
        new Table(file).forEach(row -> {
            // It is not told to anybody: nothing is refused by this file.
            Source.of(row);
            Row times = new Row(
                    value(row, "earliest").map(Period::parse),
                    value(row, "latest").map(Period::parse),
                    value(row, "interval").map(Integer::valueOf),
                    value(row, "live").map(Integer::valueOf));
            if (rows.put(row.get("vaccine"), times) != null) {
                throw new IllegalArgumentException(row.get("vaccine") + " stands twice");
            }
        });
        return new VaccineSchedule(rows);
    }

    private static Optional<String> value(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(value -> !value.isEmpty());
    }

    public Set<String> vaccines() {
        return rows.keySet();
    }

    /** That of the vaccine, if it is of the list. */
    public Optional<Row> of(String vaccine) {
        return Optional.ofNullable(rows.get(vaccine));
    }
}
