package ml.keneya.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** What an operator types. */
@FhirServerTest
class KeneyaCommandTest {

    private static final String CLEARED_AUDIT =
            "system/AuditEvent.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    @TempDir
    Path folder;

    private Path home;
    private TestServer server;

    @BeforeEach
    void connect(@Autowired TestServer testServer) {
        server = testServer;
        home = server.home();
    }

    /** Commands that work without a server quieten this process. */
    @AfterEach
    void logAsBefore() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(null, LogLevel.WARN);
    }

    private record Ran(int code, String output, String errors) {
        String value(String name) {
            return output.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private static Ran run(Path home, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine line = KeneyaCommand.line(home, Map.of("LANG", "en_GB.UTF-8"));
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(errors, true));
        int code = line.execute(arguments);
        return new Ran(code, output.toString(), errors.toString());
    }

    private Ran run(String... arguments) {
        return run(home, arguments);
    }

    @Test
    void onlyItsOwnWordsAreCommands() {
        assertThat(KeneyaCommand.isMeant("users", "list")).isTrue();
        assertThat(KeneyaCommand.isMeant("clients")).isTrue();
        assertThat(KeneyaCommand.isMeant("guide", "export")).isTrue();
        assertThat(KeneyaCommand.isMeant("demo", "folder")).isTrue();
        assertThat(KeneyaCommand.isMeant("--server.port=1")).isFalse();
        assertThat(KeneyaCommand.isMeant()).isFalse();
    }

    @Test
    void withoutCredentialsItSaysWhereTheyShouldBe(@TempDir Path empty) {
        Ran ran = run(empty, "users", "list");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors())
                .contains("credentials/admin.json", "KENEYA_HOME")
                .doesNotContain("\tat ");
    }

    @Test
    void credentialsThatLackSomethingAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("auditor.json"), "{\"client_id\":\"x\",\"client_secret\":\"y\"}");

        Ran ran = run("audit", "verify", "--credentials", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).contains(file + " lacks client_id, client_secret or token_endpoint");
        assertThat(ran.output()).isEmpty();
    }

    @Test
    void theAdministratorVerifiesTheOrdinaryChainAndIsToldThatItIsNotAll() {
        Ran ran = run("audit", "verify");

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.output())
                .contains("ordinary", "  whole: true", "  hash: ", "the chain of ordinary requests alone")
                .doesNotContain("vault\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void anAuditorWithTheClearanceVerifiesBothChains() throws IOException {
        Ran ran = run("audit", "verify", "--credentials", auditor(CLEARED_AUDIT).toString());

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.output())
                .contains("ordinary\n  whole: true", "vault\n  whole: true", "Verified: both chains")
                .doesNotContain("whole: false");
        assertThat(ran.code()).isZero();
    }

    @Test
    void credentialsWithoutTheClearanceDoNotPassForAWholeLog() throws IOException {
        Ran ran = run(
                "audit",
                "verify",
                "--credentials",
                auditor("system/AuditEvent.rs").toString());

        assertThat(ran.output()).contains("ordinary\n  whole: true", "the chain of ordinary requests alone");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aRowThatWasChangedGivesAnotherExitCodeToWhoMayKnowOfIt() throws IOException {
        String auditor = auditor(CLEARED_AUDIT).toString();
        server.clearedEhr().get("Patient/" + UUID.randomUUID());

        try {
            tamper("status + 1", 1_000);
            Ran ran = run("audit", "verify");
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.output()).contains("ordinary\n  whole: false", "row: 1\n", "fault: changed");
        } finally {
            tamper("status - 1", 1_000);
        }
        try {
            tamper("status + 1", 2_000);
            assertThat(run("audit", "verify").code())
                    .as("the vault's chain is not the administrator's")
                    .isZero();
            Ran ran = run("audit", "verify", "--credentials", auditor);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.output()).contains("ordinary\n  whole: true", "vault\n  whole: false");
        } finally {
            tamper("status - 1", 2_000);
        }
        assertThat(run("audit", "verify", "--credentials", auditor).code())
                .as("as it was")
                .isZero();
    }

    /** As who owns the database and knows the triggers could. */
    private void tamper(String status, int chain) {
        new JdbcTemplate(server.connections()).execute("""
                        ALTER TABLE keneya.audit_event DISABLE TRIGGER only_grows;
                        UPDATE keneya.audit_event SET status = %s WHERE partition_id = %d AND sequence = 1;
                        ALTER TABLE keneya.audit_event ENABLE ALWAYS TRIGGER only_grows""".formatted(status, chain));
    }

    /** The file with which an auditor of that scope uses the command. */
    private Path auditor(String scope) throws IOException {
        String id = "cmd-" + UUID.randomUUID();
        String secret = run("clients", "add", id, "Audit", "--role", "auditor", "--scope", scope)
                .value("client_secret");
        return Files.writeString(
                folder.resolve("auditor.json"),
                "{\"client_id\":\"%s\",\"client_secret\":\"%s\",\"token_endpoint\":\"%soauth2/token\"}"
                        .formatted(id, secret, server.address()));
    }

    @Test
    void whatTheServerRefusesIsToldWithItsReason() {
        Ran ran = run("clients", "add", "x", "X", "--scope", "system/Patent.rs");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).contains("Patent is not a FHIR R4 resource type");
        assertThat(run("users", "add", "x", "X", "--role", "clinician").errors())
                .contains("The role clinician sees the patients of a facility");
        assertThat(run("clients", "add", "x", "X", "--scope", "system/*.rs", "--role", "gbv-case-worker")
                        .errors())
                .contains("The role gbv-case-worker sees the patients of a facility");
        assertThat(run("clients", "remove", "nobody").errors()).contains("No client of that name");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed(@TempDir Path empty) throws IOException {
        Path file = Files.writeString(empty.resolve("file"), "");

        Ran ran = run(empty, "guide", "package", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).contains("Nothing can be written into " + file).doesNotContain("\tat ");
    }

    @Test
    void theGuideIsWrittenWithoutAServer(@TempDir Path empty) {
        Ran ran = run(empty, "guide", "package", empty.toString());

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.output().strip())
                .isEqualTo(empty.resolve("ml.keneya.ig-0.1.0.tgz").toString());
        assertThat(empty.resolve("ml.keneya.ig-0.1.0.tgz")).isNotEmptyFile();
    }

    @Test
    void whatIsNotUnderstoodIsExplained() {
        assertThat(run("clients", "add", "x").code()).isEqualTo(2);
        assertThat(run("clients", "destroy").code()).isEqualTo(2);
    }

    @Test
    void clientsAreAddedListedAndRemoved() {
        String id = "cmd-" + UUID.randomUUID();

        Ran added = run("clients", "add", id, "Un système", "--scope", "system/Patient.rs", "--role", "data-manager");
        assertThat(added.code()).isZero();
        assertThat(added.value("client_secret")).isNotEmpty();
        assertThat(run("clients", "list").output()).contains(id + "\tdata-manager\tUn système\tsystem/Patient.rs");

        assertThat(run("clients", "remove", id).code()).isZero();
        assertThat(run("clients", "list").output()).doesNotContain(id);
    }

    @Test
    void aClientGetsAnotherSecretAndTheEarlierOneIsGoodNoMore(@TempDir Path elsewhere) throws IOException {
        String id = "cmd-" + UUID.randomUUID();
        String first =
                run("clients", "add", id, "X", "--scope", "system/Patient.rs").value("client_secret");

        String second = run("clients", "secret", id).value("client_secret");

        assertThat(second).hasSize(43).isNotEqualTo(first);
        assertThat(runAs(elsewhere, id, first, "clients", "list").errors()).contains("invalid_client");
        assertThat(runAs(elsewhere, id, second, "clients", "list").errors())
                .as("it is known, and no administrator")
                .contains("This token does not open this address");
        assertThat(run("clients", "secret", "nobody").errors()).contains("No client of that name");
    }

    @Test
    void theAdministratorsSecretIsReplacedInItsFileAndNotShown(@TempDir Path elsewhere) throws IOException {
        Path file = home.resolve("credentials/admin.json");
        String first = secretIn(file);

        Ran ran = run("clients", "secret", "admin");

        String second = secretIn(file);
        assertThat(ran.errors()).isEmpty();
        assertThat(second).isNotEqualTo(first);
        assertThat(ran.output()).contains("credentials/admin.json").doesNotContain(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(runAs(elsewhere, "admin", first, "clients", "list").errors()).contains("invalid_client");
        assertThat(run("clients", "list").code()).as("the commands go on").isZero();
    }

    private static String secretIn(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile()).path("client_secret").asText();
    }

    /** With other credentials, which lie in another home. */
    private Ran runAs(Path elsewhere, String id, String secret, String... arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode credentials = (ObjectNode)
                json.readTree(home.resolve("credentials/admin.json").toFile());
        credentials.put("client_id", id).put("client_secret", secret);
        Path file = elsewhere.resolve("credentials/admin.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, credentials.toString());
        return run(elsewhere, arguments);
    }

    @Test
    void usersAreAddedLockedResetAndRemoved() {
        String id = "cmd-" + UUID.randomUUID();

        assertThat(run("users", "add", id, "Awa", "--role", "clinician", "--facility", "cscom-1")
                        .value("password"))
                .isNotEmpty();
        String auditor = "cmd-" + UUID.randomUUID();
        assertThat(run("users", "add", auditor, "Awa", "--role", "auditor").value("scope"))
                .isEqualTo("user/AuditEvent.rs");
        assertThat(run("users", "lock", id).code()).isZero();
        assertThat(run("users", "list").output()).contains(id + "\tclinician\ttrue\tcscom-1\tAwa");
        assertThat(run("users", "unlock", id).code()).isZero();
        assertThat(run("users", "reset", id).value("password")).isNotEmpty();
        assertThat(run("users", "remove", id).code()).isZero();
        assertThat(run("users", "remove", id).code()).isEqualTo(1);
    }

    @Test
    void anInventedCercleIsWrittenAndCounted(@TempDir Path folder) throws IOException {
        Ran ran = run(folder, "demo", "--people", "300", "--from", "2026-10-01", folder.toString());

        assertThat(ran.code()).isZero();
        long transactions =
                Files.readAllLines(folder.resolve("transactions.ndjson")).size();
        assertThat(ran.output().lines())
                .contains("transactions\t" + transactions)
                .anyMatch(line -> line.startsWith("Patient\t"));
    }

    @Test
    void aCercleOfNobodyIsNone(@TempDir Path folder) {
        assertThat(run(folder, "demo", "--people", "0", folder.toString()).errors())
                .contains("at least one person");
        assertThat(run(folder, "demo", "--from", "2026-10-01", "--to", "2026-09-01", folder.toString())
                        .errors())
                .contains("must not be before");
        assertThat(run(folder, "demo", "--from", "yesterday", folder.toString()).code())
                .isEqualTo(2);
    }
}
