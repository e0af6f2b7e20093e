package ml.keneya.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Which labels a resource must carry follows from what it says. */
class LabelServiceTest {

    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    private final LabelRules rules = LabelRules.read(new ClassPathResource("keneya/security-labels.csv"));
    private final LabelService labels =
            new LabelService(rules, Set.of("Organization/b", "Location/espace-b", "clinique-b"));

    @Test
    void noSensitivityIsTheOneOfDevelopmentalDisability() {
        assertThat(rules.all())
                .isNotEmpty()
                .noneMatch(rule -> rule.sensitivities().contains("DVD"));
        assertThat(rules.all())
                .filteredOn(rule -> rule.confidentiality() == Confidentiality.V)
                .isNotEmpty()
                .allMatch(rule -> rule.sensitivities().contains("SDV"));
    }

    @Test
    void everyRuleSaysWhyInBothLanguages() {
        assertThat(rules.all()).allSatisfy(rule -> {
            assertThat(rule.reason().french()).isNotBlank();
            assertThat(rule.reason().english()).isNotBlank();
        });
        assertThat(rules.all().stream().map(rule -> rule.system() + '|' + rule.code()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T74.2", "T742", "t74", " Y05 ", "Y07.0", "Z04.4", "Z61.5"})
    void violenceIsVeryRestrictedHoweverItsCodeIsWritten(String code) {
        assertThat(of(condition(ICD_10, code)).areVeryRestricted()).isTrue();
        assertThat(of(condition(ICD_10 + "|2019", code)).areVeryRestricted()).isTrue();
        assertThat(of(condition("", code)).areVeryRestricted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"T75.1", "Y04", "Z04.3", "Z61.7", "J18.9"})
    void itsNeighboursAreNot(String code) {
        assertThat(of(condition(ICD_10, code)).confidentiality()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"B20.1,HIV", "A54.9,STD", "F32.1,MH", "F32.1,PSY"})
    void whatStigmatisesIsRestricted(String code, String sensitivity) {
        Labels given = of(condition(ICD_10, code));

        assertThat(given.confidentiality()).contains(Confidentiality.R);
        assertThat(given.others()).extracting(Labels.Label::code).contains(sensitivity);
    }

    @Test
    void theStrongestWins() {
        Condition both = condition(ICD_10, "B20");
        both.addCategory().addCoding().setSystem(ICD_10).setCode("T74.2");
        both.getMeta().addSecurity(ml.keneya.security.VeryRestricted.SYSTEM, "N", null);

        of(both).writeTo(both.getMeta());

        assertThat(both.getMeta().getSecurity())
                .extracting(label -> label.getCode())
                .containsExactlyInAnyOrder("V", "SDV", "HIV", "NOAUTH", "NORDSCLCD");
    }

    @Test
    void aClientMayRaise() {
        Patient patient = new Patient();
        patient.getMeta().addSecurity(ml.keneya.security.VeryRestricted.SYSTEM, "R", null);

        assertThat(of(patient).confidentiality()).contains(Confidentiality.R);
        assertThat(of(new Patient()).confidentiality()).isEmpty();
    }

    @Test
    void whatIsWithinCountsAsTheWhole() {
        Encounter encounter = new Encounter();
        encounter.addContained(condition(ICD_10, "T74.2").setId("c"));
        Bundle document = new Bundle();
        document.addEntry().setResource(condition(ICD_10, "T74.2"));
        Basic extended = new Basic();
        extended.addExtension()
                .setUrl("https://example.org/x")
                .setValue(condition(ICD_10, "T74.2").getCode());

        for (Resource resource : List.of(encounter, document, extended)) {
            assertThat(of(resource).areVeryRestricted()).isTrue();
        }
    }

    @Test
    void whatIsForAServiceOfItIsVeryRestricted() {
        Encounter byOrganization = new Encounter();
        byOrganization.getServiceProvider().setReference("Organization/b");
        Encounter atPlace = new Encounter();
        atPlace.addLocation().getLocation().setReference("https://example.org/fhir/Location/espace-b/_history/2");
        Encounter byNumber = new Encounter();
        byNumber.getServiceProvider()
                .getIdentifier()
                .setSystem("https://keneya.ml/sid/facility")
                .setValue("clinique-b");
        Encounter elsewhere = new Encounter();
        elsewhere.getServiceProvider().setReference("Organization/bc");

        assertThat(of(byOrganization).areVeryRestricted()).isTrue();
        assertThat(of(atPlace).areVeryRestricted()).isTrue();
        assertThat(of(byNumber).areVeryRestricted()).isTrue();
        assertThat(of(elsewhere).areVeryRestricted()).isFalse();
    }

    @Test
    void whatRefersIntoTheVaultIsKnownByTheId() {
        String id = VaultId.random();
        Basic byReference = new Basic();
        byReference.getSubject().setReference("Patient/" + id + "/_history/1");
        Basic byExtension = new Basic();
        byExtension
                .addExtension()
                .setUrl("https://example.org/x")
                .setValue(new org.hl7.fhir.r4.model.UrlType("https://example.org/Binary/" + id));
        Basic logical = new Basic();
        logical.getSubject().getIdentifier().setValue(id);

        assertThat(labels.findings(byReference).refersToTheVault()).isTrue();
        assertThat(labels.findings(byExtension).refersToTheVault()).isTrue();
        assertThat(labels.findings(logical).refersToTheVault()).isFalse();
    }

    @Test
    void aSurvivorIsKnownByACodeAlone() {
        assertThat(betrayal("")).isEmpty();
        assertThat(betrayal(
                        "\"identifier\":[{\"type\":{\"coding\":[{\"system\":\"https://keneya.ml/fhir/CodeSystem/ml-identifier-type\",\"code\":\"PSEUDO\"}]},\"value\":\"7KX4\"}],"
                                + "\"gender\":\"female\",\"birthDate\":\"2001\",\"address\":[{\"district\":\"Douentza\"}],"
                                + "\"link\":[{\"type\":\"seealso\",\"other\":{\"reference\":\"Patient/1\"}}]"))
                .isEmpty();
        assertThat(betrayal("\"name\":[{\"text\":\"A\"}]")).contains("Patient.name");
        assertThat(betrayal("\"telecom\":[{\"value\":\"1\"}]")).contains("Patient.telecom");
        assertThat(betrayal("\"photo\":[{\"url\":\"x\"}]")).contains("Patient.photo");
        assertThat(betrayal("\"contact\":[{\"gender\":\"male\"}]")).contains("Patient.contact");
        assertThat(betrayal("\"address\":[{\"city\":\"Boni\"}]")).contains("Patient.address");
        assertThat(betrayal("\"identifier\":[{\"value\":\"1\"}]")).contains("Patient.identifier");
        assertThat(betrayal("\"extension\":[{\"url\":\"x\",\"valueHumanName\":{\"text\":\"A\"}}]"))
                .isPresent();
    }

    /**
     * Labels are given before profiles: what a code makes a profile of the vault has to be in the vault by that code.
     */
    @Test
    void whatACodeMakesAProfileOfTheVaultIsVeryRestrictedByThatCode() throws IOException {
        List<String> rows = new ClassPathResource("keneya/profile-matches.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(row -> row.startsWith("ml-gbv-"))
                .toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String[] cells = row.split(",", -1);
            Resource resource = cells[3].isEmpty()
                    ? new QuestionnaireResponse().setQuestionnaire(cells[4])
                    : condition(cells[3], cells[4]);
            assertThat(of(resource).areVeryRestricted()).isTrue();
        });
    }

    private static Optional<String> betrayal(String elements) {
        String separator = elements.isEmpty() ? "" : ",";
        return SurvivorRecord.betrayal((Resource) FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource("{\"resourceType\":\"Patient\"" + separator + elements + "}"));
    }

    private Labels of(Resource resource) {
        return labels.findings(resource).labels();
    }

    private static Condition condition(String system, String code) {
        Condition condition = new Condition();
        condition.getCode().addCoding().setSystem(system).setCode(code);
        return condition;
    }
}
