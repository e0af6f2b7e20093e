package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.UrlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
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
    private static final String WEIGHT = "https://keneya.ml/fhir/StructureDefinition/ml-body-weight";
    private static final String LABELS = "ml-gbv-sec--";
    private static final String FRENCH = "Le PB est en millimètres (mm), entre 60 et 500.";
    private static final String ENGLISH = "MUAC is in millimetres (mm), between 60 and 500.";

    /** Of one Bundle: half of what it may hold, so that its answer comes in time on a busy machine. */
    private static final int ENTRIES = 250;

    /** What record systems do not store: definitions, the log of audit, and a Bundle, which is sent by itself. */
    private static final Set<String> NOT_THEIRS = Set.of(
            "ActivityDefinition",
            "AuditEvent",
            "Bundle",
            "Library",
            "Measure",
            "OperationDefinition",
            "PlanDefinition",
            "Questionnaire");

    @Autowired
    TestServer server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImplementationGuide guide;

    @Autowired
    GuideInstallation installation;

    static Stream<org.springframework.core.io.Resource> refused() throws IOException {
        return GuideOfKeneya.refused()
                .filter(file -> !file.getFilename().startsWith(LABELS))
                .filter(file -> reachesTheGuide(resource(text(file))));
    }

    /**
     * What a survivor is known by, and what she consents to, is refused before, where it betrays her or says nothing.
     */
    private static boolean reachesTheGuide(Resource resource) {
        return !NOT_THEIRS.contains(resource.fhirType())
                && !(isVeryRestricted(resource) && (resource instanceof Patient || resource instanceof Consent));
    }

    private static Resource veryRestricted(Resource resource) {
        resource.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "V", null);
        return resource;
    }

    private static boolean isVeryRestricted(Resource resource) {
        return resource.getMeta().getSecurity().stream().anyMatch(label -> "V".equals(label.getCode()));
    }

    static Stream<org.springframework.core.io.Resource> unlabelled() throws IOException {
        return GuideOfKeneya.refused().filter(file -> file.getFilename().startsWith(LABELS));
    }

    @ParameterizedTest
    @MethodSource("unlabelled")
    void labelsThatAProfileAsksForAreTheServersToGive(org.springframework.core.io.Resource file) throws IOException {
        FhirClient ehr = server.clearedEhr();
        String survivor = "Patient/"
                + ehr.post("Patient", veryRestricted(Someone.coded("S" + UUID.randomUUID())))
                        .id();
        Encounter visit = new Encounter();
        visit.setStatus(Encounter.EncounterStatus.INPROGRESS);
        visit.getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        visit.getSubject().setReference(survivor);
        String encounter =
                "Encounter/" + ehr.post("Encounter", veryRestricted(visit)).id();
        Resource resource = resource(file.getContentAsString(StandardCharsets.UTF_8)
                .replace("Patient/survivor-7kx4", survivor)
                .replace("Encounter/gbv-encounter-full", encounter));

        Answer answer = ehr.post(resource.fhirType(), resource);

        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        assertThat(answer.resource(resource.getClass()).getMeta().getSecurity())
                .extracting(Coding::getCode)
                .contains("V", "SDV");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aBreachIsRefusedForItsRuleInTwoLanguagesAndNeverStored(org.springframework.core.io.Resource file)
            throws IOException {
        String body = file.getContentAsString(StandardCharsets.UTF_8);
        FhirClient ehr = server.clearedEhr();
        int before = stored();

        Answer french = ehr.with("Accept-Language", "fr").post(type(body), "application/fhir+json", body);
        Answer english = ehr.with("Accept-Language", "en").post(type(body), "application/fhir+json", body);

        assertThat(french.status()).describedAs(french.body()).isEqualTo(422);
        assertThat(english.status()).isEqualTo(422);
        assertThat(stored()).isEqualTo(before);
        assertThat(rules(english)).isEqualTo(rules(french)).doesNotContain("");
        assertThat(GuideOfKeneya.rules(file))
                .allSatisfy(rule ->
                        assertThat(findings(english)).anyMatch(finding -> GuideOfKeneya.speaksOf(finding, rule)));
        assertThat(french.outcome().getIssue()).allSatisfy(issue -> {
            assertThat(issue.getExpression()).isNotEmpty();
            assertThat(issue.getDetails().getText()).isNotBlank();
        });
        assertThat(sentences(english)).isNotEmpty().doesNotContainAnyElementsOf(sentences(french));
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

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org/StructureDefinition/ml-muac", WEIGHT})
    void aMuacIsAMuacWhateverItClaims(String claim) {
        Observation observation = claiming(claim, muac(11.4));

        Answer answer = server.ehr().post("Observation", observation);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(rules(answer)).contains("ml-muac-1");
    }

    @Test
    void whatMatchesAProfileSaysSoFromThenOn() {
        Observation stored = server.ehr()
                .post("Observation", claiming("https://example.org/StructureDefinition/muac", muac(131)))
                .resource(Observation.class);

        assertThat(profiles(stored)).containsExactly("https://example.org/StructureDefinition/muac", MUAC);
        assertThat(tags(stored)).isEmpty();
        assertThat(server.ehr()
                        .get("Observation?_profile=" + MUAC + "&_id="
                                + stored.getIdElement().getIdPart())
                        .bundle()
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void whatMatchesNoProfileIsCheckedAgainstTheStandardAndTagged() {
        Observation broken = claiming("", pulse());
        broken.setStatus(null);

        Observation stored =
                server.ehr().post("Observation", claiming("", pulse())).resource(Observation.class);
        Answer refused = server.ehr().post("Observation", broken);

        assertThat(profiles(stored)).isEmpty();
        assertThat(tags(stored)).containsExactly("unprofiled");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(rules(refused)).containsExactly("Validation_VAL_Profile_Minimum");
    }

    @Test
    void codesOfSystemsThatAreNotHereAreTaken() {
        Observation snomed = claiming("", pulse());
        snomed.getCode().getCodingFirstRep().setSystem("http://snomed.info/sct").setCode("78564009");

        assertThat(server.ehr().post("Observation", snomed).status()).isEqualTo(201);
    }

    @Test
    void profilesAndTagFollowWhatAnUpdateMakesOfIt() {
        FhirClient ehr = server.ehr();
        Observation first = ehr.post("Observation", muac(131)).resource(Observation.class);
        first.setCode(pulse().getCode()).setValue(pulse().getValue());
        first.getMeta().addTag().setSystem("https://example.org/tags").setCode("theirs");

        Observation second = ehr.put("Observation/" + first.getIdElement().getIdPart(), first)
                .resource(Observation.class);
        Observation again = claiming("", muac(132));
        again.setId(second.getIdElement().getIdPart());
        Observation third = ehr.put("Observation/" + again.getIdElement().getIdPart(), again)
                .resource(Observation.class);

        assertThat(profiles(second)).isEmpty();
        assertThat(tags(second)).containsExactlyInAnyOrder("unprofiled", "theirs");
        assertThat(profiles(third)).containsExactly(MUAC);
        assertThat(tags(third)).containsExactly("theirs");
        Observation read =
                ehr.get("Observation/" + again.getIdElement().getIdPart()).resource(Observation.class);
        assertThat(profiles(read)).containsExactly(MUAC);
        assertThat(tags(read)).containsExactly("theirs");
    }

    @Test
    void aPatchThatMakesAMuacMakesOneThatConforms() {
        FhirClient ehr = server.ehr();
        Observation pulse = pulse();
        String id = ehr.post("Observation", pulse).id();
        String patch = "[{\"op\":\"replace\",\"path\":\"/code/coding/0\",\"value\":{\"system\":"
                + "\"https://keneya.ml/fhir/CodeSystem/ml-obs\",\"code\":\"muac\"}},"
                + "{\"op\":\"replace\",\"path\":\"/valueQuantity\",\"value\":{\"value\":%s,\"unit\":\"mm\","
                + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm\"}}]";

        Answer refused = ehr.patch("Observation/" + id, "application/json-patch+json", patch.formatted("11.4"));
        Observation patched = ehr.patch("Observation/" + id, "application/json-patch+json", patch.formatted("114"))
                .resource(Observation.class);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(rules(refused)).containsExactly("ml-muac-1");
        assertThat(profiles(patched)).containsExactly(MUAC);
        assertThat(tags(patched)).isEmpty();
    }

    @Test
    void marksAreTheServersToGiveAndToTake() {
        String muac =
                "Observation/" + server.ehr().post("Observation", muac(131)).id();
        String pulse =
                "Observation/" + server.ehr().post("Observation", pulse()).id();
        String profile = "\"profile\":[\"" + MUAC + "\"]";
        String mark =
                "\"tag\":[{\"system\":\"https://keneya.ml/fhir/CodeSystem/ml-conformance\",\"code\":\"unprofiled\"}]";
        String theirs = "\"tag\":[{\"system\":\"https://example.org/tags\",\"code\":\"theirs\"}]";

        for (Answer refused : List.of(
                meta(muac, "$meta-delete", profile),
                meta(muac, "$meta-add", mark),
                meta(pulse, "$meta-delete", mark))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("Le serveur donne et retire lui-même");
        }
        assertThat(meta(pulse, "$meta-add", theirs).status()).isEqualTo(200);
        assertThat(meta(muac, "$meta-add", theirs).status()).isEqualTo(200);
        Observation measured = server.ehr().get(muac).resource(Observation.class);
        assertThat(profiles(measured)).containsExactly(MUAC);
        assertThat(tags(measured)).containsExactly("theirs");
        assertThat(tags(server.ehr().get(pulse).resource(Observation.class)))
                .containsExactlyInAnyOrder("unprofiled", "theirs");
    }

    private Answer meta(String record, String operation, String elements) {
        return server.administrator()
                .post(
                        record + "/" + operation,
                        "application/fhir+json",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"meta\",\"valueMeta\":{" + elements
                                + "}}]}");
    }

    @Test
    void whatIsDoubtfulIsToldToWhoAsks() throws IOException {
        String body = text(GuideOfKeneya.warned()
                .filter(file -> file.getFilename().equals("ml-ga-2--forty-three-weeks.json"))
                .findFirst()
                .orElseThrow());
        FhirClient ehr = server.ehr().with("Prefer", "return=OperationOutcome");

        Answer french = ehr.post(type(body), "application/fhir+json", body);
        Answer english = ehr.with("Accept-Language", "en").post(type(body), "application/fhir+json", body);

        assertThat(french.status()).isEqualTo(201);
        assertThat(sentences(french)).contains("Plus de 42 semaines : vérifier la datation de la grossesse.");
        assertThat(sentences(english)).contains("More than 42 weeks: check how the pregnancy was dated.");
    }

    @Test
    void eachEntryOfATransactionIsValidatedOnce() {
        // What has such a sign in it the validator looks at itself.
        assertThat(validated("Rangement & tri")).isEqualTo(30);
    }

    @Test
    void entriesOfOneShapeAreProvenByOne() {
        assertThat(validated("Rangement")).isLessThanOrEqualTo(1);
    }

    /** How many of thirty alike in one transaction the validator is asked about. */
    private long validated(String text) {
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (int entry = 0; entry < 30; entry++) {
            transaction
                    .addEntry()
                    .setResource(new Basic().setCode(new CodeableConcept().setText(text)))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl("Basic");
        }
        ListAppender<ILoggingEvent> validated = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(ProfileValidator.class);
        validated.start();
        log.addAppender(validated);
        log.setLevel(Level.DEBUG);
        try {
            assertThat(server.ehr().post("", transaction).status()).isEqualTo(200);
        } finally {
            log.setLevel(null);
            log.detachAppender(validated);
        }
        return validated.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Validating Basic"))
                .count();
    }

    @Test
    void theStatementSaysWhatBecomesOfTheRest() {
        JsonNode resources =
                server.stranger().get("metadata").json().path("rest").path(0).path("resource");

        assertThat(resources).anySatisfy(resource -> {
            assertThat(resource.path("type").asText()).isEqualTo("Observation");
            assertThat(resource.path("documentation").asText())
                    .contains("accepté comme FHIR R4", "taken as FHIR R4", "ml-conformance#unprofiled");
        });
    }

    /** Not on the day of the demo: all dates alike, so that what happened first still did. */
    private static String aYearEarlier(String text) {
        return Pattern.compile("\"(\\d{4})(?=(-\\d\\d){1,2}[T\"])")
                .matcher(text)
                .replaceAll(date -> "\"" + (Integer.parseInt(date.group(1)) - 1));
    }

    @Test
    void everyExampleOfTheGuideIsAccepted() throws IOException {
        Map<String, String> examples = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:keneya/profiles/*.json"))
                .filter(file -> !file.getFilename().matches("(StructureDefinition|SearchParameter)-.*"))
                .map(ConformanceTest::text)
                .filter(text -> !NOT_THEIRS.contains(type(text)))
                // A survivor is referred by her consent alone, which the demo of the vault has.
                .filter(text -> !text.contains("gbv-referral"))
                .collect(Collectors.toMap(
                        text -> type(text) + "/" + resource(text).getIdElement().getIdPart(), text -> text));
        assertThat(examples).hasSizeGreaterThan(20);
        Map<String, String> addresses = new HashMap<>();
        examples.keySet().forEach(key -> addresses.put(key, "urn:uuid:" + UUID.randomUUID()));
        String number = UUID.randomUUID().toString();

        List<String> order = referencedFirst(examples);
        for (int sent = 0; sent < order.size(); sent += ENTRIES) {
            List<String> part = order.subList(sent, Math.min(sent + ENTRIES, order.size()));
            Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            for (String key : part) {
                bundle.addEntry()
                        .setFullUrl(addresses.get(key))
                        .setResource(renewed(examples.get(key), number, addresses))
                        .getRequest()
                        .setMethod(Bundle.HTTPVerb.POST)
                        .setUrl(type(examples.get(key)));
            }

            Answer answer = server.clearedEhr().post("", bundle);

            assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
            assertThat(answer.bundle().getEntry())
                    .hasSize(part.size())
                    .allMatch(entry -> entry.getResponse().getStatus().startsWith("201"));
            for (int i = 0; i < part.size(); i++) {
                String location =
                        answer.bundle().getEntry().get(i).getResponse().getLocation();
                addresses.put(part.get(i), location.replaceFirst("/_history.*", ""));
            }
        }

        // The tour of the README asks for open referrals and for women whose contact is overdue.
        addresses.values().stream()
                .filter(location -> location.matches(".*(Task|Appointment)/.*"))
                .forEach(server.clearedEhr()::delete);
    }

    /** So that a Bundle refers to itself or to those before it. */
    private static List<String> referencedFirst(Map<String, String> examples) {
        List<String> order = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        examples.keySet().forEach(key -> follow(key, examples, begun, order));
        return order;
    }

    private static void follow(String key, Map<String, String> examples, Set<String> begun, List<String> order) {
        if (begun.add(key)) {
            examples.keySet().stream()
                    .filter(target -> examples.get(key).contains("\"" + target + "\""))
                    .forEach(target -> follow(target, examples, begun, order));
            order.add(key);
        }
    }

    /** The same of somebody else, a year earlier. */
    private static Resource renewed(String example, String number, Map<String, String> addresses) {
        String linked = aYearEarlier(example.replace("2026-0417", number)
                .replace("19806060012345K", number)
                .replace("7KX4-Q2MN", number)
                .replace("R9WD-5TCE", "R" + number));
        for (Map.Entry<String, String> target : addresses.entrySet()) {
            linked = linked.replace("\"" + target.getKey() + "\"", "\"" + target.getValue() + "\"");
        }
        Resource resource = resource(linked);
        resource.setIdElement(null);
        return resource;
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
    void anotherServersResourceIsReplacedAndNothingElseIs() {
        jdbc.sql("UPDATE keneya.guide SET sha256 = 'another'").update();
        jdbc.sql("UPDATE keneya.guide_artifact SET sha256 = 'another' WHERE name = 'ValueSet/ml-age-unit'")
                .update();
        Set<String> others = Set.copyOf(hashes("name <> 'ValueSet/ml-age-unit'"));

        installation.run(new DefaultApplicationArguments());

        assertThat(hashes("name = 'ValueSet/ml-age-unit'")).doesNotContain("another");
        assertThat(hashes("name <> 'ValueSet/ml-age-unit'")).containsExactlyInAnyOrderElementsOf(others);
        assertThat(jdbc.sql("SELECT sha256 FROM keneya.guide")
                        .query(String.class)
                        .list())
                .containsExactly(guide.sha256());
    }

    private List<String> hashes(String which) {
        return jdbc.sql("SELECT sha256 FROM keneya.guide_artifact WHERE " + which)
                .query(String.class)
                .list();
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
        FhirClient ehr = server.ehr();
        Observation broken = claiming("", muac(11.4));

        List<OperationOutcome> french = List.of(
                ehr.post("Observation/$validate?profile=" + MUAC, broken).outcome(),
                ehr.post("Observation/$validate", broken).outcome(),
                ehr.post("Observation/$validate?mode=create", broken).outcome());
        OperationOutcome english = ehr.with("Accept-Language", "en")
                .post("Observation/$validate", broken)
                .outcome();
        OperationOutcome good = ehr.post("Observation/$validate", muac(131)).outcome();

        assertThat(french).allSatisfy(outcome -> assertThat(errors(outcome)).containsExactly("ml-muac-1: " + FRENCH));
        assertThat(errors(english)).containsExactly("ml-muac-1: " + ENGLISH);
        assertThat(errors(good)).isEmpty();
        assertThat(good.getIssueFirstRep().getDiagnostics()).isEqualTo("checked: Vérifié avec " + MUAC + ".");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatIsStoredCanBeValidatedAgainstAProfileItDoesNotClaim() {
        FhirClient ehr = server.ehr();
        String id = ehr.post("Observation", pulse()).id();

        OperationOutcome asMuac =
                ehr.get("Observation/" + id + "/$validate?profile=" + MUAC).outcome();
        OperationOutcome asIs = ehr.get("Observation/" + id + "/$validate").outcome();
        OperationOutcome deleted =
                ehr.get("Observation/" + id + "/$validate?mode=delete").outcome();

        assertThat(errors(asMuac)).anyMatch(error -> error.contains("muac"));
        assertThat(errors(asIs)).isEmpty();
        assertThat(deleted.getIssueFirstRep().getDiagnostics())
                .isEqualTo("Rien n’empêche de supprimer cette ressource.");
    }

    @Test
    void validateKnowsNoProfileThatIsNotHere() {
        OperationOutcome outcome = server.ehr()
                .post("Observation/$validate?profile=https://example.org/StructureDefinition/x", muac(131))
                .outcome();

        assertThat(errors(outcome)).singleElement().asString().contains("Ce serveur ne connaît pas le profil");
    }

    @Test
    void validateTakesAProfileAsAnyKindOfAddress() {
        for (PrimitiveType<?> profile :
                List.of(new UriType(MUAC), new CanonicalType(MUAC), new UrlType(MUAC), new StringType(MUAC))) {
            Parameters asked = new Parameters();
            asked.addParameter().setName("resource").setResource(muac(131));
            asked.addParameter().setName("profile").setValue(profile);

            OperationOutcome outcome =
                    server.ehr().post("Observation/$validate", asked).outcome();

            assertThat(outcome.getIssueFirstRep().getDiagnostics())
                    .as(profile.fhirType())
                    .isEqualTo("checked: Vérifié avec " + MUAC + ".");
        }
    }

    @Test
    void anIdIsNoticedInNoCreate() {
        Observation named = muac(131);
        named.setId(UUID.randomUUID().toString());

        Answer answer = server.ehr().post("Observation/$validate?mode=create", named);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(errors(answer.outcome())).isEmpty();
        assertThat(server.ehr()
                        .post("Observation/$validate?mode=update", muac(131))
                        .body())
                .contains("Une mise à jour (PUT) nomme l’identifiant (id)")
                .doesNotContain("HAPI");
    }

    @Test
    void ofABundleItIsSaidHowItsEntriesWereChecked() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        bundle.addEntry().setFullUrl("urn:uuid:" + UUID.randomUUID()).setResource(claiming(MUAC, muac(11.4)));

        Answer answer = server.ehr().post("Bundle/$validate", bundle);

        assertThat(answer.body())
                .contains("lui et ses entrées ont été vérifiés")
                .doesNotContain("/*");
        assertThat(answer.outcome().getIssue())
                .anyMatch(issue -> issue.getExpression().stream()
                        .anyMatch(place -> place.getValue().startsWith("Bundle.entry[0].resource")));
    }

    @Test
    void theNameOfAnotherCodeIsDoubtful() {
        FhirClient ehr = server.ehr().with("Prefer", "return=OperationOutcome");
        String list = "https://keneya.ml/fhir/CodeSystem/ml-nutrition-class";
        Observation named = pulse();
        named.addCategory().addCoding(new Coding(list, "muac-sam", "PB < 115 mm (MAS)"));
        named.addCategory().addCoding(new Coding(list, "muac-sam", "MUAC < 115 mm (SAM)"));
        String right = ehr.post("Observation/$validate", named).body();
        named.addCategory().addCoding(new Coding(list, "muac-sam", "Normal"));

        assertThat(right).doesNotContain("libellés");
        assertThat(ehr.post("Observation/$validate", named).body())
                .contains("« Normal » n’est aucun des libellés du code muac-sam", "Observation.category.coding");
        assertThat(ehr.with("Accept-Language", "en").post("Observation", named).body())
                .contains("“Normal” is none of the names of the code muac-sam");
    }

    @Test
    void whoStoresWhatHasNoProfileIsTold() {
        FhirClient ehr = server.ehr().with("Prefer", "return=OperationOutcome");

        assertThat(ehr.post("Observation", pulse()).body()).contains("Aucun profil du guide n’y correspond");
        assertThat(ehr.post("Observation", muac(131)).body()).doesNotContain("Aucun profil du guide");
    }

    /** A plain measurement for which the guide has no profile. */
    private static Observation pulse() {
        Observation observation = claiming("", muac(80));
        observation
                .getCode()
                .getCodingFirstRep()
                .setSystem("https://example.org/codes")
                .setCode("pulse");
        observation.setValue(new Quantity()
                .setValue(80)
                .setSystem("http://unitsofmeasure.org")
                .setCode("/min")
                .setUnit("/min"));
        return observation;
    }

    private static Observation claiming(String profile, Observation observation) {
        observation.setMeta(null);
        if (!profile.isEmpty()) {
            observation.getMeta().addProfile(profile);
        }
        return observation;
    }

    private static List<String> profiles(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .map(CanonicalType::getValue)
                .toList();
    }

    private static List<String> tags(Resource resource) {
        return resource.getMeta().getTag().stream().map(Coding::getCode).toList();
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

    /** All that each issue says: rule, place and sentence. */
    private static List<String> findings(Answer answer) {
        return answer.outcome().getIssue().stream()
                .map(issue -> issue.getDetails().getCodingFirstRep().getCode() + " "
                        + issue.getExpression().get(0).getValue() + " "
                        + issue.getDetails().getText())
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
