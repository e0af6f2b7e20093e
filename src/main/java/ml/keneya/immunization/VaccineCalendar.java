package ml.keneya.immunization;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.guidance.Source;
import ml.keneya.server.Table;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * The national schedule with its catch-up, by {@code keneya/immunization/calendar.csv}, a row for each dose.
 *
 * <p>Columns: {@code vaccine} (of ml-vaccine); {@code counts}, another vaccine that stands for it; {@code begun}, the
 * age before which the first dose is given for this row to hold (empty: any); {@code dose}, from 1; {@code age}, when
 * it is due; {@code after}, how long after the dose before at least; {@code until}, the age from which it is not given
 * any more; {@code girls}, {@code yes} if for girls alone; {@code districts}, {@code chosen} if not all give it;
 * {@code status}; {@code source}. Ages are periods of ISO 8601.
 */
public final class VaccineCalendar {

    private final Map<String, List<Series>> vaccines;

    private VaccineCalendar(Map<String, List<Series>> vaccines) {
        this.vaccines = vaccines;
    }

    private record Key(String vaccine, Optional<Period> begun) {}

    /** What is the same for all doses of a series. */
    private record Shared(String counts, boolean girls, boolean everywhere) {}

    private record Line(Key key, Shared shared, CalendarDose dose) {

        static Line of(CSVRecord row) {
            return new Line(
                    new Key(row.get("vaccine"), period(row, "begun")),
                    new Shared(
                            row.get("counts"),
                            row.get("girls").equals("yes"),
                            !row.get("districts").equals("chosen")),
                    new CalendarDose(
                            Integer.parseInt(row.get("dose")),
                            Period.parse(row.get("age")),
                            period(row, "after").orElse(Period.ZERO),
                            period(row, "until"),
                            Source.of(row)));
        }
    }

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if the doses of a series are not numbered from 1 on or differ, or one has no
     *     status or an age that is none
     */
    public static VaccineCalendar read(Resource file) {
        Map<String, List<Series>> vaccines = new LinkedHashMap<>();
        new Table(file)
                .rows(Line::of).stream()
                        .collect(Collectors.groupingBy(Line::key, LinkedHashMap::new, Collectors.toList()))
                        .forEach((key, doses) -> vaccines.computeIfAbsent(key.vaccine(), vaccine -> new ArrayList<>())
                                .add(series(file, key, doses)));
        return new VaccineCalendar(vaccines);
    }

    private static Series series(Resource file, Key key, List<Line> lines) {
        List<CalendarDose> doses = lines.stream().map(Line::dose).toList();
        for (int i = 0; i < doses.size(); i++) {
            if (doses.get(i).number() != i + 1) {
                throw new IllegalArgumentException("%s: the doses of %s are not numbered from 1 on, in this order"
                        .formatted(file.getDescription(), key.vaccine()));
            }
        }
        Shared shared = lines.get(0).shared();
        if (lines.stream().anyMatch(line -> !line.shared().equals(shared))) {
            throw new IllegalArgumentException("%s: the doses of %s differ in counts, girls or districts"
                    .formatted(file.getDescription(), key.vaccine()));
        }
        return new Series(
                key.vaccine(),
                Stream.of(key.vaccine(), shared.counts())
                        .filter(vaccine -> !vaccine.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                key.begun(),
                shared.girls(),
                shared.everywhere(),
                doses);
    }

    private static Optional<Period> period(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(value -> !value.isEmpty()).map(Period::parse);
    }

    /** The vaccines in their order. */
    public Set<String> vaccines() {
        return vaccines.keySet();
    }

    /** These, and those that stand for one of them. */
    public Set<String> counted() {
        return series().flatMap(series -> series.counts().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** All of them. */
    Stream<Series> series() {
        return vaccines.values().stream().flatMap(List::stream);
    }

    /** Those of one vaccine, the one that is to be begun youngest first. */
    List<Series> of(String vaccine) {
        return List.copyOf(vaccines.getOrDefault(vaccine, List.of()));
    }
}
