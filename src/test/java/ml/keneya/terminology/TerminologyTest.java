package ml.keneya.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of the guide through the terminology operations. */
@FhirServerTest
class TerminologyTest {

    private static final String EXIT = "https://keneya.ml/fhir/CodeSystem/ml-cmam-exit";
    private static final String EXITS = "https://keneya.ml/fhir/ValueSet/ml-cmam-exit";
    private static final String CLASS = "https://keneya.ml/fhir/CodeSystem/ml-nutrition-class";
    private static final String CLASSES = "https://keneya.ml/fhir/ValueSet/ml-nutrition-class";
    private static final String CERCLES = "https://keneya.ml/fhir/ValueSet/ml-cercle";
    private static final String LANGUAGES = "https://keneya.ml/fhir/ValueSet/ml-language";
    private static final String AFFECTION = "https://keneya.ml/fhir/CodeSystem/ml-affection";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    private static final String ICD_11 = "http://id.who.int/icd/release/11/mms";
    private static final String DHIS2 = "https://keneya.ml/fhir/CodeSystem/dhis2-nut";
    private static final String LOINC = "http://loinc.org";
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
        ValueSetExpansionContainsComponent cured = only(server.ehr().get("ValueSet/$expand?url=" + EXITS), "gueri");

        assertThat(cured.getDisplay()).isEqualTo("Guéri(e)");
        assertThat(cured.getDesignation()).anySatisfy(designation -> {
            assertThat(designation.getLanguage()).isEqualTo("en");
            assertThat(designation.getValue()).isEqualTo("Cured");
        });
    }

    @Test
    void aFilterKeepsWhatBeginsLikeItFromTheFirstLetterOn() {
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&filter=aband")))
                .containsExactly("abandon");
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&filter=g")))
                .containsExactly("gueri");
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&filter=zzzz")))
                .isEmpty();
    }

    @Test
    void aFilterFindsWordsInBothLanguagesWhateverTheirAccentsAndCase() {
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + CERCLES + "&filter=MENAKA")))
                .containsExactly("menaka");
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + CLASSES + "&filter=oed")))
                .containsExactly("oedema-normal", "oedema-sam");
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&filter=defaulted")))
                .containsExactly("abandon");
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + CERCLES + "&filter=timb")))
                .isEmpty();
    }

    @Test
    void everyWordOfAFilterCounts() {
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&filter=transf ureni")))
                .containsExactly("transfert-ureni");
    }

    @Test
    void aPageIsCutFromWhatTheFilterLeaves() {
        Answer answer = server.ehr().get("ValueSet/$expand?url=" + EXITS + "&filter=transf&offset=1&count=1");

        assertThat(codes(answer)).hasSize(1);
        assertThat(answer.json().path("expansion").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void anExpansionIsShownInTheLanguageAskedForAndBringsTheOther() {
        ValueSetExpansionContainsComponent cured =
                only(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&displayLanguage=en"), "gueri");

        assertThat(cured.getDisplay()).isEqualTo("Cured");
        assertThat(cured.getDesignation()).anySatisfy(designation -> {
            assertThat(designation.getLanguage()).isEqualTo("fr");
            assertThat(designation.getValue()).isEqualTo("Guéri(e)");
        });
        assertThat(only(server.ehr().get("ValueSet/$expand?url=" + EXITS + "&displayLanguage=fr-ML"), "gueri")
                        .getDisplay())
                .isEqualTo("Guéri(e)");
    }

    @Test
    void anExpansionAskedForInABodyIsNoOther() {
        Parameters asked = new Parameters();
        asked.addParameter("url", new UriType(EXITS));
        asked.addParameter("filter", "cur");
        asked.addParameter("displayLanguage", new CodeType("en"));
        asked.addParameter("count", new IntegerType(5));

        Answer answer = server.ehr().post("ValueSet/$expand", asked);

        assertThat(contains(answer)).singleElement().satisfies(cured -> {
            assertThat(cured.getCode()).isEqualTo("gueri");
            assertThat(cured.getDisplay()).isEqualTo("Cured");
        });
    }

    @Test
    void languagesOfThePeopleReadInFrenchAndEnglish() {
        assertThat(only(server.ehr().get("ValueSet/$expand?url=" + LANGUAGES), "ses")
                        .getDisplay())
                .isEqualTo("Songhaï – koyraboro senni (Gao)");
        assertThat(only(server.ehr().get("ValueSet/$expand?url=" + LANGUAGES + "&displayLanguage=en"), "ses")
                        .getDisplay())
                .isEqualTo("Koyraboro Senni Songhai");
        assertThat(codes(server.ehr().get("ValueSet/$expand?url=" + LANGUAGES + "&filter=songhai")))
                .containsExactlyInAnyOrder("hmb", "khq", "ses");
    }

    @Test
    void anUnknownListIsNotFound() {
        assertThat(server.ehr()
                        .get("ValueSet/$expand?url=https://keneya.ml/fhir/ValueSet/nonesuch")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void anUnknownListIsNamedAsItWasAskedFor() {
        String list = "https://keneya.ml/fhir/ValueSet/nonesuch";

        assertThat(server.ehr().get("ValueSet/$expand?url=" + list).body()).contains(list + ".");
        assertThat(server.ehr().get("Observation?code:in=" + list).body()).contains(list + ".");
    }

    @Test
    void listsOfTheStandardAreFilteredCutAndCountedToo() {
        String asked = "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/event-status";
        ValueSet all = server.ehr().get(asked).resource(ValueSet.class);
        ValueSet filtered = server.ehr().get(asked + "&filter=comp&count=2").resource(ValueSet.class);
        ValueSet second = server.ehr().get(asked + "&offset=1&count=2").resource(ValueSet.class);

        assertThat(codes(all))
                .containsExactly(
                        "preparation",
                        "in-progress",
                        "not-done",
                        "on-hold",
                        "stopped",
                        "completed",
                        "entered-in-error",
                        "unknown");
        assertThat(all.getExpansion().getTotal()).isEqualTo(8);
        assertThat(codes(filtered)).containsExactly("completed");
        assertThat(filtered.getExpansion().getTotal()).isEqualTo(1);
        assertThat(codes(second)).containsExactly("in-progress", "not-done");
        assertThat(second.getExpansion().getTotal()).isEqualTo(8);
        assertThat(second.getExpansion().getOffset()).isEqualTo(1);
    }

    private static List<String> codes(ValueSet expanded) {
        return expanded.getExpansion().getContains().stream()
                .map(ValueSet.ValueSetExpansionContainsComponent::getCode)
                .toList();
    }

    @Test
    void whatIsLookedUpInVainIsNamed() {
        Answer answer = server.ehr().get("CodeSystem/$lookup?system=" + EXIT + "&code=nonesuch");

        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics())
                .isEqualTo("Le code nonesuch n’est pas connu dans " + EXIT + ".");
    }

    @Test
    void checksOfCodesSpeakTheLanguageOfTheCaller() {
        String unknown = "ValueSet/$validate-code?url=" + EXITS + "&system=" + EXIT + "&code=cured";

        assertThat(message(server.ehr().get(unknown)))
                .isEqualTo("Le code cured de " + EXIT + " n’est pas dans la liste " + EXITS + ".");
        assertThat(message(server.ehr().with("Accept-Language", "en").get(unknown)))
                .isEqualTo("The code cured of " + EXIT + " is not in the list " + EXITS + ".");
        assertThat(message(server.ehr().get("CodeSystem/$validate-code?url=" + EXIT + "&code=cured")))
                .isEqualTo("Le code cured n’est pas connu dans " + EXIT + ".");
        assertThat(message(server.ehr()
                        .get("ValueSet/$validate-code?url=" + EXITS + "&system=" + EXIT + "&code=gueri&display=Died")))
                .isEqualTo("« Died » n’est pas le libellé du code gueri de " + EXIT + " : Guéri(e).");
    }

    private static String message(Answer answer) {
        return answer.resource(Parameters.class)
                .getParameter("message")
                .getValue()
                .primitiveValue();
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
    void aCodeIsLookedUpInTheLanguageAskedForWithItsProperties() {
        Parameters red = server.ehr()
                .get("CodeSystem/$lookup?system=" + CLASS + "&code=muac-sam&displayLanguage=en")
                .resource(Parameters.class);

        assertThat(red.getParameter("display").getValue().primitiveValue()).isEqualTo("MUAC < 115 mm (SAM)");
        assertThat(parts(red, "designation")).contains("fr", "PB < 115 mm (MAS)");
        assertThat(parts(red, "property")).contains("colour", "rouge");
    }

    @Test
    void aDisplayIsRightInEitherLanguage() {
        for (String display : List.of("Guéri(e)", "Cured")) {
            Parameters answer = server.ehr()
                    .get("ValueSet/$validate-code?url=" + EXITS + "&system=" + EXIT + "&code=gueri&display="
                            + URLEncoder.encode(display, StandardCharsets.UTF_8))
                    .resource(Parameters.class);

            assertThat(answer.getParameterBool("result")).isTrue();
            assertThat(answer.hasParameter("message")).isFalse();
        }
        assertThat(server.ehr()
                        .get("CodeSystem/$validate-code?url=" + EXIT + "&code=gueri&display=Cured")
                        .resource(Parameters.class)
                        .hasParameter("message"))
                .isFalse();
    }

    @Test
    void aDisplayOfAnotherCodeIsNotPassedOver() {
        Parameters answer = server.ehr()
                .get("ValueSet/$validate-code?url=" + EXITS + "&system=" + EXIT + "&code=gueri&display=Died")
                .resource(Parameters.class);

        assertThat(answer.getParameter("message").getValue().primitiveValue()).contains("Died", "Guéri(e)");
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
    void aRowOfTheMonthlyReportIsTranslatedToIcd() {
        Parameters answer = translated(AFFECTION, "A61", "targetsystem=" + ICD_11);

        assertThat(answer.getParameterBool("result")).isTrue();
        assertThat(matches(answer)).containsExactly("equivalent 3A9Z Anémie, sans précision");
        assertThat(matches(translated(AFFECTION, "A61", "targetsystem=" + ICD_10)))
                .containsExactly("equivalent D64.9 Anémie, sans précision");
        assertThat(matches(translated(AFFECTION, "A61", ""))).hasSize(2);
    }

    @Test
    void aNumberOfTheObstetricSummaryIsTranslatedToLoinc() {
        assertThat(matches(translated(
                        "https://keneya.ml/fhir/CodeSystem/ml-obstetric", "parity", "targetsystem=" + LOINC)))
                .containsExactly("equivalent 11977-6 [#] Parity");
    }

    @Test
    void anExitFromTreatmentIsTranslatedToDhis2() {
        assertThat(matches(translated(EXIT, "gueri", "targetsystem=" + DHIS2)))
                .containsExactly("narrower NUT_WS_DIS_RECOVER MAS : sorties guéries");
    }

    @Test
    void aVaccineIsTranslatedToAtc() {
        assertThat(matches(translated(
                        "https://keneya.ml/fhir/CodeSystem/ml-vaccine", "BCG", "targetsystem=http://www.whocc.no/atc")))
                .containsExactly("equivalent J07AN01 Vaccin contre la tuberculose, vivant");
    }

    @Test
    void aTranslationGoesBackToo() {
        assertThat(matches(translated(ICD_10, "B05", "targetsystem=" + AFFECTION + "&reverse=true")))
                .containsExactly("equivalent A03 Rougeole");
        assertThat(matches(translated(LOINC, "11977-6", "reverse=true")))
                .containsExactly("equivalent parity Parité (accouchements)");
    }

    @Test
    void aServiceConsentedToIsTranslatedToThoseOfTheGbvims() {
        assertThat(matches(translated(
                        "https://keneya.ml/fhir/CodeSystem/ml-consent-service",
                        "sante",
                        "targetsystem=https://keneya.ml/fhir/CodeSystem/gbvims-service-type")))
                .containsExactly("equivalent health_medical_service Soins de santé");
    }

    @Test
    void aFormerCercleIsTranslatedToItsRegionOfToday() {
        assertThat(matches(translated(
                        "https://keneya.ml/fhir/CodeSystem/ocha/pcode/2020",
                        "ML0505",
                        "targetsystem=https://keneya.ml/fhir/CodeSystem/ml-admin")))
                .containsExactly("wider 19 Région de Bandiagara");
    }

    @Test
    void whatHasNoCounterpartIsNoTranslation() {
        for (Parameters answer : List.of(
                translated("https://keneya.ml/fhir/CodeSystem/ml-obstetric", "stillbirths", "targetsystem=" + LOINC),
                translated("https://keneya.ml/fhir/CodeSystem/ml-obs", "muac", "targetsystem=" + LOINC),
                translated(AFFECTION, "nonesuch", "targetsystem=" + ICD_10),
                translated(ICD_10, "X99", "reverse=true"))) {
            assertThat(answer.getParameterBool("result")).isFalse();
        }
    }

    @Test
    void aCodeAndItselfAreEquivalent() {
        assertThat(subsumes(EXIT, "gueri", "gueri")).isEqualTo("equivalent");
        assertThat(subsumes(EXIT, "gueri", "deces")).isEqualTo("not-subsumed");
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
    void aSearchFindsAFormerRegionWithItsCercles() {
        FhirClient ehr = server.ehr();
        String pcodes = "https://keneya.ml/fhir/CodeSystem/ocha/pcode/2020";
        String subject = UUID.randomUUID().toString();
        String koro =
                ehr.post("Observation", observation(subject, pcodes, "ML0505")).id();
        String mopti =
                ehr.post("Observation", observation(subject, pcodes, "ML05")).id();
        ehr.post("Observation", observation(subject, pcodes, "ML0701"));

        assertThat(ids(ehr.get("Observation?identifier=" + subject + "&code:below=" + pcodes + "|ML05")))
                .containsExactlyInAnyOrder(koro, mopti);
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

    private Parameters translated(String system, String code, String more) {
        Answer answer = server.ehr().get("ConceptMap/$translate?system=" + system + "&code=" + code + "&" + more);
        assertThat(answer.status()).isEqualTo(200);
        return answer.resource(Parameters.class);
    }

    /** Each match as its equivalence, code and display. */
    private static List<String> matches(Parameters translation) {
        return translation.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("match"))
                .map(match -> {
                    Coding concept = (Coding) part(match, "concept");
                    return part(match, "equivalence").primitiveValue() + " " + concept.getCode() + " "
                            + concept.getDisplay();
                })
                .toList();
    }

    private static Type part(ParametersParameterComponent parameter, String name) {
        return parameter.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** What stands in the parts of the parameters of that name. */
    private static List<String> parts(Parameters parameters, String name) {
        return parameters.getParameter().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .flatMap(parameter -> parameter.getPart().stream())
                .map(part -> part.getValue().primitiveValue())
                .filter(Objects::nonNull)
                .toList();
    }

    private static ValueSetExpansionContainsComponent only(Answer answer, String code) {
        return contains(answer).stream()
                .filter(each -> each.getCode().equals(code))
                .findFirst()
                .orElseThrow();
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
