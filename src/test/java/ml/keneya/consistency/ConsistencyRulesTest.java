package ml.keneya.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import ml.keneya.immunization.VaccineSchedule;
import ml.keneya.server.Messages;
import ml.keneya.server.Table;
import ml.keneya.terminology.CodeLists;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;

/** The rules as the guide lists them. */
class ConsistencyRulesTest {

    private static final VaccineSchedule SCHEDULE =
            VaccineSchedule.read(new ClassPathResource("keneya/immunization/vaccines.csv"));

    private final List<ConsistencyRule> rules = ConsistencyRules.with(
                    Figures.read(new ClassPathResource("keneya/consistency-figures.csv")),
                    SCHEDULE,
                    WeightRanges.read(new ClassPathResource("keneya/weight-ranges.csv")),
                    ReferralSteps.read(new ClassPathResource("keneya/referral-steps.csv")))
            .all();

    @Test
    void theGuideSaysWhatEachAsksAndHowSevereItIs() {
        List<ConceptDefinitionComponent> published = new CodeLists(new DefaultResourceLoader())
                .codeSystems().stream()
                        .filter(list -> list.getUrl().equals(ConsistencyRule.SYSTEM))
                        .flatMap(list -> list.getConcept().stream())
                        .toList();

        assertThat(published).allMatch(ConceptDefinitionComponent::hasDefinition);
        assertThat(published)
                .extracting(concept -> concept.getCode()
                        + ' '
                        + concept.getProperty().get(0).getValue().primitiveValue())
                .containsExactlyInAnyOrderElementsOf(rules.stream()
                        .map(rule -> rule.key() + ' ' + word(rule.severity()))
                        .toList());
    }

    @Test
    void eachHasItsSentenceInBothLanguages() {
        Messages messages = new Messages();

        assertThat(rules)
                .allSatisfy(rule -> assertThat(messages.text(Locale.ENGLISH, "consistency." + rule.key()))
                        .isNotEqualTo(messages.text(Locale.FRENCH, "consistency." + rule.key())));
    }

    @Test
    void theScheduleHasTheVaccinesOfTheList() {
        List<String> list = new Table(new ClassPathResource("keneya/terminology/codesystems/ml-vaccine.csv"))
                .rows().stream().map(row -> row.get("code")).toList();

        assertThat(SCHEDULE.vaccines()).containsExactlyInAnyOrderElementsOf(list);
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case REFUSE -> "refuse";
            case WARN -> "warn";
            case INFORM -> "tell";
        };
    }
}
