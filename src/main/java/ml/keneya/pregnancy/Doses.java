package ml.keneya.pregnancy;

import java.util.List;

/** Doses of one series. */
final class Doses {

    private Doses() {}

    /** The number of the one to come: those that were given elsewhere are known by the numbers of the others. */
    static int next(List<Noted<Integer>> given) {
        int counted = (int) given.stream().map(Noted::day).distinct().count();
        int numbered = given.stream().mapToInt(Noted::value).max().orElse(0);
        return Math.max(counted, numbered) + 1;
    }
}
