package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Registering people, and their passwords. */
@FhirServerTest
class UsersTest {

    private Http http;
    private People people;

    @BeforeEach
    void connect(@Autowired TestServer server) {
        http = new Http(server);
        people = new People(http);
    }

    @Test
    void onlyAnAdministratorRegistersUsers() {
        String token = http.tokenFor("system/*.cruds");

        assertThat(http.sendAs(token, "POST", "/admin/users", "{}").status()).isEqualTo(403);
        assertThat(http.getAs(token, "/admin/users").status()).isEqualTo(403);
        assertThat(http.get("/admin/users").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{} # user_id is missing",
                "{'user_id':'a'} # user_name is missing",
                "{'user_id':'a','user_name':'A'} # role is missing",
                "{'user_id':'a b','user_name':'A','role':'clinician'} # user_id must have",
                "{'user_id':'a','user_name':'A','role':'boss'} # role must be one of",
                "{'user_id':'a','user_name':'A','role':'exchange'} # for systems",
                "{'user_id':'a','user_name':'A','role':'clinician','scope':'system/*.rs'} # begin with user/",
                "{'user_id':'a','user_name':'A','role':'clinician','scope':'patient/*.rs'} # begin with user/",
                "{'user_id':'a','user_name':'A','role':'researcher','scope':'user/*.cruds'} # more than the role researcher",
                "{'user_id':'a','user_name':'A','role':'clinician'} # The role clinician sees the patients of a facility",
                "{'user_id':'a','user_name':'A','role':'gbv-case-worker','scope':'user/*.rs'} # give its number in facility",
                "{'user_id':'a','user_name':'A','role':'clinician','facility':'x','fhirUser':'Device/1'} # fhirUser must be",
                "{'user_id':'a','user_name':'A','role':'clinician','password':'x'} # field is unknown"
            })
    void aUserWhoCannotWorkIsRefusedWithTheReason(String body, String reason) {
        Http.Answer answer = http.sendAs(
                http.adminToken(), "POST", "/admin/users", body.replace('\'', '"'), "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/issue/0/diagnostics").textValue()).contains(reason);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "EXCHANGE")
    void onlyAGbvCaseWorkerIsClearedUnasked(Role role) {
        JsonNode user = people.register(role.toString(), "");

        assertThat(user.path("scope").textValue().contains("|V")).isEqualTo(role == Role.GBV_CASE_WORKER);
        assertThat(user.path("scope").textValue()).startsWith("user/");
    }

    @Test
    void whoIsDescribedAnewWithoutAScopeKeepsNoClearance() {
        String named = "user/AuditEvent.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
        String id = people.register("auditor", ", \"scope\": \"" + named + "\"")
                .path("user_id")
                .textValue();

        Http.Answer answer = http.sendAs(
                http.adminToken(),
                "PUT",
                "/admin/users/" + id,
                "{\"user_id\": \"" + id + "\", \"user_name\": \"A\", \"role\": \"auditor\"}");

        assertThat(answer.json().path("scope").textValue()).isEqualTo("user/AuditEvent.rs");
    }

    @Test
    void theListTellsNoPassword() {
        JsonNode user = people.register("clinician", ", \"facility\": \"cscom-1\"");

        Http.Answer answer = http.getAs(http.adminToken(), "/admin/users");

        assertThat(answer.body())
                .contains(user.path("user_id").textValue(), "cscom-1", "user/*.cruds")
                .doesNotContain(user.path("password").textValue(), "$2a$");
    }

    @Test
    void anIdIsTakenOnce() {
        String id = people.register("clinician", "").path("user_id").textValue();

        assertThat(http.sendAs(http.adminToken(), "POST", "/admin/users", """
                                {"user_id": "%s", "user_name": "B", "role": "clinician", "facility": "cscom-1"}""".formatted(id))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aWrongNameAndAWrongPasswordLookTheSame() {
        String user = people.user("clinician", "");

        Browser.Page stranger = new Browser(http).signIn("nobody", "wrong");
        Browser.Page wrong = new Browser(http).signIn(user, "wrong");

        assertThat(stranger.location()).isEqualTo(wrong.location()).endsWith("/login?error");
    }

    @Test
    void severalWrongPasswordsBarTheRightOne() {
        String user = people.user("clinician", "");
        for (int i = 0; i < 5; i++) {
            new Browser(http).signIn(user, "wrong");
        }

        assertThat(new Browser(http).signIn(user, People.PASSWORD).location()).endsWith("/login?error");

        http.sendAs(http.adminToken(), "DELETE", "/admin/users/" + user + "/lock", "");
        assertThat(new Browser(http).signIn(user, People.PASSWORD).location()).endsWith("/account");
    }

    @Test
    void aFirstPasswordIsGoodOnlyForChoosingAnother() {
        JsonNode user = people.register("clinician", "");
        String app = people.app("user/Patient.rs");
        Browser browser = new Browser(http);
        browser.signIn(user.path("user_id").textValue(), user.path("password").textValue());

        Browser.Page stopped = browser.authorize(browser.launch(app, "user/Patient.rs"));
        assertThat(stopped.location()).endsWith("/account/password");
        assertThat(browser.get("/account").location()).endsWith("/account/password");

        Browser.Page page = browser.get("/account/password");
        for (String flawed : new String[] {
            "court",
            "aaaaaaaaaaaaaaaaaaaa",
            "keneya keneya keneya",
            user.path("password").textValue(),
            "é".repeat(60)
        }) {
            assertThat(browser.submit(
                                    "/account/password",
                                    page,
                                    Map.of("current", user.path("password").textValue(), "chosen", flawed))
                            .status())
                    .as(flawed)
                    .isEqualTo(422);
        }
        assertThat(browser.submit("/account/password", page, Map.of("current", "wrong", "chosen", People.PASSWORD))
                        .status())
                .isEqualTo(422);
        Browser.Page chosen = browser.submit(
                "/account/password",
                page,
                Map.of("current", user.path("password").textValue(), "chosen", People.PASSWORD));
        assertThat(chosen.location()).as("the launch goes on").contains("/oauth2/authorize?");
    }

    @Test
    void anAdministratorResetsAPassword() {
        String user = people.user("clinician", "");

        Http.Answer reset = http.sendAs(http.adminToken(), "POST", "/admin/users/" + user + "/password", "");

        assertThat(reset.status()).isEqualTo(200);
        assertThat(new Browser(http).signIn(user, People.PASSWORD).location()).endsWith("/login?error");
        assertThat(new Browser(http)
                        .signIn(user, reset.json().path("password").textValue())
                        .location())
                .doesNotContain("error");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String admin = http.adminToken();

        assertThat(http.getAs(admin, "/admin/users/nobody").status()).isEqualTo(404);
        assertThat(http.sendAs(admin, "DELETE", "/admin/users/nobody", "").status())
                .isEqualTo(404);
        assertThat(http.sendAs(admin, "PUT", "/admin/users/nobody", "{}").status())
                .isEqualTo(404);
        assertThat(http.sendAs(admin, "PUT", "/admin/users/nobody/lock", "").status())
                .isEqualTo(404);
        assertThat(http.sendAs(admin, "POST", "/admin/users/nobody/password", "")
                        .status())
                .isEqualTo(404);
    }
}
