package ml.keneya.comparison;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Several measurements of the same: the middle one, the least and the most. */
record Spread(double median, double least, double most) {

    static Spread of(DoubleStream values) {
        List<Double> sorted = values.sorted().boxed().toList();
        int size = sorted.size();
        return new Spread((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2, sorted.get(0), sorted.get(size - 1));
    }

    @Override
    public String toString() {
        return least == most ? text(median) : text(median) + " (" + text(least) + "-" + text(most) + ")";
    }

    static String text(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
