package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaking the glass: who may, what opens and for how long, and who is told. */
@FhirServerTest
class EmergencyTest {

    private static final String V = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final String VERY_RESTRICTED = """
            "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "V"}]},""";
    private static final String FHIR = "application/fhir+json";
    private static final int SECONDS_OF_HESITATION = 2;
    private static final int LONG_ENOUGH_FOR_A_MAIL = 15_000;

    private final String mark = UUID.randomUUID().toString();

    private TestServer server;
    private GreenMail post;
    private Http http;
    private People people;

    /** A file: its Patient, by which code or number she is known, an Encounter in it and a Task for her. */
    private record File(String patient, String number, String encounter, String task) {}

    @BeforeEach
    void connect(@Autowired TestServer testServer, @Autowired GreenMail mailServer) {
        server = testServer;
        post = mailServer;
        http = new Http(server);
        people = new People(http);
    }

    @Test
    void theFileOfAnotherFacilityOpensToLookAtAndNothingElse() {
        File ordinary = ordinaryFile("csref-" + mark);
        File other = ordinaryFile("csref-" + mark);

        JsonNode tokens = people.breakTheGlass(clinician(), ordinary.number());

        assertThat(tokens.path("patient").textValue()).isEqualTo(ordinary.patient());
        assertThat(tokens.path("expires_in").intValue()).isBetween(60, 900);
        assertThat(tokens.has("refresh_token")).isFalse();
        assertThat(tokens.path("scope").textValue().split(" ")).contains("patient/*.rs", "patient/*.rs" + V);
        FhirClient app = client(tokens);
        assertThat(app.get("Patient/" + ordinary.patient()).status()).isEqualTo(200);
        assertThat(app.get("Encounter/" + ordinary.encounter()).status()).isEqualTo(200);
        assertThat(found(app.get("Encounter?patient=" + ordinary.patient()))).containsExactly(ordinary.encounter());
        assertThat(found(app.get("Patient/" + ordinary.patient() + "/$everything")))
                .containsExactlyInAnyOrder(ordinary.patient(), ordinary.encounter(), ordinary.task());
        assertThat(app.get("Encounter/" + ordinary.encounter() + "/_history").status())
                .isEqualTo(200);

        assertNobodyElses(app, other);
        assertThat(app.get("Encounter?patient=" + other.patient()).status()).isEqualTo(403);
        assertThat(app.get("Encounter").status()).isEqualTo(403);
        assertThat(app.get("Encounter?patient=" + ordinary.patient() + "&patient.name=x")
                        .status())
                .isEqualTo(403);
        assertThat(app.post("Encounter", FHIR, encounter("Patient/" + ordinary.patient(), ""))
                        .status())
                .isEqualTo(403);
        assertThat(app.delete("Encounter/" + ordinary.encounter()).status()).isEqualTo(403);
    }

    @Test
    void aSurvivorsFileOpensByHerCodeAndNoOtherIsBetrayed() {
        File hers = survivorsFile();
        File another = survivorsFile();
        String clinician = clinician();

        FhirClient app = client(people.breakTheGlass(clinician, hers.number()));

        assertThat(app.get("Patient/" + hers.patient()).status()).isEqualTo(200);
        assertThat(found(app.get("Encounter?patient=" + hers.patient()))).containsExactly(hers.encounter());
        assertThat(found(app.get("Patient/" + hers.patient() + "/$everything")))
                .containsExactlyInAnyOrder(hers.patient(), hers.encounter(), hers.task());
        assertThat(found(app.get("Task?patient=" + hers.patient()))).containsExactly(hers.task());
        assertNobodyElses(app, another);
        String service = service(server.clearedEhr(), VERY_RESTRICTED);
        assertIsAbsent(app, "HealthcareService/" + service);
        assertThat(app.get("HealthcareService/" + service(server.ehr(), "")).status())
                .isEqualTo(200);

        FhirClient usual = client(people.tokens(clinician, people.app("user/*.rs"), "user/*.rs"));
        assertThat(usual.get("Encounter/" + hers.encounter()).status())
                .as("without breaking the glass")
                .isEqualTo(404);
    }

