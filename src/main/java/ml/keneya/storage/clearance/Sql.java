package ml.keneya.storage.clearance;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts within statements that take no parameters. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String names(Collection<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", "));
    }

    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
