package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People who sign in, or try to, and the tokens that apps get in their name, are in the log by the person. */
@FhirServerTest
class SignInTrailTest {

    private static final String V = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    private TestServer server;
    private Http http;
    private People people;

    @BeforeEach
    void connect(@Autowired TestServer testServer) {
        server = testServer;
        http = new Http(server);
        people = new People(http);
    }

    @Test
    void aWrongPasswordIsRecordedWithWhoseItWasNot() {
        String user = people.user("clinician", "");

        new Browser(http).signIn(user, "pas le bon mot");

        AuditEvent event = signIns(user).get(0);
        assertThat(event.getOutcome().toCode()).isEqualTo("4");
        assertThat(event.getOutcomeDesc()).isEqualTo("wrong-password");
        assertThat(person(event, user)).isPresent();
    }

    @Test
    void whoIsBarredOrLockedOutIsRecordedAsSuchThoughThePasswordIsRight() {
        String user = people.user("clinician", "");
        for (int i = 0; i < 5; i++) {
            new Browser(http).signIn(user, "pas le bon mot");
        }
        new Browser(http).signIn(user, People.PASSWORD);
        assertThat(signIns(user).get(0).getOutcomeDesc()).isEqualTo("barred");

        http.sendAs(http.adminToken(), "PUT", "/admin/users/" + user + "/lock", "");
        new Browser(http).signIn(user, People.PASSWORD);

        AuditEvent locked = signIns(user).get(0);
        assertThat(locked.getOutcomeDesc()).isEqualTo("locked");
        assertThat(locked.getOutcome().toCode()).isEqualTo("4");
    }

    @Test
    void ofANameThatNobodyHasNothingIsKeptForItMayBeAPassword() {
        String typed = "mot-de-passe-" + UUID.randomUUID();

        Browser.Page page = new Browser(http).signIn(typed, "x");

        assertThat(page.location()).endsWith("/login?error");
        AuditEvent event = events("subtype=110122&outcome=4").get(0);
        assertThat(event.getOutcomeDesc()).isEqualTo("unknown-name");
        assertThat(event.getAgent()).noneMatch(AuditEventAgentComponent::hasAltId);
        assertThat(event.getAgentFirstRep().getNetwork().getAddress()).isEqualTo("127.0.0.1");
        assertThat(server.database()
                        .sql("SELECT count(*) FROM keneya.audit_event t WHERE t::text LIKE :typed")
                        .param("typed", "%" + typed + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSignInAndTheSignOutAreRecordedWithThePerson() {
        String user = people.user("clinician", "");
        Browser browser = people.signedIn(user);

        browser.submit("/logout", browser.get("/account/password"), Map.of());

        AuditEvent in = signIns(user).get(0);
        assertThat(in.getType().getCode()).isEqualTo("110114");
        assertThat(in.getOutcome().toCode()).isEqualTo("0");
        assertThat(person(in, user))
                .hasValueSatisfying(agent -> assertThat(agent.getRequestor()).isTrue());
        assertThat(events("subtype=110123&altid=" + user)).hasSize(1);
    }

    @Test
    void aTokenInSomeonesNameIsRecordedWithHimHisRoleAndHisFacility() {
        String user = people.user("clinician", ", \"facility\": \"cscom-trail\"");
        String app = people.app("user/Patient.rs offline_access");

        JsonNode tokens = people.tokens(user, app, "user/Patient.rs offline_access");
        people.refresh(app, tokens.path("refresh_token").textValue());

        List<AuditEvent> given = tokens(server.auditor(), app, user);
        assertThat(given).as("given and renewed").hasSize(2);
        assertThat(given).allSatisfy(event -> {
            assertThat(event.getOutcome().toCode()).isEqualTo("0");
            AuditEventAgentComponent person = person(event, user).orElseThrow();
            assertThat(person.getRequestor()).isTrue();
            assertThat(person.getRoleFirstRep().getCodingFirstRep().getCode()).isEqualTo("clinician");
            assertThat(person.getLocation().getIdentifier().getValue()).isEqualTo("cscom-trail");
        });
    }

    @Test
    void aTokenInSomeonesNameThatOpensTheVaultIsRecordedInTheVaultAlone() {
        String user = people.user("gbv-case-worker", "");
        String app = people.app("user/Encounter.rs" + V);

        people.tokens(user, app, "user/Encounter.rs" + V);

        assertThat(tokens(server.auditor(), app, user)).isEmpty();
        assertThat(tokens(server.clearedAuditor(), app, user)).hasSize(1);
    }

    @Test
    void thePagesOfALaunchAreRecordedWithWhoIsSignedIn() {
        String user = people.user("clinician", "");
        Browser browser = people.signedIn(user);
        int before = events("altid=" + user).size();

        browser.get("/account");

        assertThat(events("altid=" + user)).hasSize(before + 1);
    }

    /** Newest first. */
    private List<AuditEvent> signIns(String user) {
        return events("type=110114&subtype=110122&altid=" + user);
    }

    /** What that auditor finds of tokens that the app got in that person's name. */
    private static List<AuditEvent> tokens(FhirClient auditor, String app, String user) {
        return events(auditor, "type=110114&subtype=ITI-71&altid=" + app).stream()
                .filter(event -> person(event, user).isPresent())
                .toList();
    }

    private static Optional<AuditEventAgentComponent> person(AuditEvent event, String user) {
        return event.getAgent().stream()
                .filter(agent -> user.equals(agent.getAltId()))
                .findAny();
    }

    private List<AuditEvent> events(String query) {
        return events(server.auditor(), query);
    }

    private static List<AuditEvent> events(FhirClient auditor, String query) {
        return auditor.get("AuditEvent?_count=50&" + query).bundle().getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
    }
}
