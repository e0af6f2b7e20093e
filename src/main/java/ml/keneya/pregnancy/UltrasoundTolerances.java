package ml.keneya.pregnancy;

import java.util.List;
import ml.keneya.guidance.Source;
import ml.keneya.server.Table;
import org.springframework.core.io.Resource;

/**
 * How many days an ultrasound may differ from the last period before it is believed instead, by the age at which it was
 * made, counted from the last period: kept as a spreadsheet.
 */
public final class UltrasoundTolerances {

    /**
     * One row.
     *
     * @param toDays up to which age of the pregnancy
     * @param days how much is tolerated
     */
    public record Tolerance(int toDays, int days, Source source) {}

    private final List<Tolerance> tolerances;

    private UltrasoundTolerances(List<Tolerance> tolerances) {
        this.tolerances = tolerances;
    }

    /**
     * Reads the file, its rows from the youngest on.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is empty, or a cell is no number or no status
     */
    public static UltrasoundTolerances read(Resource file) {
        List<Tolerance> tolerances = new Table(file)
                .rows(row -> new Tolerance(
                        Integer.parseInt(row.get("to-days")),
                        Integer.parseInt(row.get("tolerance-days")),
                        Source.of(row)));
        if (tolerances.isEmpty()) {
            throw new IllegalArgumentException(file.getDescription() + " has no tolerances");
        }
        return new UltrasoundTolerances(tolerances);
    }

    /** Of an ultrasound made at that age; the last row holds for all beyond it. */
    public Tolerance at(int days) {
        return tolerances.stream()
                .filter(tolerance -> days <= tolerance.toDays())
                .findFirst()
                .orElseGet(() -> tolerances.get(tolerances.size() - 1));
    }
}
