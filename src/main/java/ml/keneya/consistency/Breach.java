package ml.keneya.consistency;

import java.util.List;

/**
 * Where a record breaks a rule.
 *
 * @param where the element, as FHIRPath from the record on
 * @param arguments figures and dates that the sentence of the rule tells; nothing of another record but those
 */
record Breach(String where, List<Object> arguments) {

    Breach {
        arguments = List.copyOf(arguments);
    }

    static Breach at(String where, Object... arguments) {
        return new Breach(where, List.of(arguments));
    }
}
