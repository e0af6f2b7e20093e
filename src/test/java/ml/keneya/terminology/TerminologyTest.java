package ml.keneya.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of the guide through the terminology operations. */
@FhirServerTest
class TerminologyTest {

    private static final String EXIT = "https://keneya.ml/fhir/CodeSystem/ml-cmam-exit";
    private static final String EXITS = "https://keneya.ml/fhir/ValueSet/ml-cmam-exit";
    private static final String OEDEMA = "https://keneya.ml/fhir/CodeSystem/ml-oedema-grade";
    private static final String OEDEMAS = "https://keneya.ml/fhir/ValueSet/ml-oedema-grade";

    @Autowired
    TestServer server;

    @Test
    void aListExpandsByUrlAndById() {
        List<String> byUrl = codes(server.ehr().get("ValueSet/$expand?url=" + EXITS));
        List<String> byId = codes(server.ehr().get("ValueSet/ml-cmam-exit/$expand"));

        assertThat(byUrl).hasSize(10).contains("gueri", "abandon", "deces").containsExactlyInAnyOrderElementsOf(byId);
    }

    @Test
    void anExpansionComesInPages() {
        List<String> all = codes(server.ehr().get("ValueSet/$expand?url=" + EXITS));

        Answer second = server.ehr().get("ValueSet/$expand?url=" + EXITS + "&offset=6&count=3");

        assertThat(codes(second)).containsExactlyElementsOf(all.subList(6, 9));
        assertThat(second.json().path("expansion").path("total").asInt()).isEqualTo(10);
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&offset=10&count=3")))
                .isEmpty();
    }

    @Test
    void anExpansionShowsFrenchAndBringsEnglish() {
        ValueSetExpansionContainsComponent cured = contains(server.ehr().get("ValueSet/$expand?url=" + EXITS)).stream()
                .filter(each -> each.getCode().equals("gueri"))
                .findFirst()
                .orElseThrow();

        assertThat(cured.getDisplay()).isEqualTo("Guéri(e)");
        assertThat(cured.getDesignation()).anySatisfy(designation -> {
            assertThat(designation.getLanguage()).isEqualTo("en");
            assertThat(designation.getValue()).isEqualTo("Cured");
        });
    }

    @Test
    void aFilterKeepsWhatBeginsLikeIt() {
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&filter=aband")))
                .containsExactly("abandon");
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&filter=zzzz")))
                .isEmpty();
    }

