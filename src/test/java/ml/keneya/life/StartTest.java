package ml.keneya.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import ml.keneya.pregnancy.fhir.StoredPregnancy;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.ServerProcess;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** How the server starts and stops in the hands of its operator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartTest {

    private final ServerProcess server =
            ServerProcess.withNewHome("start").with("KENEYA_CONFORMANCE_REFUSEUNPROFILED", "Appointment");
    private String firstOutput = "";

    @TempDir
    private static Path protocols;

    @BeforeAll
    void start() throws IOException {
        Path figures = Files.createDirectory(protocols.resolve("immunization")).resolve("figures.csv");
        Files.writeString(
                figures,
                new ClassPathResource("keneya/immunization/figures.csv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("overdue-days,28,", "overdue-days,10,"));
        server.with("KENEYA_PROTOCOLS_FOLDER", protocols.toString())
                .with("KENEYA_PREGNANCY_EXPECTEDBY", "national")
                .start();
        server.awaitOutput("oauth2/token");
        firstOutput = server.output();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aSecondServerOnTheSameHomeRefusesToStart() {
        try (ServerProcess rival = server.rival().launch()) {
            assertThat(rival.awaitExit()).isEqualTo(1);
            assertThat(rival.output()).contains("Another server uses the home " + server.home(), "KENEYA_HOME");
            assertNoStackTrace(rival);
        }

        assertThat(server.readiness()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "KENEYA_TEXTINDEX_BACKENDS, LUCENE, KENEYA_TEXTINDEX_BACKENDS",
        "KENEYA_TEXTINDEX_BACKEND, SOLR, keneya.text-index.backend",
        "KENEYA_SECURITY_TOKENLIFETIME, 3h, tokenLifetime",
        "KENEYA_HOME, /proc/nowhere, /proc/nowhere",
        "KENEYA_PROTOCOLS_FOLDER, /proc/nowhere, /proc/nowhere is no folder",
        "KENEYA_SECURITY_EMERGENCY_PRIVACYOFFICER, officer@keneya.example, spring.mail.host",
    })
    void aSettingThatIsUnknownOrBadStopsTheStart(String name, String value, String told) {
        try (ServerProcess other =
                ServerProcess.withNewHome("bad-setting").with(name, value).launch()) {
            assertThat(other.awaitExit()).isEqualTo(1);
            assertThat(other.output()).contains("APPLICATION FAILED TO START", told);
            assertNoStackTrace(other);
        }
    }

    @Test
    void aProtocolThatCannotBeFollowedStopsTheStart(@TempDir Path folder) throws IOException {
        Path table = Files.createDirectory(folder.resolve("immunization")).resolve("figures.csv");
        Files.writeString(table, "figure,value,unit,status,source\noverdue-days,ten,d,confirmed,ours\n");
        try (ServerProcess other = ServerProcess.withNewHome("bad-protocol")
                .with("KENEYA_PROTOCOLS_FOLDER", folder.toString())
                .launch()) {
            assertThat(other.awaitExit()).isEqualTo(1);
            assertThat(other.output())
                    .contains("APPLICATION FAILED TO START", table.toString(), "row 2: \"ten\" is no number")
                    .contains("keneya.protocols.folder");
            assertNoStackTrace(other);
        }
    }

    @Test
    void anUnknownArgumentStopsTheStart() {
        try (ServerProcess other = ServerProcess.withNewHome("bad-argument").launch("--keneya.port=80")) {
            assertThat(other.awaitExit()).isEqualTo(1);
            assertThat(other.output()).contains("keneya.port", "keneya.text-index.backend");
            assertNoStackTrace(other);
        }
    }

    @Test
    void theSecretOfTheAdministratorIsForTheOwnerAlone() throws IOException {
        Path secret = server.home().resolve("credentials/admin.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void postgresqlAsksForThePassword() {
        for (String password : List.of("", "postgres")) {
            assertThatThrownBy(() -> connect(password).close()).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void postgresqlKeepsWhatItAcknowledges() throws Exception {
        try (Connection connection = connect(Files.readString(server.home().resolve("credentials/postgresql")));
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    assertThat(row.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void theOperatorIsToldWhatToTryNext() {
        assertThat(firstOutput)
                .contains(
                        "Starting PostgreSQL",
                        "Creating the tables",
                        "Installing",
                        server.address() + "fhir/metadata",
                        server.home() + "/credentials/admin.json",
                        server.address() + "oauth2/token");
    }

    @Test
    void theValidatorIsReadyBeforeTheServer() {
        assertThat(firstOutput).containsSubsequence("Preparing the validator", server.address() + "fhir/metadata");
    }

    @Test
    void aDeploymentRefusesWhatIsOfNoProfileByType() {
        FhirClient ehr = server.recordSystem();

        Answer refused = ehr.post("Appointment", new Appointment().setStatus(AppointmentStatus.PROPOSED));
        Answer taken = ehr.post("Basic", new Basic().setCode(new CodeableConcept().setText("Rangement")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.outcome()
                        .getIssueFirstRep()
                        .getDetails()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("unprofiled");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(ehr.get("metadata").json().at("/rest/0/resource"))
                .filteredOn(type -> type.path("documentation").asText().contains("What fits none of these profiles"))
                .extracting(type -> type.path("type").asText())
                .containsExactly("Appointment");
    }

    @Test
    void aProgrammeHasItsOwnProtocols() {
        FhirClient ehr = server.recordSystem();
        Patient child = Someone.named("Coulibaly");
        child.setGender(AdministrativeGender.FEMALE).setBirthDateElement(new DateType("2026-03-02"));

        Answer due = ehr.get("Patient/" + ehr.post("Patient", child).id() + "/$immunizations-due?date=2026-06-01");

        // BCG, due at birth.
        assertThat(due.body()).contains("2026-03-12").doesNotContain("2026-03-30");
        assertThat(firstOutput).contains("instead of the built-in ones: [immunization/figures.csv]");
    }

    @Test
    void aServiceExpectsWomenByTheNationalContacts() {
        FhirClient ehr = server.recordSystem();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        StoredPregnancy woman = StoredPregnancy.of(ehr, today);

        Bundle due =
                ehr.get("Appointment?status=proposed&patient=" + woman.id()).bundle();

        // At 24 weeks: CPN 2 is at 28, and WHO's next contact would be at 30.
        Appointment next = (Appointment) due.getEntryFirstRep().getResource();
        assertThat(next.getRequestedPeriodFirstRep().getStartElement().getValueAsString())
                .isEqualTo(today.plusWeeks(4).toString());
    }

    @Test
    void itStopsCleanlyAndFindsItsDataAgain() throws IOException {
        String id =
                server.recordSystem().post("Patient", Someone.named("Diarra")).id();

        long begin = System.nanoTime();
        assertThat(server.terminate()).isIn(0, 143);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        assertThat(server.postgresqlProcesses()).isEmpty();
        assertThat(stateOfPostgresql()).isEqualTo("shut down");
        assertThat(server.home().resolve("text-index/keneya.mark")).hasContent("closed");
        assertThat(server.output()).doesNotContain("ERROR", "Exception");

        server.start();

        assertThat(server.recordSystem().get("Patient/" + id).status()).isEqualTo(200);
        assertThat(server.output())
                .doesNotContain("Creating the tables", "Installing", "read again", "not stopped cleanly");
    }

    private Connection connect(String password) throws SQLException {
        try {
            String port = Files.readAllLines(server.home().resolve("postgresql/postmaster.pid"))
                    .get(3);
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres", "postgres", password);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As pg_controldata reads it: after two numbers of eight and of four bytes and the version of the catalogue. */
    private String stateOfPostgresql() throws IOException {
        byte[] control = Files.readAllBytes(server.home().resolve("postgresql/global/pg_control"));
        int state = ByteBuffer.wrap(control).order(ByteOrder.nativeOrder()).getInt(16);
        return Map.of(1, "shut down", 6, "in production").getOrDefault(state, "state " + state);
    }

    static void assertNoStackTrace(ServerProcess server) {
        assertThat(server.output())
                .doesNotContainPattern("(?m)^\\s+(at )?[\\w.@/]*(java|org|ml|ca|com)[./][\\w.$/@]+\\(");
    }
}
