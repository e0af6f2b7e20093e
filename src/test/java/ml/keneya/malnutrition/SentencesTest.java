package ml.keneya.malnutrition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.growth.NotComputable;
import ml.keneya.server.Messages;
import org.junit.jupiter.api.Test;

/** Whatever a rule may say has a sentence, in both languages. */
class SentencesTest {

    private static Set<String> keys(String language) throws IOException {
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                SentencesTest.class.getResourceAsStream("/keneya/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        return sentences.stringPropertyNames().stream()
                .filter(key -> key.startsWith("malnutrition."))
                .collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("fr")).isNotEmpty().isEqualTo(keys("en"));
    }

    @Test
    void whateverThereIsHasASentence() throws IOException {
        List<String> wanted = Stream.of(
                        Stream.of(Sign.values()).map(sign -> "complication." + sign.code()),
                        Stream.of(InfantRisk.values()).map(risk -> "infant-risk." + risk.code()),
                        Stream.of(Unit.values()).map(unit -> "in-treatment." + unit.code()),
                        Stream.of(AdmissionType.values()).map(type -> "admission-type." + type.code()),
                        Stream.of(NextStep.values()).map(step -> "step." + step.code()),
                        Stream.of(Outcome.values())
                                .filter(outcome -> outcome != Outcome.INPATIENT && outcome != Outcome.OUTPATIENT)
                                .map(outcome -> "outcome." + outcome.code()),
                        Stream.of(NotComputable.Reason.values())
                                .map(reason -> "whz-none."
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .flatMap(each -> each)
                .map("malnutrition."::concat)
                .toList();

        assertThat(keys("fr")).containsAll(wanted);
    }

    @Test
    void whatIsSaidIsReadable() {
        Messages messages = new Messages();
        for (Examined one : List.of(
                Examined.well(),
                Examined.well().noMuac().muac(110).appetite(Appetite.PASSED).temperature(39.2),
                Examined.aged(100),
                Examined.aged(9_000).mother(Motherhood.PREGNANT).muac(200),
                Examined.well().treated(Examined.open(Unit.URENAS, Examined.DAY.minusDays(90), "muac")))) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                Stream.concat(one.admission().findings().stream(), one.followUp().findings().stream())
                        .map(finding -> messages.text(
                                language,
                                finding.sentence(),
                                finding.arguments().toArray()))
                        .forEach(text -> assertThat(text).doesNotContain("{", "null", "NaN"));
            }
        }
    }
}
