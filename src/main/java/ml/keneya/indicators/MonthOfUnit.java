package ml.keneya.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The movements of a month, which add up (the checks of integrity of SNISI's monthly report): new and returned are the
 * admissions; with who came from another unit, the entries; cured, died, defaulted and non-responding are the exits;
 * with who went to another unit, all who left; and at the end there is who was there, and came, and did not leave.
 */
record MonthOfUnit(Map<Movement, Integer> counts) {

    static MonthOfUnit of(YearMonth month, Collection<Stay> stays) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        List<Stay> came = stays.stream()
                .filter(stay -> !stay.began().isBefore(first) && !stay.began().isAfter(last))
                .toList();
        List<Stay> left = stays.stream()
                .filter(stay -> stay.ended()
                        .filter(end -> !end.isBefore(first) && !end.isAfter(last))
                        .isPresent())
                .toList();
        Map<Movement, Integer> counts = new EnumMap<>(Movement.class);
        counts.put(
                Movement.DEBUT,
                count(
                        stays,
                        stay -> stay.began().isBefore(first)
                                && stay.ended()
                                        .filter(end -> end.isBefore(first))
                                        .isEmpty()));
        counts.put(Movement.READMIS, count(came, Stay::isReadmitted));
        counts.put(Movement.TRANSFERTS_ENTRANTS, count(came, Stay::isTransferredIn));
        counts.put(
                Movement.ADMIS, came.size() - counts.get(Movement.READMIS) - counts.get(Movement.TRANSFERTS_ENTRANTS));
        counts.put(Movement.ADMISSIONS, counts.get(Movement.ADMIS) + counts.get(Movement.READMIS));
        counts.put(Movement.ENTREES, came.size());
        counts.put(Movement.GUERIS, count(left, stay -> is(stay, "gueri", "traite-succes")));
        counts.put(Movement.DECES, count(left, stay -> is(stay, "deces")));
        counts.put(Movement.ABANDONS, count(left, stay -> is(stay, "abandon")));
        counts.put(Movement.NON_REPONDANTS, count(left, stay -> is(stay, "non-repondant")));
        counts.put(
                Movement.SORTIES,
                counts.get(Movement.GUERIS)
                        + counts.get(Movement.DECES)
                        + counts.get(Movement.ABANDONS)
                        + counts.get(Movement.NON_REPONDANTS));
        counts.put(Movement.TRANSFERTS_SORTANTS, left.size() - counts.get(Movement.SORTIES));
        counts.put(Movement.TOTAL_SORTIES, left.size());
        counts.put(
                Movement.FIN,
                count(
                        stays,
                        stay -> !stay.began().isAfter(last)
                                && stay.ended()
                                        .filter(end -> !end.isAfter(last))
                                        .isEmpty()));
        return new MonthOfUnit(counts);
    }

    int of(Movement movement) {
        return Objects.requireNonNull(counts.get(movement));
    }

    private static int count(Collection<Stay> stays, Predicate<Stay> which) {
        return (int) stays.stream().filter(which).count();
    }

    private static boolean is(Stay stay, String... outcomes) {
        return List.of(outcomes).contains(stay.outcome());
    }
}
