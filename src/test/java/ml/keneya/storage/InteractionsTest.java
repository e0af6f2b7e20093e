package ml.keneya.storage;

import static ml.keneya.storage.Records.REGISTER;
import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Create, read, update, patch and delete. */
@FhirServerTest
class InteractionsTest {

    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String DEACTIVATE = "[{\"op\":\"add\",\"path\":\"/active\",\"value\":false}]";

    @Autowired
    TestServer server;

    FhirClient ehr;
    String key;

    @BeforeEach
    void signIn() {
        ehr = server.ehr();
        key = unique();
    }

    @Test
    void twoPatientsNeverShareAnIdentifier() {
        registered(ehr, key);

        Answer second = ehr.post("Patient", patient(key));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.outcome().hasIssue()).isTrue();
    }

    @Test
    void anIdThatSaysSomethingIsRefused() {
        Patient awa = patient(key);
        awa.setId("awa-diarra");

        assertThat(ehr.put("Patient/awa-diarra", awa).status()).isEqualTo(400);
    }

    @Test
    void anIdUnlikeThatOfTheAddressIsRefused() {
        Patient patient = patient(key);
        patient.setId(UUID.randomUUID().toString());

        assertThat(ehr.put("Patient/" + UUID.randomUUID(), patient).status()).isEqualTo(400);
    }

    @Test
    void whatWasNeverThereIsNotFound() {
        assertThat(ehr.get("Patient/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void aReferenceToNobodyIsRefused() {
        assertThat(ehr.post("Observation", Records.observation(UUID.randomUUID().toString(), Records.HEIGHT, "2026"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownTypeIsNamed() {
        Answer answer = ehr.get("Patiente");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).contains("Patiente");
    }

    @Test
    void aPatchThatDoesNotFitChangesNothing() {
        String id = registered(ehr, key);

        Answer json =
                ehr.patch("Patient/" + id, JSON_PATCH, "[{\"op\":\"replace\",\"path\":\"/nope/x\",\"value\":true}]");
        Answer fhirPath = ehr.patch("Patient/" + id, Records.JSON, replacing("Patient.nope", "true"));

        assertThat(json.status()).isEqualTo(400);
        assertThat(fhirPath.status()).isEqualTo(400);
        assertThat(version(ehr.get("Patient/" + id))).isEqualTo("1");
    }

    @Test
    void aPhoneWithoutNetworkChoosesItsOwnUuid() {
        Patient patient = patient(key);
        String id = UUID.randomUUID().toString();
        patient.setId(id);

        assertThat(ehr.put("Patient/" + id, patient).status()).isEqualTo(201);
        assertThat(ehr.get("Patient/" + id).id()).isEqualTo(id);
    }

    @Test
    void aHealthCentreMayHaveANameForItsId() {
        String id = "cscom-" + UUID.randomUUID();
        Organization centre = new Organization().setName("CSCom");
        centre.setId(id);

        assertThat(ehr.put("Organization/" + id, centre).status()).isEqualTo(201);
        assertThat(ehr.get("Organization/" + id).id()).isEqualTo(id);
    }

    @Test
    void aCreateSaysWhereItsResourceIs() {
        Answer created = ehr.post("Patient", patient(key));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location").orElseThrow()).endsWith("Patient/" + created.id() + "/_history/1");
        assertThat(created.header("ETag")).contains("W/\"1\"");
        assertThat(created.header("Last-Modified")).isPresent();
        assertThat(ehr.get(created.header("Location").orElseThrow()).id()).isEqualTo(created.id());
    }

    @Test
    void anUpdateThatCreatesSaysWhereItsResourceIs() {
        String id = UUID.randomUUID().toString();
        Patient patient = patient(key);
        patient.setId(id);

        Answer created = ehr.put("Patient/" + id, patient);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().allValues("Location")).singleElement().satisfies(location -> {
            assertThat(location).startsWith("http").endsWith("/fhir/Patient/" + id + "/_history/1");
            assertThat(ehr.get(location).id()).isEqualTo(id);
        });
        assertThat(ehr.put("Patient/" + id, patient.setActive(true)).header("Location"))
                .isEmpty();
    }

    @Test
    void aConditionalUpdateThatCreatesSaysWhereItsResourceIs() {
        Answer created =
                ehr.with("Prefer", "return=minimal").put("Patient?identifier=" + REGISTER + "|" + key, patient(key));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(ehr.get(created.header("Location").orElseThrow()).status()).isEqualTo(200);
    }

    @Test
    void eachUpdateIsAVersionThatStaysReadable() {
        String id = registered(ehr, key);
        Patient changed = patient(key).setActive(true);
        changed.setId(id);

        Answer update = ehr.put("Patient/" + id, changed);

        assertThat(update.status()).isEqualTo(200);
        assertThat(update.header("ETag")).contains("W/\"2\"");
        assertThat(ehr.get("Patient/" + id).resource(Patient.class).getActive()).isTrue();
        assertThat(ehr.get("Patient/" + id + "/_history/1")
                        .resource(Patient.class)
                        .hasActive())
                .isFalse();
        assertThat(ehr.get("Patient/" + id + "/_history/9").status()).isEqualTo(404);
    }

    @Test
    void anUpdateThatChangesNothingIsNoNewVersion() {
        String id = registered(ehr, key);
        Patient same = patient(key);
        same.setId(id);

        assertThat(ehr.put("Patient/" + id, same).header("ETag")).contains("W/\"1\"");
    }

    @Test
    void whatIsDeletedIsGoneButItsVersionsStay() {
        String id = registered(ehr, key);

        Answer deleted = ehr.delete("Patient/" + id);

        assertThat(deleted.status()).isIn(200, 204);
        assertThat(ehr.get("Patient/" + id).status()).isEqualTo(410);
        assertThat(ehr.get("Patient?identifier=" + Records.REGISTER + "|" + key)
                        .bundle()
                        .getEntry())
                .isEmpty();
        assertThat(ehr.get("Patient/" + id + "/_history/1").status()).isEqualTo(200);
    }

    @Test
    void whatWasDeletedMayComeBack() {
        String id = registered(ehr, key);
        ehr.delete("Patient/" + id);
        Patient back = patient(key);
        back.setId(id);

        assertThat(ehr.put("Patient/" + id, back).status()).isEqualTo(201);
        assertThat(version(ehr.get("Patient/" + id))).isEqualTo("3");
    }

    @Test
    void aConditionalCreateFindsWhoIsThere() {
        FhirClient once = ehr.with("If-None-Exist", "identifier=" + Records.REGISTER + "%7C" + key);

        Answer first = once.post("Patient", patient(key));
        Answer second = once.post("Patient", patient(key));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier=%1$s|%2$s,%1$s|%3$s", "identifier=%1$s|%2$s&identifier=%1$s|%3$s"})
    void inABundleAReferenceBySearchNamesOneValue(String search) {
        String other = "other-" + key;
        assertThat(ehr.post("Patient", patient(key)).status()).isEqualTo(201);
        assertThat(ehr.post("Patient", patient(other)).status()).isEqualTo(201);
        String transaction = """
                {"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"POST","url":"Observation"},
                "resource":{"resourceType":"Observation","status":"final","code":{"text":"x"},
                "subject":{"reference":"Patient?%s"}}}]}""";

        Answer refused = ehr.post(
                "", "application/fhir+json", transaction.formatted(search.formatted(Records.REGISTER, key, other)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("entry[0]", "qu’une valeur à chaque paramètre");
        assertThat(ehr.post(
                                "",
                                "application/fhir+json",
                                transaction.formatted("identifier=" + Records.REGISTER + "|" + key))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aConditionMayBeLong() {
        String others = (",b" + "b".repeat(98)).repeat(20);
        FhirClient once = ehr.with("If-None-Exist", "identifier=" + Records.REGISTER + "%7C" + key + others);

        assertThat(once.post("Patient", patient(key)).status()).isEqualTo(201);
        assertThat(once.post("Patient", patient(key)).status()).isEqualTo(200);
    }

    @Test
    void aConditionalUpdateCreatesThenUpdates() {
        String address = "Patient?identifier=" + Records.REGISTER + "|" + key;

        Answer first = ehr.put(address, patient(key));
        Answer second = ehr.put(address, patient(key).setActive(true));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(version(second)).isEqualTo("2");
    }

    @Test
    void aConditionalDeleteNeverTakesMoreThanOne() {
        registered(ehr, key + "a");
        registered(ehr, key + "b");

        assertThat(ehr.delete("Patient?family=" + key).status()).isEqualTo(412);
        assertThat(ehr.get("Patient?family=" + key).bundle().getEntry()).hasSize(2);
    }

    @Test
    void aConditionalDeleteTakesTheOneItNames() {
        String id = registered(ehr, key);

        ehr.delete("Patient?identifier=" + Records.REGISTER + "|" + key);

        assertThat(ehr.get("Patient/" + id).status()).isEqualTo(410);
    }

    @Test
    void aJsonPatchChangesOneElement() {
        String id = registered(ehr, key);

        Answer patched = ehr.patch("Patient/" + id, JSON_PATCH, DEACTIVATE);

        assertThat(patched.status()).isEqualTo(200);
        Patient patient = ehr.get("Patient/" + id).resource(Patient.class);
        assertThat(patient.getActiveElement().getValue()).isFalse();
        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo(key);
    }

    @Test
    void aFhirPathPatchChangesOneElement() {
        String id = registered(ehr, key);
        ehr.patch("Patient/" + id, JSON_PATCH, DEACTIVATE);

        Answer patched = ehr.patch("Patient/" + id, Records.JSON, replacing("Patient.active", "true"));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(ehr.get("Patient/" + id).resource(Patient.class).getActive()).isTrue();
    }

    @Test
    void aConditionalPatchChangesTheOneItNames() {
        String id = registered(ehr, key);

        Answer patched = ehr.patch("Patient?identifier=" + Records.REGISTER + "|" + key, JSON_PATCH, DEACTIVATE);

        assertThat(patched.status()).isEqualTo(200);
        assertThat(version(ehr.get("Patient/" + id))).isEqualTo("2");
    }

    @Test
    void theClientSaysHowMuchItWantsBack() {
        Answer minimal = ehr.with("Prefer", "return=minimal").post("Patient", patient(key + "a"));
        Answer whole = ehr.with("Prefer", "return=representation").post("Patient", patient(key + "b"));

        assertThat(minimal.status()).isEqualTo(201);
        assertThat(minimal.body()).isEmpty();
        assertThat(whole.resource(Patient.class).getNameFirstRep().getFamily()).isEqualTo(key + "b");
    }

    private static String replacing(String path, String value) {
        return """
                {"resourceType":"Parameters","parameter":[{"name":"operation","part":[
                {"name":"type","valueCode":"replace"},{"name":"path","valueString":"%s"},
                {"name":"value","valueBoolean":%s}]}]}""".formatted(path, value);
    }

    private static String version(Answer answer) {
        return answer.json().path("meta").path("versionId").asText();
    }
}