    /** In every way that is about one record, hers answers as one that never was. */
    private static void assertNobodyElses(FhirClient app, File other) {
        for (String known : List.of("Encounter/" + other.encounter(), "Task/" + other.task())) {
            assertIsAbsent(app, known);
        }
        assertThat(app.get("Patient/" + other.patient()).status()).isEqualTo(404);
        assertThat(app.get("Patient/" + other.patient() + "/$everything").status())
                .isEqualTo(404);
        assertThat(app.get("Encounter/_history?_count=1").status()).isEqualTo(403);
    }

    private static void assertIsAbsent(FhirClient app, String known) {
        String never = known.replaceFirst("[0-9a-f]{8}-", "018f3c1e-");
        for (String what : List.of("", "/_history", "/_history/1", "/$meta")) {
            Answer hidden = app.get(known + what);
            Answer absent = app.get(never + what);
            assertThat(hidden.status()).as(known + what).isIn(403, 404).isEqualTo(absent.status());
            assertThat(hidden.body().replace(known, never)).as(known + what).isEqualTo(absent.body());
        }
    }

    @Test
    void itIsRecordedInTheVaultAndTheOfficerIsToldAtOnceButNotOfWhom() throws Exception {
        File hers = survivorsFile();
        String clinician = clinician();
        client(people.breakTheGlass(clinician, hers.number())).get("Patient/" + hers.patient());

        JsonNode events = server.clearedAuditor()
                .get("AuditEvent?subtype=110127&altid=" + clinician)
                .json();

        assertThat(events.path("entry")).hasSize(1);
        assertThat(events.path("total").intValue()).isEqualTo(1);
        JsonNode event = events.at("/entry/0/resource");
        assertThat(event.at("/type/code").textValue()).isEqualTo("110113");
        assertThat(event.at("/outcome").textValue()).isEqualTo("0");
        assertThat(event.at("/outcomeDesc").textValue()).isEqualTo(People.REASON);
        assertThat(event.at("/purposeOfEvent/0/coding/0/code").textValue()).isEqualTo("BTG");
        assertThat(event.findValuesAsText("reference")).contains("Patient/" + hers.patient());
        JsonNode read = server.clearedAuditor()
                .get("AuditEvent?subtype=read&entity=Patient/" + hers.patient())
                .json()
                .at("/entry/0/resource");
        assertThat(read.at("/purposeOfEvent/0/coding/0/code").textValue()).isEqualTo("BTG");
        assertThat(server.auditor()
                        .get("AuditEvent?subtype=110127&altid=" + clinician)
                        .json()
                        .has("entry"))
                .as("to an auditor without clearance")
                .isFalse();
        assertThat(server.clearedAuditor().get("AuditEvent/$verify").body()).contains("\"valueBoolean\":true");

        String mail = mailAbout(clinician);
        assertThat(mail)
                .contains("cscom-" + mark, "a ouvert un dossier", "opened a file")
                .doesNotContain(hers.patient(), hers.number(), "hémorragie");
    }

    @Test
    void whoNamesNobodyIsRecordedAndToldOfToo() throws Exception {
        String clinician = clinician();
        Browser browser = people.signedIn(clinician);
        Browser.Page page = browser.consent(browser.launch(people.app(People.EMERGENCY), People.EMERGENCY));

        Browser.Page answer = browser.declare(page, "nobody-" + mark, People.REASON);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Nobody is known by this");
        JsonNode event = server.clearedAuditor()
                .get("AuditEvent?subtype=110127&altid=" + clinician)
                .json()
                .at("/entry/0/resource");
        assertThat(event.path("outcome").textValue()).isEqualTo("4");
        assertThat(event.path("outcomeDesc").textValue()).isEqualTo(People.REASON);
        assertThat(mailAbout(clinician)).contains("tried to open a file");
    }

