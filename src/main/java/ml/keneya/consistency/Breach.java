package ml.keneya.consistency;

import java.util.List;

/**
 * Where a record breaks a rule.
 *
 * @param where the element, as FHIRPath from the record on
 * @param doubtful whether it may be true all the same: then it is warned of, whatever the rule does else
 * @param arguments figures and dates that the sentence of the rule tells; nothing of another record but those
 */
record Breach(String where, boolean doubtful, List<Object> arguments) {

    Breach {
        arguments = List.copyOf(arguments);
    }

    static Breach at(String where, Object... arguments) {
        return new Breach(where, false, List.of(arguments));
    }

    static Breach doubtfulAt(String where, Object... arguments) {
        return new Breach(where, true, List.of(arguments));
    }
}
