package ml.keneya.pregnancy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Figure;

/** Doses of one series. Two records of one dose, or one given too soon, make no further dose. */
final class Doses {

    private Doses() {}

    /**
     * The number of the one to come: those that were given elsewhere are known by the numbers of the others.
     *
     * @param intervals from the first dose to the second, and so on; the last one holds for all that follow
     */
    static int next(List<Noted<Integer>> given, List<Figure> intervals) {
        int number = 0;
        Optional<LocalDate> counted = Optional.empty();
        for (Noted<Integer> dose : inOrder(given)) {
            int before = number;
            if (counted.filter(last -> dose.day().isBefore(after(last, interval(before, intervals))))
                    .isEmpty()) {
                number = Math.max(number + 1, dose.value());
                counted = Optional.of(dose.day());
            }
        }
        return number + 1;
    }

    /** That day, and the interval. */
    static LocalDate after(LocalDate day, Figure interval) {
        return interval.unit().equals("mo") ? day.plusMonths(interval.whole()) : day.plusDays(interval.whole());
    }

    /** Of two of one day, the one that tells more comes first. */
    private static List<Noted<Integer>> inOrder(List<Noted<Integer>> given) {
        return given.stream()
                .sorted(Comparator.<Noted<Integer>, LocalDate>comparing(Noted::day)
                        .thenComparing(Noted::value, Comparator.reverseOrder()))
                .toList();
    }

    private static Figure interval(int number, List<Figure> intervals) {
        return intervals.get(Math.min(number, intervals.size()) - 1);
    }
}