    @Test
    void anUnknownListIsNotFound() {
        assertThat(server.ehr()
                        .get("ValueSet/$expand?url=https://keneya.ml/fhir/ValueSet/nonesuch")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void aCodeIsLookedUpWithItsDesignations() {
        Answer answer = server.ehr().get("CodeSystem/$lookup?system=" + EXIT + "&code=gueri");

        assertThat(answer.resource(Parameters.class)
                        .getParameter("display")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("Guéri(e)");
        assertThat(answer.body()).contains("Cured");
        assertThat(server.ehr()
                        .get("CodeSystem/$lookup?system=" + EXIT + "&code=nonesuch")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void codesAreValidated() {
        assertThat(result(server.ehr().get("ValueSet/$validate-code?url=" + EXITS + "&system=" + EXIT + "&code=gueri")))
                .isTrue();
        assertThat(result(server.ehr().get("ValueSet/$validate-code?url=" + EXITS + "&system=" + EXIT + "&code=cured")))
                .isFalse();
        assertThat(result(server.ehr().get("CodeSystem/$validate-code?url=" + EXIT + "&code=gueri")))
                .isTrue();
        assertThat(result(server.ehr().get("CodeSystem/$validate-code?url=" + EXIT + "&code=cured")))
                .isFalse();
    }

    @Test
    void aValidCodeWithAWrongSystemIsNone() {
        assertThat(result(
                        server.ehr().get("ValueSet/$validate-code?url=" + EXITS + "&system=" + OEDEMA + "&code=gueri")))
                .isFalse();
    }

    @Test
    void aTranslationThatNobodyMadeIsNoMatch() {
        Answer answer =
                server.ehr().get("ConceptMap/$translate?system=" + EXIT + "&code=gueri&targetsystem=http://loinc.org");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(result(answer)).isFalse();
    }

    @Test
    void oneCodeSubsumesAnother() {
        String url = tree();

        // Answered from the text index, which learns of a list a moment after it is stored.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> subsumes(url, "animal", "dog").equals("subsumes"));
        assertThat(subsumes(url, "dog", "animal")).isEqualTo("subsumed-by");
        assertThat(subsumes(url, "dog", "cat")).isEqualTo("not-subsumed");
    }

    @Test
    void aSearchFindsWhatIsInAList() {
        FhirClient ehr = server.ehr();
        String subject = UUID.randomUUID().toString();
        String graded =
                ehr.post("Observation", observation(subject, OEDEMA, "plus1")).id();
        String other =
                ehr.post("Observation", observation(subject, EXIT, "gueri")).id();

        assertThat(ids(ehr.get("Observation?identifier=" + subject + "&code:in=" + OEDEMAS)))
                .containsExactly(graded);
        assertThat(ids(ehr.get("Observation?identifier=" + subject + "&code:not-in=" + OEDEMAS)))
                .containsExactly(other);
    }

    @Test
    void aSearchFindsWhatIsBelowACode() {
        FhirClient ehr = server.ehr();
        String url = tree();
        String subject = UUID.randomUUID().toString();
        String dog = ehr.post("Observation", observation(subject, url, "dog")).id();
        String animal =
                ehr.post("Observation", observation(subject, url, "animal")).id();
        ehr.post("Observation", observation(subject, url, "stone"));

        assertThat(ids(ehr.get("Observation?identifier=" + subject + "&code:below=" + url + "|animal")))
                .containsExactlyInAnyOrder(dog, animal);
        assertThat(ids(ehr.get("Observation?identifier=" + subject + "&code:above=" + url + "|dog")))
                .containsExactlyInAnyOrder(dog, animal);
    }

    @Test
    void classesOfTheStandardAreKnownToo() {
        FhirClient ehr = server.ehr();
        Encounter encounter = new Encounter();
        String tag = UUID.randomUUID().toString();
        encounter.addIdentifier().setValue(tag);
        encounter.setStatus(Encounter.EncounterStatus.PLANNED);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        String id = ehr.post("Encounter", encounter).id();

        assertThat(ids(ehr.get("Encounter?identifier=" + tag
                        + "&class:in=https://keneya.ml/fhir/ValueSet/ml-encounter-class")))
                .containsExactly(id);
    }

    @Test
    void strangersAskNothing() {
        assertThat(server.stranger().get("ValueSet/$expand?url=" + EXITS).status())
                .isEqualTo(401);
    }

    /** No list of the guide has a hierarchy yet. */
    private String tree() {
        CodeSystem tree = new CodeSystem();
        tree.setUrl("https://example.org/tree-" + UUID.randomUUID());
        tree.setStatus(PublicationStatus.ACTIVE);
        tree.setContent(CodeSystemContentMode.COMPLETE);
        tree.setHierarchyMeaning(CodeSystem.CodeSystemHierarchyMeaning.ISA);
        CodeSystem.ConceptDefinitionComponent animal = tree.addConcept().setCode("animal");
        animal.addConcept().setCode("dog");
        animal.addConcept().setCode("cat");
        tree.addConcept().setCode("stone");
        assertThat(server.administrator().post("CodeSystem", tree).status()).isEqualTo(201);
        return tree.getUrl();
    }

    private String subsumes(String system, String a, String b) {
        return server.ehr()
                .get("CodeSystem/$subsumes?system=" + system + "&codeA=" + a + "&codeB=" + b)
                .resource(Parameters.class)
                .getParameter("outcome")
                .getValue()
                .primitiveValue();
    }

    private static Observation observation(String identifier, String system, String code) {
        Observation observation = new Observation();
        observation.addIdentifier().setValue(identifier);
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem(system).setCode(code);
        return observation;
    }

    private static boolean result(Answer answer) {
        return answer.resource(Parameters.class).getParameterBool("result");
    }

    private static List<String> codes(Answer answer) {
        return contains(answer).stream()
                .map(ValueSetExpansionContainsComponent::getCode)
                .toList();
    }

    private static List<ValueSetExpansionContainsComponent> contains(Answer answer) {
        return answer.resource(ValueSet.class).getExpansion().getContains();
    }

    private static List<String> ids(Answer answer) {
        return answer.bundle().getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }
}
