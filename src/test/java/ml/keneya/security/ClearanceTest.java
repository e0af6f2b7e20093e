package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.ServerProcess;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator cannot see survivors, and clears nobody to see them without the privacy officer learning of it. */
@FhirServerTest
class ClearanceTest {

    private static final String V = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    private final String name = "cleared-" + UUID.randomUUID();

    private TestServer server;
    private GreenMail post;
    private Http http;

    @BeforeEach
    void connect(@Autowired TestServer testServer, @Autowired GreenMail mailServer) {
        server = testServer;
        post = mailServer;
        http = new Http(server);
    }

    @Test
    void aClientThatIsClearedIsToldOfAtOnce() throws Exception {
        client("system/*.rs system/Encounter.rs" + V, ", \"facility\": \"csref-a\"");

        String mail = mailAbout(name);

        assertThat(mail)
                .contains("clearance for very restricted records", "habilitation")
                .contains("The client " + name + " (role: exchange, facility: csref-a)", "by the administrator admin")
                .contains("Le client " + name);
    }

    @Test
    void aUserIsToldOfWhenHeIsClearedAndNotBefore() throws Exception {
        user("POST", "", "clinician");
        assertThat(notices(name)).as("a clinician files and sees nothing").isZero();

        user("PUT", "/" + name, "gbv-case-worker");

        assertThat(mailAbout(name)).contains("The user " + name + " (role: gbv-case-worker, facility: cscom-1)");
        user("PUT", "/" + name, "gbv-case-worker");
        assertThat(notices(name)).as("described anew, and cleared as before").isEqualTo(1);
    }

    @Test
    void aDropBoxAndAnOrdinaryClientAreNot() {
        client("system/*.cruds system/Encounter.c" + V, "");

        assertThat(notices(name)).isZero();
    }

    @Test
    void whatIsRefusedIsNotToldOf() {
        client("system/*.rs" + V, "");
        assertThat(http.sendAs(http.adminToken(), "POST", "/admin/clients", registration("system/*.rs" + V, ""))
                        .status())
                .isEqualTo(409);

        assertThat(notices(name)).isEqualTo(1);
    }

    private void client(String scope, String more) {
        Http.Answer answer = http.sendAs(http.adminToken(), "POST", "/admin/clients", registration(scope, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String registration(String scope, String more) {
        return """
                {"client_id": "%s", "client_name": "X", "scope": "%s" %s}""".formatted(name, scope, more);
    }

    private void user(String method, String path, String role) {
        Http.Answer answer = http.sendAs(http.adminToken(), method, "/admin/users" + path, """
                {"user_id": "%s", "user_name": "X", "role": "%s", "facility": "cscom-1"}""".formatted(name, role));
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    }

    private int notices(String who) {
        return server.database()
                .sql("SELECT count(*) FROM keneya.clearance_notice WHERE ? IN (client_id, user_id)")
                .param(who)
                .query(Integer.class)
                .single();
    }

    private String mailAbout(String who) {
        String[] found = {""};
        ServerProcess.await("a mail about " + who, () -> {
            found[0] = Arrays.stream(post.getReceivedMessages())
                    .map(ClearanceTest::text)
                    .filter(text -> text.contains(who))
                    .findFirst()
                    .orElse("");
            return !found[0].isEmpty();
        });
        return found[0];
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