    @Test
    void withoutReasonOrThePageOfTheEmergencyNothingOpens() {
        File hers = survivorsFile();
        String app = people.app(People.EMERGENCY);
        Browser browser = people.signedIn(clinician());
        Browser.Page page = browser.consent(browser.launch(app, People.EMERGENCY));

        assertThat(page.body()).contains("Emergency", "privacy officer");
        assertThat(browser.declare(page, hers.number(), "urgent").status()).isEqualTo(422);
        assertThat(browser.declare(page, " ", People.REASON).status()).isEqualTo(422);
        assertThat(browser.submit(
                                "/oauth2/patient/choice",
                                page,
                                Map.of("state", page.field("state"), "patient", hers.patient()))
                        .status())
                .as("by the page of an ordinary launch")
                .isEqualTo(400);
        String agreed =
                Browser.form(Map.of("_csrf", page.field("_csrf"), "state", page.field("state"), "client_id", app)) + "&"
                        + Browser.form(Map.of("scope", "patient/*.rs"));
        assertThat(browser.post("/oauth2/authorize", agreed).parameter("error"))
                .as("past the page")
                .isEqualTo("access_denied");
    }

    @Test
    void aBatchIsNoWayRound() {
        File hers = survivorsFile();
        File another = survivorsFile();
        FhirClient app = client(people.breakTheGlass(clinician(), hers.number()));

        JsonNode answers = app.post("", FHIR, """
                {"resourceType": "Bundle", "type": "batch", "entry": [
                {"request": {"method": "GET", "url": "Encounter/%s"}},
                {"request": {"method": "GET", "url": "Encounter/%s"}},
                {"request": {"method": "GET", "url": "Encounter?patient=%s"}}]}""".formatted(hers.encounter(), another.encounter(), hers.patient()))
                .json()
                .path("entry");

        assertThat(answers.at("/0/response/status").asText()).startsWith("200");
        assertThat(answers.at("/1/response/status").asText()).startsWith("404");
        assertThat(answers.at("/2/resource/entry")).hasSize(1);
    }

    @Test
    void aMailServerThatIsAwayHoldsNobodyUpAndIsToldLater() throws Exception {
        File hers = survivorsFile();
        String first = clinician();
        post.stop();
        try {
            assertThat(client(people.breakTheGlass(first, hers.number()))
                            .get("Patient/" + hers.patient())
                            .status())
                    .isEqualTo(200);
        } finally {
            post.start();
        }

        people.breakTheGlass(clinician(), hers.number());

        assertThat(mailAbout(first)).contains("opened a file");
    }

    @Test
    void theQuarterOfAnHourBeginsWithTheReason() throws Exception {
        File hers = survivorsFile();
        String app = people.app(People.EMERGENCY);
        Browser browser = people.signedIn(clinician());
        Browser.Page page = browser.consent(browser.launch(app, People.EMERGENCY));
        Browser.Page declared = browser.declare(page, hers.number(), People.REASON);
        Thread.sleep(SECONDS_OF_HESITATION * 1_000L);

        JsonNode tokens = people.exchange(
                        app, browser.agree(browser.get(declared.location())).parameter("code"), Browser.VERIFIER)
                .json();

        assertThat(tokens.path("expires_in").intValue()).isLessThanOrEqualTo(900 - SECONDS_OF_HESITATION);
    }

