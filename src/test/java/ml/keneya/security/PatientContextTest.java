package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an app may do with the one patient whom its user picked. */
@FhirServerTest
class PatientContextTest {

    private Http http;
    private People people;
    private String ehr;
    private String number;
    private String patient;
    private String weight;
    private String other;
    private String othersWeight;

    @BeforeEach
    void twoPatients(@Autowired TestServer server) {
        http = new Http(server);
        people = new People(http);
        ehr = http.tokenFor("system/*.cruds");
        number = UUID.randomUUID().toString();
        patient = create("""
                {"resourceType": "Patient", "identifier": [{"system": "urn:test", "value": "%s"}],
                 "name": [{"text": "Fanta Keïta"}], "gender": "female", "birthDate": "2001-02"}""".formatted(number));
        weight = create(weightOf(patient));
        other = create("""
                {"resourceType": "Patient", "name": [{"text": "Awa Diarra"}], "gender": "female", "birthDate": "1996"}""");
        othersWeight = create(weightOf(other));
    }

    private String create(String body) {
        Http.Answer answer = http.createAs(ehr, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").textValue();
    }

    private static String weightOf(String patient) {
        return """
                {"resourceType": "Observation", "status": "final", "code": {"coding": [{"system": "http://loinc.org",
                 "code": "29463-7"}]}, "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-20",
                 "valueQuantity": {"value": 54, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}}""".formatted(patient);
    }

    private JsonNode tokens(String user, String scope) {
        String app = people.app(scope);
        Browser browser = people.signedIn(user);
        Browser.Page page = browser.consent(browser.launch(app, scope));
        return people.exchange(app, browser.agree(browser.pick(page, patient)).parameter("code"), Browser.VERIFIER)
                .json();
    }

    @Test
    void theUserFindsThePatientByIdentifierOrId() {
        String app = people.app("launch/patient patient/*.rs");
        Browser browser = people.signedIn(people.user("data-manager", ""));
        Browser.Page page = browser.consent(browser.launch(app, "launch/patient patient/*.rs"));

        assertThat(page.body()).contains("Which patient?");
        for (String search : new String[] {number, "urn:test|" + number, patient, "Patient/" + patient}) {
            assertThat(browser.submit("/oauth2/patient", page, Map.of("state", page.field("state"), "search", search))
                            .body())
                    .contains("Fanta Keïta", "2001-02", number);
        }
        assertThat(browser.submit("/oauth2/patient", page, Map.of("state", page.field("state"), "search", "nobody"))
                        .body())
                .contains("Nobody found");
    }

    @Test
    void whoIsCaredForElsewhereIsFoundByTheCardAndOpensOnceSeenHere() {
        String app = people.app("launch/patient patient/*.rs");
        String at = "cscom-" + patient;
        Browser browser = people.signedIn(people.user("clinician", ", \"facility\": \"" + at + "\""));
        Browser.Page page = browser.consent(browser.launch(app, "launch/patient patient/*.rs"));
        Map<String, String> card = Map.of("state", page.field("state"), "search", number);

        assertThat(browser.submit("/oauth2/patient", page, card).body())
                .contains("Fanta Keïta", "Cared for elsewhere", "disabled");
        assertThat(browser.pick(page, patient).status()).isEqualTo(400);

        assertThat(http.createAs(http.tokenFor("system/*.cruds"), """
                        {"resourceType": "Encounter", "status": "finished",
                         "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
                         "subject": {"reference": "Patient/%s"}, "serviceProvider": {"identifier":
                         {"system": "https://keneya.ml/sid/facility", "value": "%s"}}}""".formatted(patient, at))
                        .status())
                .isEqualTo(201);

        assertThat(browser.submit("/oauth2/patient", page, card).body())
                .contains("Fanta Keïta")
                .doesNotContain("Cared for elsewhere", "disabled");
        assertThat(browser.pick(page, patient).body()).contains("Fanta Keïta");
    }

    @Test
    void whoMaySeeNoPatientsPicksNone() {
        String app = people.app("launch/patient patient/Observation.rs");
        Browser browser = people.signedIn(people.user("data-manager", ", \"scope\": \"user/Observation.rs\""));
        Browser.Page page = browser.consent(browser.launch(app, "launch/patient patient/Observation.rs"));

        assertThat(browser.submit("/oauth2/patient", page, Map.of("state", page.field("state"), "search", number))
                        .body())
                .contains("Nobody found")
                .doesNotContain("Keïta");
        assertThat(browser.pick(page, patient).status()).isEqualTo(400);
    }

    @Test
    void aPatientWhoDoesNotExistIsNotPicked() {
        String app = people.app("launch/patient patient/*.rs");
        Browser browser = people.signedIn(people.user("data-manager", ""));
        Browser.Page page = browser.consent(browser.launch(app, "launch/patient patient/*.rs"));

        assertThat(browser.pick(page, UUID.randomUUID().toString()).status()).isEqualTo(400);
    }

    @Test
    void thePageOfThePatientCannotBePassedBy() {
        String app = people.app("launch/patient patient/*.rs");
        Browser browser = people.signedIn(people.user("data-manager", ""));
        Browser.Page page = browser.consent(browser.launch(app, "launch/patient patient/*.rs"));

        Browser.Page answer = browser.submit(
                "/oauth2/authorize",
                page,
                Map.of("state", page.field("state"), "client_id", app, "scope", "patient/*.rs"));

        assertThat(answer.parameter("error")).isEqualTo("access_denied");
    }

    @Test
    void theAppIsToldThePatientAndSeesNobodyElse() {
        JsonNode tokens = tokens(people.user("data-manager", ""), "launch/patient patient/*.cruds offline_access");
        String token = tokens.path("access_token").textValue();

        assertThat(tokens.path("patient").textValue()).isEqualTo(patient);
        assertThat(status(token, "Patient/" + patient)).isEqualTo(200);
        assertThat(status(token, "Observation/" + weight)).isEqualTo(200);
        assertThat(status(token, "Observation?patient=" + patient)).isEqualTo(200);
        assertThat(status(token, "Observation?subject=Patient/" + patient)).isEqualTo(200);
        assertThat(status(token, "Patient?_id=" + patient)).isEqualTo(200);
        assertThat(status(token, "Patient/" + patient + "/$everything")).isEqualTo(200);

        assertThat(status(token, "Patient/" + other)).isEqualTo(403);
        assertThat(status(token, "Observation/" + othersWeight)).isEqualTo(403);
        assertThat(status(token, "Patient/" + other + "/$everything")).isEqualTo(403);
        assertThat(status(token, "Patient/" + other + "/$meta")).isEqualTo(403);
        for (String search : new String[] {
            "Patient",
            "Observation",
            "Patient?_id=" + other,
            "Patient?_id=" + patient + "," + other,
            "Observation?patient=" + other,
            "Observation?patient=" + patient + "," + other,
            "Observation?patient:missing=false",
            "Observation?subject:identifier=" + patient,
            "Observation?code=29463-7",
            "Observation?patient.identifier=" + number,
            "Observation?_id=" + othersWeight,
            "Observation?patient=" + patient + "&_total=accurate",
            "Patient?_id=" + patient + "&_has:Observation:subject:code=29463-7",
            "Observation/_history",
            "Practitioner",
            "_history"
        }) {
            assertThat(status(token, search)).as(search).isEqualTo(403);
        }
    }

    @Test
    void theAppWritesToThatFileOnly() {
        String token = tokens(people.user("data-manager", ""), "launch/patient patient/*.cruds")
                .path("access_token")
                .textValue();

        assertThat(http.createAs(token, weightOf(patient)).status()).isEqualTo(201);
        assertThat(http.createAs(token, weightOf(other)).status()).isEqualTo(403);
        assertThat(http.createAs(token, "{\"resourceType\": \"Patient\"}").status())
                .isEqualTo(403);
        assertThat(http.createAs(token, "{\"resourceType\": \"Practitioner\"}").status())
                .isEqualTo(403);
        assertThat(put(token, othersWeight, patient)).as("taking another's").isEqualTo(403);
        assertThat(put(token, weight, other)).as("giving away").isEqualTo(403);
        assertThat(put(token, weight, patient)).isEqualTo(200);
        assertThat(http.sendAs(token, "DELETE", "/fhir/Observation/" + othersWeight, "")
                        .status())
                .isEqualTo(403);
        assertThat(status(ehr, "Observation?_id=" + othersWeight + "&patient=" + other))
                .isEqualTo(200);
    }

    @Test
    void thePatientStaysTheSameWhenTheTokenIsRefreshed() {
        String scope = "launch/patient patient/*.rs offline_access";
        String app = people.app(scope);
        Browser browser = people.signedIn(people.user("data-manager", ""));
        Browser.Page page = browser.consent(browser.launch(app, scope));
        JsonNode first = people.exchange(
                        app, browser.agree(browser.pick(page, patient)).parameter("code"), Browser.VERIFIER)
                .json();

        JsonNode second =
                people.refresh(app, first.path("refresh_token").textValue()).json();

        assertThat(second.path("patient").textValue()).isEqualTo(patient);
        assertThat(status(second.path("access_token").textValue(), "Patient/" + other))
                .isEqualTo(403);
    }

    private int put(String token, String id, String of) {
        return http.sendAs(
                        token,
                        "PUT",
                        "/fhir/Observation/" + id,
                        weightOf(of).replaceFirst("\\{", "{\"id\": \"" + id + "\", "))
                .status();
    }

    private int status(String token, String path) {
        return http.getAs(token, "/fhir/" + path.replace("|", "%7C")).status();
    }
}
