package ml.keneya.consistency;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import ml.keneya.server.Table;
import org.springframework.core.io.Resource;

/**
 * What children can weigh, by {@code keneya/weight-ranges.csv}. Columns: {@code from}, the age in completed months from
 * which it holds, up to the next row; {@code least} and {@code most}, in kilograms; {@code status}; {@code source}. The
 * last row is empty and ends the last range.
 */
final class WeightRanges {

    static final String FILE = "classpath:keneya/weight-ranges.csv";

    private final NavigableMap<Long, Optional<Range>> ranges;

    private WeightRanges(NavigableMap<Long, Optional<Range>> ranges) {
        this.ranges = ranges;
    }

    /**
     * From what to what.
     *
     * @param least in kilograms
     * @param most in kilograms
     */
    record Range(BigDecimal least, BigDecimal most) {

        boolean includes(BigDecimal weight) {
            return weight.compareTo(least) >= 0 && weight.compareTo(most) <= 0;
        }
    }

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws NumberFormatException if a figure is no number
     */
    static WeightRanges read(Resource file) {
        NavigableMap<Long, Optional<Range>> ranges = new TreeMap<>();
        new Table(file)
                .forEach(row -> ranges.put(
                        Long.valueOf(row.get("from")),
                        row.get("least").isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Range(new BigDecimal(row.get("least")), new BigDecimal(row.get("most"))))));
        return new WeightRanges(ranges);
    }

    /** That of the age, as wide as the age is uncertain; empty of whom may be older. */
    Optional<Range> at(Age age) {
        Optional<Range> youngest = at(age.least());
        Optional<Range> oldest = at(age.most());
        return youngest.isPresent() && oldest.isPresent()
                ? Optional.of(new Range(youngest.get().least(), oldest.get().most()))
                : Optional.empty();
    }

    /** Of whom only the year of birth is known, the age may lie before the birth. */
    private Optional<Range> at(long months) {
        return Optional.ofNullable(ranges.floorEntry(Math.max(0, months))).flatMap(Map.Entry::getValue);
    }
}
