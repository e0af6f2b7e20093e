package ml.keneya.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which server. */
enum Kind {
    KENEYA,
    /** HAPI's own, as its starter sets it up. */
    STOCK,
    /** The same with the guide installed and requests validated. */
    STOCK_VALIDATING;

    static List<Kind> named(String names) {
        return Stream.of(names.split(",", -1)).map(Kind::of).toList();
    }

    private static Kind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.title().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such server: " + name));
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
