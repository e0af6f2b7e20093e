package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a token's scopes allow on the FHIR endpoint. */
@FhirServerTest
class AccessTest {

    private Http http;

    @BeforeEach
    void connect(@Autowired TestServer server) {
        http = new Http(server);
    }

    private String admin;
    private String ehr;
    private String patient;

    @BeforeEach
    void aPatientWithAWeight() {
        admin = http.adminToken();
        ehr = http.tokenFor("system/*.cruds");
        patient = created(http.createAs(ehr, patient("Traoré")));
        created(http.createAs(ehr, observation(patient, "29463-7")));
    }

    /** It answers with the whole record, and tells whether a value is what it tests. */
    @Test
    void aPatchIsForWhoMayRead() {
        for (String body : List.of("[]", "[{\"op\":\"test\",\"path\":\"/gender\",\"value\":\"female\"}]")) {
            Http.Answer refused =
                    http.sendAs(http.tokenFor("system/Patient.cud"), "PATCH", "/fhir/Patient/" + patient, body);
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        }
        Http.Answer allowed =
                http.sendAs(http.tokenFor("system/Patient.ru"), "PATCH", "/fhir/Patient/" + patient, "[]");
        assertThat(allowed.status()).as(allowed.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "system/Observation.cruds, GET, /fhir/Patient/{id}, 403",
        "system/Patient.cuds, GET, /fhir/Patient/{id}, 403",
        "system/Patient.cuds, GET, /fhir/Patient/{id}/_history/1, 403",
        "system/Patient.cuds, GET, /fhir/Patient/{id}/_history, 403",
        "system/Patient.crud, GET, /fhir/Patient?_id={id}, 403",
        "system/Patient.crud, GET, /fhir/Patient/_history, 403",
        "system/Patient.cruds, GET, /fhir/_history, 403",
        "system/Observation.rs, GET, /fhir/Observation?subject:Patient.family=x, 403",
        "system/Observation.rs system/Patient.rs, GET, /fhir/Observation?subject.family=x, 403",
        "system/Observation.rs, GET, /fhir/Observation?_sort=subject:Patient.family, 403",
        "system/Patient.rs, GET, /fhir/Patient?_has:Observation:subject:code=x, 403",
        "system/Patient.rs system/Observation.rs, GET, /fhir/Patient?_has:Observation:subject:encounter.status=x, 403",
        "system/Observation.rs system/Patient.rs, GET, /fhir/Observation?subject:Patient.family=x, 200",
        "system/Patient.rs system/Observation.rs, GET, /fhir/Patient?_has:Observation:subject:code=x, 200",
        "system/*.rs system/Patient.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V, "
                + "GET, /fhir/Patient?_id={id}&_has:Observation:subject:code=x, 403",
        "system/*.rs system/Patient.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V, "
                + "GET, /fhir/Patient?_id={id}&general-practitioner:Practitioner.name=x, 403",
        "system/*.rs system/Observation.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V, "
                + "GET, /fhir/Patient?_has:Observation:subject:code=x, 200",
        "system/*.rs system/*.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V, GET, /fhir/Patient?_has:Observation:subject:code=x, 200",
        "system/Patient.rs, GET, /fhir/Patient?_id={id}&_revinclude=Observation:subject, 403",
        "system/Observation.rs, GET, /fhir/Observation?subject=Patient/{id}&_include=Observation:subject, 403",
        "system/Patient.rs, GET, /fhir/Patient/{id}/$everything, 403",
        "system/Observation.rs, GET, /fhir/Patient/{id}/$everything, 403",
        "system/Patient.crus, DELETE, /fhir/Patient/{id}, 403",
        "system/Patient.crud, DELETE, /fhir/Patient?_id={id}, 403",
        "system/*.cruds, POST, /fhir/$expunge, 400",
        "system/*.cruds, POST, /fhir/Patient/{id}/$expunge, 403",
        "system/*.cruds, POST, /fhir/$reindex, 403",
        "system/*.cruds, GET, /fhir/$meta, 403",
        "system/*.cruds, GET, /fhir/$get-resource-counts, 403",
        "system/*.cruds, POST, /fhir/Patient/{id}/$meta-add, 403",
        "system/*.cruds, POST, /fhir/Patient/{id}/$meta-delete, 403",
        "system/Observation.rs, GET, /fhir/Patient/{id}/$meta, 403",
        "system/Patient.rs?gender=unknown, GET, /fhir/Patient/{id}/$meta, 403",
        "system/Observation.rs, GET, /fhir/Patient/{id}/$validate?mode=delete, 403",
        "system/Patient.s, GET, /fhir/Patient/{id}/$validate?mode=delete, 403",
        "system/Patient.r, GET, /fhir/Patient/{id}/$validate?mode=delete, 403",
        "system/Patient.r, GET, /fhir/Patient/{id}, 200",
        "system/Patient.r, GET, /fhir/Patient/{id}/_history, 200",
        "system/Patient.s, GET, /fhir/Patient?_id={id}, 200",
        "system/Patient.s, GET, /fhir/Patient/_history, 200",
        "system/Patient.r, GET, /fhir/Patient/{id}/$meta, 200",
        "system/*.rs, GET, /fhir/Patient?_id={id}&_revinclude=Observation:subject, 200",
        "system/*.rs, GET, /fhir/_history, 200",
        "system/*.rs, GET, /fhir/Patient/{id}/$everything, 200",
        "system/Patient.c, GET, /fhir/ValueSet, 200",
        "system/Patient.c, GET, /fhir/StructureDefinition, 200",
        "system/Patient.c, GET, /fhir/metadata, 200"
    })
    void scopesDecideOnReadingSearchingAndDeleting(String scope, String method, String path, int status) {
        Http.Answer answer = http.sendAs(
                http.tokenFor(scope),
                method,
                path.replace("{id}", patient),
                method.equals("POST") ? "{\"resourceType\":\"Parameters\"}" : "",
                "Accept-Language",
                "en");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.json().at("/issue/0/code").textValue()).isEqualTo("forbidden");
            assertThat(answer.json().at("/issue/0/diagnostics").textValue())
                    .startsWith("The scopes of this token do not allow this request");
        }
    }

    @Test
    void creatingAndUpdatingAreTwoPermissions() {
        String creator = http.tokenFor("system/Patient.c");
        String updater = http.tokenFor("system/Patient.u");
        String changed = "{\"id\":\"" + patient + "\"," + patient("Keïta").substring(1);

        assertThat(http.createAs(updater, patient("Diallo")).status()).isEqualTo(403);
        assertThat(http.sendAs(creator, "PUT", "/fhir/Patient/" + patient, changed)
                        .status())
                .isEqualTo(403);
        assertThat(http.createAs(creator, patient("Diallo")).status()).isEqualTo(201);
        assertThat(http.sendAs(updater, "PUT", "/fhir/Patient/" + patient, changed)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUpdateThatCreatesIsAnUpdate() {
        String id = UUID.randomUUID().toString();
        String body = "{\"id\":\"" + id + "\"," + patient("Diallo").substring(1);

        assertThat(http.sendAs(http.tokenFor("system/Patient.c"), "PUT", "/fhir/Patient/" + id, body)
                        .status())
                .isEqualTo(403);
        assertThat(http.sendAs(http.tokenFor("system/Patient.u"), "PUT", "/fhir/Patient/" + id, body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsConditionalNeedsSearchBesides() {
        String creator = http.tokenFor("system/Patient.c");
        String both = http.tokenFor("system/Patient.cs");

        assertThat(conditionalCreate(creator).status()).isEqualTo(403);
        assertThat(conditionalCreate(both).status()).isEqualTo(201);
    }

    @Test
    void aConditionalReferenceNeedsSearchOnWhatItRefersTo() {
        String body = observation("x", "29463-7").replace("Patient/x", "Patient?identifier=urn:x|1");

        assertThat(http.createAs(http.tokenFor("system/Observation.c"), body).status())
                .isEqualTo(403);
    }

    @Test
    void eachEntryOfATransactionIsLookedAt() {
        String creator = http.tokenFor("system/Patient.c");

        assertThat(bundle(creator, "transaction", entry("POST", "Patient", patient("A")))
                        .status())
                .isEqualTo(200);
        assertThat(bundle(
                                creator,
                                "transaction",
                                entry("POST", "Patient", patient("A"))
                                        + ","
                                        + entry("POST", "Observation", observation(patient, "29463-7")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void eachEntryOfABatchIsAnsweredByItself() {
        String creator = http.tokenFor("system/Patient.c");
        String entries = String.join(
                ",",
                entry("DELETE", "Patient/" + patient, ""),
                entry("POST", "Observation", observation(patient, "29463-7")),
                entry("POST", "Patient", patient("A")),
                entry("GET", "Patient/" + patient, ""),
                entry("GET", "Patient/" + patient + "/$everything", ""),
                entry("POST", "Patient", observation(patient, "29463-7")));

        for (String semantics : List.of("", "tryBatchAsTransactionFirst=true; retryCount=1")) {
            Http.Answer french = http.sendAs(
                    creator,
                    "POST",
                    "/fhir",
                    bundle("batch", entries),
                    "X-Transaction-Semantics",
                    semantics.isEmpty() ? "retryCount=0" : semantics);

            assertThat(french.status()).as(french.body()).isEqualTo(200);
            assertThat(statuses(french))
                    .extracting(status -> status.substring(0, 3))
                    .containsExactly("403", "403", "201", "403", "403", "403");
            JsonNode issue = french.json().at("/entry/1/response/outcome/issue/0");
            assertThat(issue.path("code").textValue()).isEqualTo("forbidden");
            assertThat(issue.path("diagnostics").textValue())
                    .startsWith("Les permissions (scopes) de ce jeton ne permettent pas cette demande")
                    .contains("POST Observation");
        }
        assertThat(http.getAs(ehr, "/fhir/Patient/" + patient).status()).isEqualTo(200);
        assertThat(http.getAs(ehr, "/fhir/Observation?_summary=count&subject=Patient/" + patient)
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void aBatchOfWhatIsRefusedAloneIsRefusedEntryByEntry() {
        Http.Answer english = http.sendAs(
                http.tokenFor("system/Observation.rs"),
                "POST",
                "/fhir",
                bundle(
                        "batch",
                        entry("GET", "Patient/" + patient, "") + "," + entry("GET", "Observation?_count=1", "")),
                "Accept-Language",
                "en");

        assertThat(english.status()).as(english.body()).isEqualTo(200);
        assertThat(statuses(english))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("403"),
                        second -> assertThat(second).startsWith("200"));
        assertThat(english.body())
                .contains("The scopes of this token do not allow this request", "GET Patient")
                .doesNotContain("Traor");
    }

    private static List<String> statuses(Http.Answer answer) {
        List<String> statuses = new ArrayList<>();
        answer.json()
                .path("entry")
                .forEach(entry -> statuses.add(entry.at("/response/status").textValue()));
        return statuses;
    }

    @Test
    void aBatchOfReadsKnowsItsCallerInEachThread() {
        Http.Answer answer = bundle(
                http.tokenFor("system/Patient.rs"),
                "batch",
                entry("GET", "Patient/" + patient, "") + "," + entry("GET", "Patient?_id=" + patient, ""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/entry/0/resource/id").textValue()).isEqualTo(patient);
        assertThat(answer.json().at("/entry/1/resource/entry/0/resource/id").textValue())
                .isEqualTo(patient);
    }

    @Test
    void definitionsAreWrittenByAdministrators() {
        String valueSet =
                "{\"resourceType\":\"ValueSet\",\"url\":\"urn:uuid:" + UUID.randomUUID() + "\",\"status\":\"draft\"}";

        assertThat(http.createAs(http.tokenFor("system/*.cruds"), valueSet).status())
                .isEqualTo(403);
        assertThat(http.createAs(admin, valueSet).status()).isEqualTo(201);
    }

    @Test
    void aScopeWithAQueryGrantsWhatMatchesIt() {
        String other = created(http.createAs(ehr, observation(patient, "3141-9")));
        String weights = http.tokenFor("system/Observation.crs?code=http://loinc.org|29463-7");

        assertThat(http.getAs(weights, "/fhir/Observation/" + other).status()).isEqualTo(403);
        assertThat(http.createAs(weights, observation(patient, "3141-9")).status())
                .isEqualTo(403);
        assertThat(http.createAs(weights, observation(patient, "29463-7")).status())
                .isEqualTo(201);
        JsonNode found = http.getAs(
                        weights, "/fhir/Observation?code=http://loinc.org%7C29463-7&subject=Patient/" + patient)
                .json();
        assertThat(found.path("entry")).isNotEmpty();
    }

    @Test
    void aVeryRestrictedRecordIsNotFiledWithoutClearance() {
        String labelled = patient("V")
                .replace(
                        "\"name\"",
                        "\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\","
                                + "\"code\":\"V\"}]},\"name\"");

        assertThat(http.createAs(http.tokenFor("system/*.cruds"), labelled).status())
                .isEqualTo(403);
        assertThat(http.createAs(ehr, labelled).status()).isEqualTo(403);
    }

    private Http.Answer conditionalCreate(String token) {
        String number = UUID.randomUUID().toString();
        return http.sendAs(
                token,
                "POST",
                "/fhir/Patient",
                patient("Diallo")
                        .replace(
                                "{\"resourceType",
                                "{\"identifier\":[{\"system\":\"urn:x\",\"value\":\"" + number + "\"}],\"resourceType"),
                "If-None-Exist",
                "identifier=urn:x|" + number);
    }

    private Http.Answer bundle(String token, String type, String entries) {
        return http.sendAs(token, "POST", "/fhir", bundle(type, entries));
    }

    private static String bundle(String type, String entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + entries + "]}";
    }

    private static String entry(String method, String url, String resource) {
        return "{" + (resource.isEmpty() ? "" : "\"resource\":" + resource + ",") + "\"request\":{\"method\":\""
                + method + "\",\"url\":\"" + url + "\"}}";
    }

    private static String created(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").textValue();
    }

    private static String patient(String family) {
        return "{\"resourceType\":\"Patient\",\"gender\":\"female\",\"birthDate\":\"1996\",\"name\":[{\"family\":\""
                + family + "\"}]}";
    }

    private static String observation(String patient, String code) {
        return """
                {"resourceType":"Observation","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},
                 "subject":{"reference":"Patient/%s"},"effectiveDateTime":"2026-11-20",
                 "valueQuantity":{"value":12,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}""".formatted(code, patient);
    }
}