    @Test
    void onlyThoseEnrolledThroughAnAppThatIsRegisteredForIt() {
        Browser notEnrolled = people.signedIn(people.user("clinician", ", \"facility\": \"cscom-" + mark + "\""));
        assertThat(notEnrolled
                        .authorize(notEnrolled.launch(people.app(People.EMERGENCY), People.EMERGENCY))
                        .parameter("error"))
                .isEqualTo("invalid_scope");

        Browser enrolled = people.signedIn(clinician());
        String ordinaryApp = people.app("launch/patient patient/*.rs");
        assertThat(enrolled.consent(enrolled.launch(ordinaryApp, People.EMERGENCY))
                        .body())
                .as("an app that may not")
                .contains("Which patient?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"researcher", "administrator", "auditor", "steward", "data-manager", "gbv-supervisor"})
    void whoDoesNotTreatCannotBeEnrolled(String role) {
        Http.Answer answer = http.sendAs(http.adminToken(), "POST", "/admin/users", """
                {"user_id": "u-%s", "user_name": "X", "role": "%s", "break_the_glass": true}""".formatted(mark, role));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("break_the_glass");
    }

    @Test
    void itEndsWithTheEnrolment() {
        File hers = survivorsFile();
        String clinician = clinician();
        FhirClient app = client(people.breakTheGlass(clinician, hers.number()));
        assertThat(app.get("Patient/" + hers.patient()).status()).isEqualTo(200);

        http.sendAs(http.adminToken(), "PUT", "/admin/users/" + clinician, """
                {"user_id": "%s", "user_name": "X", "role": "clinician", "facility": "cscom-%s"}""".formatted(clinician, mark));

        assertThat(app.get("Patient/" + hers.patient()).status()).isEqualTo(401);
    }

    private String clinician() {
        return people.user("clinician", ", \"facility\": \"cscom-" + mark + "\", \"break_the_glass\": true");
    }

    private FhirClient client(JsonNode tokens) {
        return server.holding(tokens.path("access_token").textValue());
    }

    private File ordinaryFile(String facility) {
        String number = "n-" + UUID.randomUUID();
        FhirClient ehr = server.ehrOf(facility);
        String patient = id(ehr.post("Patient", FHIR, """
                {"resourceType": "Patient", "identifier": [{"system": "https://example.ml/n", "value": "%s"}],
                "name": [{"family": "Diarra"}], "gender": "female", "birthDate": "1996"}""".formatted(number)));
        return file(ehr, patient, number, "");
    }

    private File survivorsFile() {
        String code = "c-" + UUID.randomUUID();
        FhirClient cleared = server.clearedEhr();
        String patient = id(cleared.post("Patient", FHIR, """
                {"resourceType": "Patient", %s "identifier": [{"type": {"coding": [
                {"system": "https://keneya.ml/fhir/CodeSystem/ml-identifier-type", "code": "PSEUDO"}]},
                "value": "%s"}], "gender": "female", "birthDate": "1996"}""".formatted(VERY_RESTRICTED, code)));
        return file(cleared, patient, code, VERY_RESTRICTED);
    }

    private static File file(FhirClient author, String patient, String number, String meta) {
        String subject = "Patient/" + patient;
        String encounter = id(author.post("Encounter", FHIR, encounter(subject, meta)));
        String task = id(author.post("Task", FHIR, """
                {"resourceType": "Task", %s "status": "requested", "intent": "order", "for": {"reference": "%s"}}""".formatted(meta, subject)));
        return new File(patient, number, encounter, task);
    }

    private static String encounter(String subject, String meta) {
        return """
                {"resourceType": "Encounter", %s "status": "finished", "class": {"system":
                "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"}, "subject": {"reference": "%s"}}""".formatted(meta, subject);
    }

    private static String service(FhirClient author, String meta) {
        return id(author.post("HealthcareService", FHIR, """
                {"resourceType": "HealthcareService", %s "name": "Espace sûr"}""".formatted(meta)));
    }

    private static String id(Answer created) {
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").textValue();
    }

    private static List<String> found(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("entry").findValues("resource").stream()
                .map(resource -> resource.path("id").textValue())
                .toList();
    }

    private String mailAbout(String user) throws MessagingException, IOException {
        int known = 0;
        while (post.waitForIncomingEmail(LONG_ENOUGH_FOR_A_MAIL, known + 1)) {
            MimeMessage[] mails = post.getReceivedMessages();
            for (MimeMessage mail : Arrays.copyOfRange(mails, known, mails.length)) {
                String text = String.valueOf(mail.getContent());
                if (text.contains(user)) {
                    assertThat(Arrays.stream(mail.getAllRecipients()).map(Address::toString))
                            .containsExactly("officer@keneya.example");
                    return mail.getSubject() + text;
                }
            }
            known = mails.length;
        }
        throw new AssertionError("No mail about " + user);
    }
}
