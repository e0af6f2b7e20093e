package ml.keneya.consistency;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.server.Codes;
import ml.keneya.server.Table;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Immunization;
import org.springframework.core.io.Resource;

/**
 * When vaccines are given, by {@code keneya/vaccine-schedule.csv}: all of it is to be confirmed with the national
 * schedule, [M], so nothing is refused by it.
 *
 * <p>Columns: {@code vaccine} (of ml-vaccine); {@code earliest}, the least age, and {@code latest}, the greatest of the
 * first dose, as periods of ISO 8601; {@code interval}, the days between two doses; {@code status}; {@code source}.
 * What is empty is not asked.
 */
final class VaccineSchedule {

    static final String FILE = "classpath:keneya/vaccine-schedule.csv";

    private static final String SYSTEM = Codes.KENEYA + "ml-vaccine";

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
     */
    record Row(Optional<Period> earliest, Optional<Period> latest, Optional<Integer> interval) {}

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a vaccine stands twice
     * @throws java.time.format.DateTimeParseException if an age is none
     */
    static VaccineSchedule read(Resource file) {
        Map<String, Row> rows = new HashMap<>();
        for (CSVRecord row : new Table(file).rows()) {
            Row times = new Row(
                    value(row, "earliest").map(Period::parse),
                    value(row, "latest").map(Period::parse),
                    value(row, "interval").map(Integer::valueOf));
            if (rows.put(row.get("vaccine"), times) != null) {
                throw new IllegalArgumentException("A vaccine stands twice: " + row.get("vaccine"));
            }
        }
        return new VaccineSchedule(rows);
    }

    private static Optional<String> value(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(value -> !value.isEmpty());
    }

    Set<String> vaccines() {
        return rows.keySet();
    }

    /** That of the vaccine of the dose, if it is of the list. */
    Optional<Row> of(Immunization dose) {
        return code(dose).map(rows::get);
    }

    /** The vaccine of the dose, to look for others of it. */
    static Optional<Codes> vaccine(Immunization dose) {
        return code(dose).map(code -> new Codes(SYSTEM, Set.of(code)));
    }

    private static Optional<String> code(Immunization dose) {
        return dose.getVaccineCode().getCoding().stream()
                .filter(coding -> SYSTEM.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }
}
