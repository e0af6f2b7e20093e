package ml.keneya.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.server.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The rules as docs/consistency.md lists them. */
class ConsistencyRulesTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `(ml-x-[a-z-]+)` \\| (refuses|warns|tells) \\| .+ \\| .+ \\|");

    private static final VaccineSchedule SCHEDULE =
            VaccineSchedule.read(new ClassPathResource("keneya/vaccine-schedule.csv"));

    private final List<ConsistencyRule> rules = ConsistencyRules.with(
                    Figures.read(new ClassPathResource("keneya/consistency-figures.csv")), SCHEDULE)
            .all();

    @Test
    void theTableOfTheDocumentationListsEachRuleInItsOrder() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/consistency.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(rules)
                .extracting(rule -> rule.key() + " " + word(rule.severity()))
                .isEqualTo(rows);
    }

    @Test
    void eachHasItsSentenceInBothLanguages() {
        Messages messages = new Messages();

        assertThat(rules)
                .allSatisfy(rule -> assertThat(messages.text(Locale.ENGLISH, "consistency." + rule.key()))
                        .isNotEqualTo(messages.text(Locale.FRENCH, "consistency." + rule.key())));
    }

    @Test
    void theScheduleHasTheVaccinesOfTheList() throws IOException {
        List<String> list = Files.readAllLines(Path.of("terminology/codesystems/ml-vaccine.csv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();

        assertThat(SCHEDULE.vaccines()).containsExactlyInAnyOrderElementsOf(list);
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case REFUSE -> "refuses";
            case WARN -> "warns";
            case INFORM -> "tells";
        };
    }
}
