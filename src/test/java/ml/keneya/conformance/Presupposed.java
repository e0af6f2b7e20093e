package ml.keneya.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads from an invariant when it has something to say. */
final class Presupposed {

    private static final String EMPTY = ".empty()";

    static List<String> by(String rule) {
        String whole = rule.strip();
        List<String> implied = split(whole, " implies ");
        if (implied.size() > 1) {
            return List.of(implied.get(0));
        }
        List<String> ways = split(whole, " or ");
        if (ways.size() > 1) {
            String excuses = ways.subList(0, ways.size() - 1).stream()
                    .filter(way -> way.endsWith(EMPTY))
                    .map(way -> exists(way.substring(0, way.length() - EMPTY.length())))
                    .collect(Collectors.joining(" and "));
            return List.of(excuses.isEmpty() ? "true" : excuses);
        }
        List<String> all = split(whole, " and ");
        if (all.size() > 1) {
            return all.stream().flatMap(each -> by(each).stream()).toList();
        }
        if (whole.startsWith("(") && closing(whole, 0) == whole.length() - 1) {
            return by(whole.substring(1, whole.length() - 1));
        }
        String never = ".where($this)" + EMPTY;
        if (whole.endsWith(never)) {
            return List.of(exists(whole.substring(0, whole.length() - never.length())));
        }
        int each = whole.indexOf(".all(");
        return List.of(
                each > 0 && closing(whole, each + ".all".length()) == whole.length() - 1
                        ? exists(whole.substring(0, each))
                        : "true");
    }

    private static String exists(String path) {
        return "(" + path + ").exists()";
    }

    private static List<String> split(String rule, String word) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < rule.length(); at++) {
            if (rule.charAt(at) == '\'' || rule.charAt(at) == '(') {
                at = closing(rule, at);
            } else if (rule.startsWith(word, at)) {
                parts.add(rule.substring(start, at).strip());
                start = at + word.length();
            }
        }
        parts.add(rule.substring(start).strip());
        return parts;
    }

    /** Where the string or the bracket that opens there ends. */
    private static int closing(String rule, int open) {
        if (rule.charAt(open) == '\'') {
            return rule.indexOf('\'', open + 1);
        }
        int at = open + 1;
        while (rule.charAt(at) != ')') {
            at = rule.charAt(at) == '\'' || rule.charAt(at) == '(' ? closing(rule, at) + 1 : at + 1;
        }
        return at;
    }
}
