package ml.keneya.server;

import java.util.Collection;
import java.util.List;

/** A {@code keneya.*} setting that nothing reads. */
final class UnknownSettingException extends RuntimeException {

    private final String name;
    private final List<String> known;

    UnknownSettingException(String name, Collection<String> known) {
        super("Unknown setting " + name);
        this.name = name;
        this.known = List.copyOf(known);
    }

    String name() {
        return name;
    }

    List<String> known() {
        return known;
    }
}
