package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
                "{'client_id':'a','client_name':'A','scope':'user/*.rs'} # only system/",
                "{'client_id':'a','client_name':'A','scope':'system/*.rs','role':'boss'} # role must be one of",
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
