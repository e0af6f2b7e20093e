package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Registering clients, and the first of them. */
@FhirServerTest
class ClientsTest {

    private Http http;

    @BeforeEach
    void connect(@Autowired TestServer server) {
        http = new Http(server);
    }

    @Test
    void onlyAnAdministratorRegistersClients() {
        String token = http.tokenFor("system/*.cruds");

        Http.Answer answer = http.sendAs(token, "POST", "/admin/clients", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/issue/0/code").textValue()).isEqualTo("forbidden");
        assertThat(http.getAs(token, "/admin/clients").status()).isEqualTo(403);
        assertThat(http.sendAs(token, "DELETE", "/admin/clients/admin", "").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                " # JSON object",
                "[] # JSON object",
                "{\"client_id\": # JSON object",
                "{} # client_id is missing",
                "{'client_id':'a'} # client_name is missing",
                "{'client_id':'a','client_name':'A'} # scope is missing",
                "{'client_id':'a b','client_name':'A','scope':'system/*.rs'} # client_id must have",
                "{'client_id':1,'client_name':'A','scope':'system/*.rs'} # The field client_id",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs system/Patient.sr'} # “system/Patient.sr”",
                "{'client_id':'a','client_name':'A','scope':'system/Patent.rs'} # Patent is not a FHIR",
                "{'client_id':'a','client_name':'A','scope':'user/*.rs'} # need redirect_uris",
                "{'client_id':'a','client_name':'A','scope':'openid'} # redirect_uris is missing",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','token_endpoint_auth_method':'none'} # gets no system/",
                "{'client_id':'a','client_name':'A','scope':'user/*.rs','redirect_uris':'x'} # must be a list",
                "{'client_id':'a','client_name':'A','scope':'user/*.rs','redirect_uris':['http://evil.example/']} # redirect URI",
                "{'client_id':'a','client_name':'A','scope':'user/*.rs','redirect_uris':['javascript:alert(1)']} # redirect URI",
                "{'client_id':'a','client_name':'A','scope':'user/*.rs','redirect_uris':['https://u@a.example/']} # redirect URI",
                "{'client_id':'a','client_name':'A','scope':'patient/*.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V','redirect_uris':['https://a.example/']} # cannot clear",
                "{'client_id':'a','client_name':'A','scope':'system/*.cruds','role':'researcher'} # “system/*.cruds” is more than the role researcher",
                "{'client_id':'a','client_name':'A','scope':'system/Patient.rs','role':'auditor'} # “system/Patient.rs” is more than the role auditor",
                "{'client_id':'a','client_name':'A','scope':'system/Patient.r?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V','role':'administrator'} # more than the role administrator",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','jwks_uri':'http://a.example/keys'} # https address",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','jwks_uri':'ftp://a.example/keys'} # https address",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','jwks_uri':'https://a.example/','jwks':{'keys':[]}} # not both",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','token_endpoint_auth_method':'private_key_jwt'} # private_key_jwt with",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','role':'boss'} # role must be one of",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','role':'clinician'} # The role clinician sees the patients of a facility",
                "{'client_id':'a','client_name':'A','scope':'system/Patient.r user/*.rs','role':'gbv-case-worker','redirect_uris':['https://a.example/']} # give its number in facility",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','jwks':{}} # JSON Web Key Set",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','jwks':'x'} # JSON Web Key Set",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','secret':'x'} # field is unknown"
            })
    void aRegistrationThatCannotWorkIsRefusedWithTheReason(String body, String reason) {
        Http.Answer answer = http.sendAs(
                http.adminToken(),
                "POST",
                "/admin/clients",
                body == null ? "" : body.replace('\'', '"'),
                "Accept-Language",
                "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("resourceType").textValue()).isEqualTo("OperationOutcome");
        assertThat(answer.json().at("/issue/0/diagnostics").textValue()).contains(reason);
    }

    @Test
    void ofAnAppTheFacilityIsThatOfWhoSignsIn() {
        Http.Answer answer = http.sendAs(http.adminToken(), "POST", "/admin/clients", """
                {"client_id": "app-%s", "client_name": "A", "scope": "user/*.rs", "role": "clinician",
                 "redirect_uris": ["https://a.example/"]}""".formatted(UUID.randomUUID()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void aPrivateKeyIsRefused() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();

        Http.Answer answer = http.sendAs(
                http.adminToken(),
                "POST",
                "/admin/clients",
                """
                {"client_id": "p", "client_name": "P", "scope": "system/*.rs", "jwks": {"keys": [%s]}}""".formatted(key.toJSONString()),
                "Accept-Language",
                "fr");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/issue/0/diagnostics").textValue()).contains("clé privée");
    }

    @Test
    void anIdIsTakenOnce() {
        String id = http.register("system/Patient.rs").id();

        Http.Answer answer = http.sendAs(
                http.adminToken(),
                "POST",
                "/admin/clients",
                "{\"client_id\": \"%s\", \"client_name\": \"X\", \"scope\": \"system/*.rs\"}".formatted(id));

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void theListTellsNoSecret() {
        Http.TestClient client = http.register("system/Patient.rs");

        Http.Answer answer = http.getAs(http.adminToken(), "/admin/clients");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(client.id()).doesNotContain(client.secret(), "secret_hash", "bcrypt");
    }

    @Test
    void aRemovedClientGetsNoMoreTokens() {
        Http.TestClient client = http.register("system/Patient.rs");

        assertThat(http.sendAs(http.adminToken(), "DELETE", "/admin/clients/" + client.id(), "")
                        .status())
                .isEqualTo(204);
        assertThat(http.sendAs(http.adminToken(), "DELETE", "/admin/clients/" + client.id(), "")
                        .status())
                .isEqualTo(404);
        assertThat(http.askForToken(client, "").status()).isEqualTo(401);
    }

    @Test
    void theTokenOfARemovedClientOpensNothing() {
        Http.TestClient client = http.register("system/Patient.rs");
        String token = http.askForToken(client, "").json().path("access_token").textValue();
        assertThat(http.getAs(token, "/fhir/Patient?_count=1").status()).isEqualTo(200);

        http.sendAs(http.adminToken(), "DELETE", "/admin/clients/" + client.id(), "");

        assertThat(http.getAs(token, "/fhir/Patient?_count=1").status()).isEqualTo(401);
    }

    /** Of an earlier or a later version, for instance. */
    @Test
    void aClientOfARoleThatIsUnknownMayDoNothing(@Autowired TestServer server) {
        Http.TestClient client = http.register("system/*.cruds");
        server.database()
                .sql("UPDATE keneya.client SET role = 'gardener' WHERE client_id = ?")
                .param(client.id())
                .update();

        assertThat(http.askForToken(client, "system/Patient.rs").status()).isEqualTo(400);
    }

    @Test
    void aClientThatHasNoSecretGetsNone() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
        String id = "keys-" + UUID.randomUUID();
        http.sendAs(http.adminToken(), "POST", "/admin/clients", """
                {"client_id": "%s", "client_name": "K", "scope": "system/*.rs", "jwks": {"keys": [%s]}}""".formatted(
                        id, key.toPublicJWK().toJSONString()));

        Http.Answer answer =
                http.sendAs(http.adminToken(), "POST", "/admin/clients/" + id + "/secret", "", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/issue/0/diagnostics").textValue()).contains("has no secret");
    }

    @Test
    void onlyAnAdministratorReplacesASecret() {
        Http.TestClient client = http.register("system/*.cruds");

        assertThat(http.sendAs(http.tokenFor("system/*.cruds"), "POST", "/admin/clients/" + client.id() + "/secret", "")
                        .status())
                .isEqualTo(403);
        assertThat(http.askForToken(client, "").status()).isEqualTo(200);
    }

    @Test
    void theFirstAdministratorIsForItsOwnerOnly() throws IOException {
        Path file = http.home().resolve("credentials/admin.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(http.home().resolve("keys/access-tokens.jwk.json"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains(http.base() + "/oauth2/token");
    }
}
