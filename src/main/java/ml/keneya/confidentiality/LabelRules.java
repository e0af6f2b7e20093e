package ml.keneya.confidentiality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.server.Table;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * The rules of {@code keneya/security-labels.csv}.
 *
 * <p>Columns: {@code match} ({@code uri} or {@code code}), {@code system}, {@code code}, {@code confidentiality} (R or
 * V), {@code sensitivity} (codes of v3-ActCode, separated by blanks), {@code reason.fr}, {@code reason.en},
 * {@code source}.
 *
 * @param all in the order of the file
 */
record LabelRules(List<LabelRule> all) {

    LabelRules {
        all = List.copyOf(all);
    }

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a row is wrong
     */
    static LabelRules read(Resource file) {
        return new LabelRules(new Table(file).rows(LabelRules::rule));
    }

    private static LabelRule rule(CSVRecord row) {
        return new LabelRule(
                LabelRule.Match.valueOf(row.get("match").toUpperCase(Locale.ROOT)),
                row.get("system"),
                row.get("code"),
                Confidentiality.valueOf(row.get("confidentiality")),
                sensitivities(row.get("sensitivity")),
                new Reason(row.get("reason.fr"), row.get("reason.en")));
    }

    private static Set<String> sensitivities(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
