package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guide on the server: readable, and enforced on every way in. */
@FhirServerTest
class ConformanceTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String MUAC = "https://keneya.ml/fhir/StructureDefinition/ml-muac";
    private static final String FRENCH = "Le PB est en millimètres (mm), entre 60 et 500.";
    private static final String ENGLISH = "MUAC is in millimetres (mm), between 60 and 500.";

    /** What record systems do not store: definitions, the log of audit, and a Bundle, which is sent by itself. */
    private static final Set<String> NOT_THEIRS = Set.of("AuditEvent", "Bundle", "Measure", "Questionnaire");

    @Autowired
    TestServer server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImplementationGuide guide;

    @Autowired
    GuideInstallation installation;

    static Stream<org.springframework.core.io.Resource> refused() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:ml/keneya/conformance/refused/*.json"))
                .filter(file -> reachesTheGuide(resource(text(file))));
    }

    /**
     * What a survivor is known by, and what she consents to, is refused before, where it betrays her or says nothing.
     */
    private static boolean reachesTheGuide(Resource resource) {
        return !NOT_THEIRS.contains(resource.fhirType())
                && !(isVeryRestricted(resource) && (resource instanceof Patient || resource instanceof Consent));
    }

    private static boolean isVeryRestricted(Resource resource) {
        return resource.getMeta().getSecurity().stream().anyMatch(label -> "V".equals(label.getCode()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aBreachIsRefusedInTwoLanguagesAndNeverStored(org.springframework.core.io.Resource file) throws IOException {
        String body = file.getContentAsString(StandardCharsets.UTF_8);
        FhirClient ehr = server.clearedEhr();
        int before = stored();

        Answer french = ehr.with("Accept-Language", "fr").post(type(body), "application/fhir+json", body);
        Answer english = ehr.with("Accept-Language", "en").post(type(body), "application/fhir+json", body);

        assertThat(french.status()).describedAs(french.body()).isEqualTo(422);
        assertThat(english.status()).isEqualTo(422);
        assertThat(stored()).isEqualTo(before);
        assertThat(rules(english)).isEqualTo(rules(french)).doesNotContain("");
        assertThat(french.outcome().getIssue()).allSatisfy(issue -> {
            assertThat(issue.getExpression())
                    .describedAs(file.getFilename() + french.body())
                    .isNotEmpty();
            assertThat(issue.getDetails().getText()).isNotBlank();
        });
        assertThat(ours(english)).isNotEmpty().doesNotContainAnyElementsOf(ours(french));
    }

    @Test
    void aBreachIsToldByPathKeyAndSentence() {
        FhirClient ehr = server.ehr();

        OperationOutcomeIssueComponent french =
                ehr.post("Observation", muac(11.4)).outcome().getIssueFirstRep();
        OperationOutcomeIssueComponent english = ehr.with("Accept-Language", "en-GB,en;q=0.9")
                .post("Observation", muac(11.4))
                .outcome()
                .getIssueFirstRep();

        assertThat(french.getExpression().get(0).getValue()).isEqualTo("Observation");
        assertThat(french.getDetails().getCodingFirstRep().getCode()).isEqualTo("ml-muac-1");
        assertThat(french.getDetails().getText()).isEqualTo(FRENCH);
        assertThat(english.getDetails().getText()).isEqualTo(ENGLISH);
    }

    @Test
    void oneBreachRefusesTheWholeTransaction() {
        String tag = UUID.randomUUID().toString();
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (Observation observation : List.of(muac(131), muac(11.4), muac(132))) {
            observation.addIdentifier().setSystem("urn:test").setValue(tag);
            bundle.addEntry()
                    .setFullUrl("urn:uuid:" + UUID.randomUUID())
                    .setResource(observation)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Observation");
        }
        int before = stored();

        Answer answer = server.ehr().post("", bundle);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(rules(answer)).containsOnly("ml-muac-1");
        assertThat(stored()).isEqualTo(before);
        assertThat(server.ehr().get("Observation?identifier=" + tag).bundle().getEntry())
                .isEmpty();
    }

    @Test
    void aBreachInABatchRefusesThatEntryAlone() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.BATCH);
        for (Observation observation : List.of(muac(131), muac(11.4))) {
            bundle.addEntry()
                    .setResource(observation)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Observation");
        }

        Bundle answer = server.ehr().post("", bundle).bundle();

        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("201", "422");
    }

    @Test
    void noWayOfChangingAnObservationBreaksItsProfile() {
        FhirClient ehr = server.ehr();
        String id = ehr.post("Observation", muac(131)).id();
        Observation broken = muac(11.4);
        broken.setId(id);

        Answer put = ehr.put("Observation/" + id, broken);
        Answer jsonPatch = ehr.patch(
                "Observation/" + id,
                "application/json-patch+json",
                "[{\"op\":\"replace\",\"path\":\"/valueQuantity/value\",\"value\":11.4}]");
        Answer fhirPathPatch = ehr.patch(
                "Observation/" + id,
                "application/fhir+json",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                        + "{\"name\":\"type\",\"valueCode\":\"replace\"},"
                        + "{\"name\":\"path\",\"valueString\":\"Observation.value.value\"},"
                        + "{\"name\":\"value\",\"valueDecimal\":11.4}]}]}");

        assertThat(List.of(put, jsonPatch, fhirPathPatch)).allSatisfy(answer -> {
            assertThat(answer.status()).describedAs(answer.body()).isEqualTo(422);
            assertThat(rules(answer)).containsOnly("ml-muac-1");
        });
        JsonNode kept = ehr.get("Observation/" + id).json();
        assertThat(kept.path("meta").path("versionId").asText()).isEqualTo("1");
        assertThat(kept.path("valueQuantity").path("value").asInt()).isEqualTo(131);
    }

    @Test
    void aPutThatCreatesIsCheckedToo() {
        String id = UUID.randomUUID().toString();
        Observation broken = muac(11.4);
        broken.setId(id);

        Answer answer = server.ehr().put("Observation/" + id, broken);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(server.ehr().get("Observation/" + id).status()).isEqualTo(404);
    }

    @Test
    void anElementThatDoesNotExistIsRefused() {
        String body = FHIR.newJsonParser().encodeResourceToString(muac(131)).replace("valueQuantity", "valueQantity");

        Answer answer = server.ehr().post("Observation", "application/fhir+json", body);

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.body()).contains("valueQantity");
    }

    @Test
    void aPatchInATransactionIsCheckedToo() {
        String id = server.ehr().post("Observation", muac(131)).id();
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
                + "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                + "{\"name\":\"type\",\"valueCode\":\"replace\"},"
                + "{\"name\":\"path\",\"valueString\":\"Observation.value.value\"},"
                + "{\"name\":\"value\",\"valueDecimal\":11.4}]}]},"
                + "\"request\":{\"method\":\"PATCH\",\"url\":\"Observation/" + id + "\"}}]}";

        Answer answer = server.ehr().post("", "application/fhir+json", bundle);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(rules(answer)).containsOnly("ml-muac-1");
    }

    @Test
    void xmlIsCheckedToo() {
        Answer answer = server.ehr()
                .with("Accept-Language", "en")
                .post("Observation", "application/fhir+xml", FHIR.newXmlParser().encodeResourceToString(muac(11.4)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("ml-muac-1", ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://keneya.ml/fhir/StructureDefinition/ml-nonesuch",
                MUAC + "|9.9.9",
                MUAC + "#fragment",
                "https://keneya.ml/fhir/StructureDefinition/"
            })
    void aProfileThatTheGuideDoesNotHaveIsRefused(String profile) {
        Observation observation = muac(131);
        observation.getMeta().getProfile().get(0).setValue(profile);

        Answer french = server.ehr().post("Observation", observation);
        Answer english = server.ehr().with("Accept-Language", "en").post("Observation", observation);

        assertThat(french.status()).isEqualTo(422);
        assertThat(rules(french)).containsExactly("unknown-profile");
        assertThat(sentences(french).get(0))
                .startsWith("Ce serveur ne connaît pas")
                .contains(profile);
        assertThat(sentences(english).get(0))
                .startsWith("This server does not know")
                .contains(profile);
    }

    @Test
    void aProfileMayBeClaimedByVersion() {
        Observation good = muac(131);
        Observation bad = muac(11.4);
        List.of(good, bad).forEach(each -> each.getMeta().getProfile().get(0).setValue(MUAC + "|0.1.0"));

        assertThat(server.ehr().post("Observation", good).status()).isEqualTo(201);
        assertThat(rules(server.ehr().post("Observation", bad))).containsOnly("ml-muac-1");
    }

    @Test
    void aProfileOfSomeoneElseIsNotOurs() {
        Observation observation = muac(11.4);
        observation.getMeta().getProfile().get(0).setValue("https://example.org/StructureDefinition/ml-muac");

        assertThat(server.ehr().post("Observation", observation).status()).isEqualTo(201);
    }

    @Test
    void everyExampleOfTheGuideIsAccepted() throws IOException {
        Map<String, String> fullUrls = new HashMap<>();
        List<String> examples = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:keneya/profiles/*.json"))
                .filter(file -> !file.getFilename().matches("(StructureDefinition|SearchParameter)-.*"))
                .map(ConformanceTest::text)
                .filter(text -> !NOT_THEIRS.contains(type(text)))
                // A survivor is referred by her consent alone, which the demo of the vault has.
                .filter(text -> !text.contains("gbv-referral"))
                .toList();
        examples.forEach(text -> fullUrls.put(
                type(text) + "/" + resource(text).getIdElement().getIdPart(), "urn:uuid:" + UUID.randomUUID()));
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        String number = UUID.randomUUID().toString();
        for (String text : examples) {
            String key = type(text) + "/" + resource(text).getIdElement().getIdPart();
            String linked = text.replace("2026-0417", number)
                    .replace("19806060012345K", number)
                    // Not on the day of the demo.
                    .replace("\"2026-", "\"2025-");
            for (Map.Entry<String, String> target : fullUrls.entrySet()) {
                linked = linked.replace("\"" + target.getKey() + "\"", "\"" + target.getValue() + "\"");
            }
            Resource resource = resource(linked);
            resource.setIdElement(null);
            bundle.addEntry()
                    .setFullUrl(fullUrls.get(key))
                    .setResource(resource)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl(type(text));
        }

        Answer answer = server.clearedEhr().post("", bundle);

        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        assertThat(answer.bundle().getEntry())
                .hasSize(examples.size())
                .hasSizeGreaterThan(20)
                .allMatch(entry -> entry.getResponse().getStatus().startsWith("201"));
        // The tour of the README asks for open referrals.
        answer.bundle().getEntry().stream()
                .map(entry -> entry.getResponse().getLocation().replaceFirst("/_history.*", ""))
                .filter(location -> location.contains("Task/"))
                .forEach(server.clearedEhr()::delete);
    }

    @Test
    void everyArtifactIsReadableAndProfilesHaveTheirSnapshot() {
        FhirClient ehr = server.ehr();

        assertThat(guide.artifacts()).isNotEmpty().allSatisfy(artifact -> {
            Answer answer = ehr.get(artifact.toString());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("url").asText()).isEqualTo(artifact.url());
            if (artifact.resource() instanceof StructureDefinition) {
                StructureDefinition profile = answer.resource(StructureDefinition.class);
                assertThat(profile.getSnapshot().getElement())
                        .hasSizeGreaterThan(
                                profile.getDifferential().getElement().size());
            }
        });
    }

    @Test
    void artifactsAreFoundByTheirUrl() {
        Bundle found = server.ehr().get("StructureDefinition?url=" + MUAC).bundle();

        assertThat(found.getEntry()).hasSize(1);
        assertThat(found.getEntryFirstRep().getResource().getIdElement().getIdPart())
                .isEqualTo("ml-muac");
    }

    @Test
    void installingAnUnchangedGuideWritesNothing() {
        ApplicationArguments none = new DefaultApplicationArguments();
        int before = versions();

        installation.run(none);

        assertThat(versions()).isEqualTo(before);
        assertThat(server.ehr()
                        .get("StructureDefinition/ml-muac")
                        .resource(StructureDefinition.class)
                        .getMeta()
                        .getVersionId())
                .isEqualTo("1");
    }

    @Test
    void clientsDoNotChangeTheGuide() {
        StructureDefinition profile =
                server.ehr().get("StructureDefinition/ml-muac").resource(StructureDefinition.class);

        assertThat(server.ehr().put("StructureDefinition/ml-muac", profile).status())
                .isEqualTo(403);
        assertThat(server.ehr().delete("StructureDefinition/ml-muac").status()).isEqualTo(403);
    }

    @Test
    void validateFindsTheSameBreachWithoutStoring() {
        int before = stored();
        Observation claimsNothing = muac(11.4);
        claimsNothing.setMeta(null);

        OperationOutcome bad = server.ehr()
                .post("Observation/$validate?profile=" + MUAC, claimsNothing)
                .outcome();
        OperationOutcome good = server.ehr()
                .post("Observation/$validate?profile=" + MUAC, muac(131))
                .outcome();

        assertThat(errors(bad)).anyMatch(error -> error.contains("ml-muac-1"));
        assertThat(errors(good)).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatIsStoredCanBeValidatedAgainstAProfileItDoesNotClaim() {
        Observation claimsNothing = muac(11.4);
        claimsNothing.setMeta(null);
        String id = server.ehr().post("Observation", claimsNothing).id();

        OperationOutcome outcome = server.ehr()
                .get("Observation/" + id + "/$validate?profile=" + MUAC)
                .outcome();

        assertThat(errors(outcome)).anyMatch(error -> error.contains("ml-muac-1"));
    }

    private static Observation muac(double millimetres) {
        Observation observation = new Observation();
        observation.getMeta().addProfile(MUAC);
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation
                .getCode()
                .addCoding()
                .setSystem("https://keneya.ml/fhir/CodeSystem/ml-obs")
                .setCode("muac");
        observation.getSubject().setDisplay("Fanta");
        observation.setEffective(new org.hl7.fhir.r4.model.DateTimeType("2024-11-17"));
        observation.setValue(new Quantity()
                .setValue(millimetres)
                .setSystem("http://unitsofmeasure.org")
                .setCode("mm")
                .setUnit("mm"));
        return observation;
    }

    private static List<String> errors(OperationOutcome outcome) {
        return outcome.getIssue().stream()
                .filter(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                .map(OperationOutcomeIssueComponent::getDiagnostics)
                .toList();
    }

    private static List<String> rules(Answer answer) {
        return answer.outcome().getIssue().stream()
                .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Not those of the standard's own rules and of its terminology service, which are in English only. */
    private static List<String> ours(Answer answer) {
        return answer.outcome().getIssue().stream()
                .filter(issue ->
                        !issue.getDetails().getCodingFirstRep().getCode().startsWith("http://hl7.org/fhir/"))
                .map(issue -> issue.getDetails().getText())
                .filter(sentence -> !sentence.startsWith("Unknown code '"))
                .toList();
    }

    private static List<String> sentences(Answer answer) {
        return answer.outcome().getIssue().stream()
                .map(issue -> issue.getDetails().getText())
                .toList();
    }

    private int stored() {
        return jdbc.sql("SELECT count(*) FROM hfj_resource WHERE res_type <> 'StructureDefinition'")
                .query(Integer.class)
                .single();
    }

    private int versions() {
        return jdbc.sql(
                        "SELECT count(*) FROM hfj_res_ver WHERE res_type IN ('StructureDefinition', 'ValueSet', 'CodeSystem')")
                .query(Integer.class)
                .single();
    }

    private static String type(String json) {
        return resource(json).fhirType();
    }

    private static Resource resource(String json) {
        return (Resource) FHIR.newJsonParser().parseResource(json);
    }

    private static String text(org.springframework.core.io.Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
