package ml.keneya.storage.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** PostgreSQL itself keeps the vault from who lacks the clearance. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {

    private static final String VAULT = "partition_id BETWEEN 2000 AND 2999";

    @Autowired
    TestServer server;

    @Autowired
    JdbcConnectionDetails details;

    @Autowired
    ServingRoles roles;

    private String patient;
    private String encounter;

    @BeforeAll
    void fileAnEncounterInTheVault() {
        FhirClient cleared = server.clearedEhr();
        patient = cleared.post("Patient", Someone.named("Diarra")).id();
        encounter =
                cleared.post("Encounter", veryRestricted("Patient/" + patient)).id();
    }

    @Test
    void aClearedClientThatFilesAgainFindsWhatItFiled() {
        Encounter filed = veryRestricted("Patient/" + patient);
        filed.addIdentifier().setSystem("https://keneya.ml/sid/test").setValue("again-" + patient);
        FhirClient again =
                server.clearedEhr().with("If-None-Exist", "identifier=https://keneya.ml/sid/test|again-" + patient);

        Answer first = again.post("Encounter", filed);
        Answer second = again.post("Encounter", filed);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.header("Content-Location")).isEqualTo(first.header("Content-Location"));
    }

    private static boolean mayRead(JdbcClient serving, ProtectedTable table) {
        return serving.sql("SELECT has_table_privilege(:table, 'SELECT')")
                .param("table", table.name())
                .query(Boolean.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(
            value = Clearance.class,
            names = {"CARE", "RESEARCH"})
    void noTableShowsARowOfTheVaultToWhoIsNotCleared(Clearance clearance) {
        Map<String, Integer> inTheVault = new HashMap<>();

        as(clearance, serving -> {
            for (ProtectedTable table : ProtectedTable.all(server.database())) {
                String count = "SELECT count(*) FROM " + table.name() + " WHERE " + VAULT;
                inTheVault.put(table.name(), number(server.database(), count));
                if (mayRead(serving, table)) {
                    assertThat(number(serving, count)).as(table.name()).isZero();
                }
            }
        });

        assertThat(inTheVault)
                .hasSizeGreaterThan(30)
                .extractingByKeys("public.hfj_resource", "public.hfj_res_ver", "public.hfj_res_link")
                .allMatch(count -> count > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE hfj_resource SET partition_id = 2000 WHERE partition_id = 1000",
                "INSERT INTO hfj_res_search_url (res_search_url, partition_id, created_time, res_id)"
                        + " VALUES ('x', 2000, now(), 1)",
                "INSERT INTO hfj_resource (res_id, partition_id, res_type, res_ver, res_version, res_published,"
                        + " res_updated) VALUES (-1, 2999, 'Basic', 1, 'R4', now(), now())",
                "SELECT password FROM keneya.serving_role",
                "SELECT version FROM keneya.flyway_schema_history",
                "UPDATE keneya.canary SET partition_id = 1",
                "ALTER TABLE hfj_resource DISABLE ROW LEVEL SECURITY",
                "DROP POLICY keneya_care ON hfj_resource",
                "TRUNCATE hfj_resource CASCADE",
                "SET ROLE postgres_vault",
                "CREATE TABLE public.copy (id integer)"
            })
    void whoServesOrdinaryCareCannotReachIntoTheVaultNorOpenIt(String statement) {
        as(
                Clearance.CARE,
                care -> assertThatThrownBy(() -> care.sql(statement).update())
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageMatching("(?s).*(row-level security|permission denied|must be owner).*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?_id=PATIENT&_revinclude=*",
                "Patient?_id=PATIENT&_revinclude:iterate=Encounter:patient",
                "Patient?_id=PATIENT&_revinclude=Encounter:patient&_include:iterate=Encounter:subject",
                "Patient/PATIENT/$everything",
                "Patient/PATIENT/$everything?_type=Encounter",
                "Encounter?_lastUpdated=ge2020-01-01&patient=PATIENT",
                "Encounter?subject:Patient.active:missing=true&_id=ENCOUNTER",
                "_history?_count=1000"
            })
    void noAnswerToWhoIsNotClearedHoldsTheRecord(String search) {
        Answer answer = server.ehr().get(filled(search));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Encounter/" + encounter);
        assertThat(server.clearedEhr().get(filled(search)).body()).contains("Encounter/" + encounter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?_id=PATIENT&_has:Encounter:patient:_lastUpdated=ge2020-01-01",
                "Patient?_id=PATIENT&_has:Encounter:patient:_id=ENCOUNTER",
                "Patient?_id=PATIENT&_has:Encounter:patient:_security=V",
                "Patient?_id=PATIENT&_has:Encounter:subject:class=AMB"
            })
    void noPatientIsFoundByWhatIsInTheVault(String search) {
        assertThat(server.ehr().get(filled(search)).bundle().getEntry()).isEmpty();
        assertThat(server.clearedEhr().get(filled(search)).bundle().getEntry()).hasSize(1);
    }

    @Test
    void aBundleForBothSidesIsStoredAsOne() {
        Bundle bundle = bundleWithAnEncounterOf("urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341");

        Answer answer = server.clearedEhr().post("", bundle);

        assertThat(answer.status()).isEqualTo(200);
        List<String> ids = answer.bundle().getEntry().stream()
                .map(entry -> new IdType(entry.getResponse().getLocation()).getIdPart())
                .toList();
        assertThat(ids).extracting(this::partition).containsExactly(1_000, 2_000);
        assertThat(server.ehr().get("Patient/" + ids.get(0)).status()).isEqualTo(200);
        assertThat(server.ehr().get("Encounter/" + ids.get(1)).status()).isEqualTo(404);
    }

    @Test
    void aBundleForBothSidesIsRefusedAsOne() {
        int before = number(server.database(), "SELECT count(*) FROM hfj_resource");

        assertThat(server.clearedEhr()
                        .post("", bundleWithAnEncounterOf("Patient/" + UUID.randomUUID()))
                        .status())
                .isIn(400, 404, 422);
        assertThat(server.ehr()
                        .post("", bundleWithAnEncounterOf("urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341"))
                        .status())
                .isEqualTo(403);
        assertThat(number(server.database(), "SELECT count(*) FROM hfj_resource"))
                .isEqualTo(before);
    }

    @Test
    void whoWaitsTooLongForALockIsToldToComeBack() {
        String id = server.ehr().post("Patient", Someone.named("Diarra")).id();
        Patient changed = Someone.named("Diarra").setActive(true);
        changed.setId(id);

        rolledBack(owner -> {
            owner.sql("SELECT 1 FROM hfj_resource WHERE fhir_id = :id FOR NO KEY UPDATE")
                    .param("id", id)
                    .query()
                    .singleValue();
            Answer answer = server.ehr().with("If-Match", "W/\"1\"").put("Patient/" + id, changed);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(answer.outcome().getIssueFirstRep().getCode()).isNotEqualTo(IssueType.EXCEPTION);
        });

        assertThat(server.ehr()
                        .with("If-Match", "W/\"1\"")
                        .put("Patient/" + id, changed)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatWasSetHoldsForEachRole() {
        for (Clearance clearance : Clearance.values()) {
            as(
                    clearance,
                    serving -> assertThat(List.of(
                                    setting(serving, "statement_timeout"),
                                    setting(serving, "lock_timeout"),
                                    setting(serving, "idle_in_transaction_session_timeout")))
                            .containsExactly("15s", "2s", "30s"));
        }
    }

    @Test
    void aStoreThatIsAsItShouldBePasses() {
        rolledBack(owner -> {
            ClearanceCheck check = new ClearanceCheck(owner);
            check.checkTables();
            check.checkRoles();
            check.checkDetours();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE VIEW all_visits AS SELECT res_id FROM hfj_resource; GRANT SELECT ON all_visits TO postgres_care"
                        + "|public.all_visits",
                "CREATE VIEW visits AS SELECT * FROM hfj_res_ver; CREATE VIEW again AS SELECT partition_id FROM visits;"
                        + " GRANT SELECT (partition_id) ON again TO PUBLIC|public.again",
                "CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS visits FROM hfj_resource;"
                        + " GRANT SELECT ON counted TO postgres_research|public.counted",
                "CREATE FUNCTION count_visits() RETURNS bigint LANGUAGE sql SECURITY DEFINER"
                        + " AS 'SELECT count(*) FROM hfj_resource'|count_visits()"
            })
    void aWayRoundThePoliciesStopsTheStart(String addition, String named) {
        assertStopsTheStart(addition, ClearanceCheck::checkDetours, named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW all_visits AS SELECT res_id FROM hfj_resource",
                "CREATE VIEW visits WITH (security_invoker) AS SELECT res_id FROM hfj_resource;"
                        + " GRANT SELECT ON visits TO postgres_care",
                "CREATE VIEW codes AS SELECT tag_code FROM hfj_tag_def; GRANT SELECT ON codes TO PUBLIC",
                "CREATE FUNCTION count_visits() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM hfj_resource'",
                "CREATE FUNCTION count_visits() RETURNS bigint LANGUAGE sql SECURITY DEFINER"
                        + " AS 'SELECT count(*) FROM hfj_resource'; REVOKE ALL ON FUNCTION count_visits FROM PUBLIC"
            })
    void whatSeesNoMoreThanItsCallerOrServesNobodyPasses(String addition) {
        rolledBack(owner -> {
            owner.sql(addition).update();

            new ClearanceCheck(owner).checkDetours();
        });
    }

    @Test
    void theConnectionsThatServePass() {
        Map<Clearance, DataSource> pools = new EnumMap<>(Clearance.class);
        roles.read(server.database()).forEach((clearance, role) -> pools.put(clearance, connections(role)));

        new ClearanceCheck(server.database()).check(pools);
    }

    @Test
    void connectionsOfAnotherRoleStopTheStart() {
        DataSource vault = connections(roles.read(server.database()).get(Clearance.VAULT));
        ClearanceCheck check = new ClearanceCheck(server.database());

        assertThatThrownBy(() -> check.check(Map.of(Clearance.CARE, vault)))
                .isInstanceOf(ClearanceException.class)
                .hasMessageContaining("postgres_care are of the role postgres_vault and see the canaries 1000, 2000");
    }

    /** The role is right, and what it sees is not: too much, or too little for the check to prove anything. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CARE; ALTER TABLE keneya.canary DISABLE ROW LEVEL SECURITY; 1000, 2000, 3000",
                "RESEARCH; CREATE POLICY more ON keneya.canary TO postgres_research USING (partition_id > 1000); 2000, 3000",
                "CARE; UPDATE keneya.canary SET partition_id = 1999 WHERE partition_id = 2000; 1000, 1999",
                "VAULT; DELETE FROM keneya.canary WHERE partition_id = 2000; canaries 1000."
            })
    void aCanaryInTheWrongPlaceStopsTheStart(Clearance clearance, String change, String seen) {
        rolledBack(owner -> {
            ClearanceCheck check = new ClearanceCheck(owner);
            owner.sql(change).update();
            owner.sql("SET LOCAL ROLE " + clearance.role("postgres")).update();

            assertThatThrownBy(() -> check.checkCanaries(clearance, owner))
                    .isInstanceOf(ClearanceException.class)
                    .hasMessageContaining(seen);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DROP POLICY keneya_care ON hfj_res_link; hfj_res_link",
                "DROP POLICY keneya_research ON keneya.canary; keneya.canary",
                "ALTER TABLE hfj_resource DISABLE ROW LEVEL SECURITY; hfj_resource",
                "ALTER TABLE hfj_res_ver NO FORCE ROW LEVEL SECURITY; hfj_res_ver",
                "CREATE POLICY more ON hfj_res_tag TO postgres_care USING (true); hfj_res_tag",
                "ALTER POLICY keneya_care ON hfj_spidx_token TO PUBLIC; hfj_spidx_token",
                "ALTER POLICY keneya_care ON hfj_spidx_date USING (partition_id < 3000); hfj_spidx_date",
                "ALTER TABLE hfj_tag_def ADD partition_id integer; hfj_tag_def"
            })
    void aTableThatIsOpenStopsTheStart(String change, String named) {
        assertStopsTheStart(change, ClearanceCheck::checkTables, named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ALTER ROLE postgres_care BYPASSRLS; postgres_care",
                "ALTER ROLE postgres_research SUPERUSER; postgres_research",
                "ALTER ROLE postgres_vault CREATEROLE; postgres_vault",
                "GRANT postgres_vault TO postgres_care; postgres_care",
                "GRANT pg_read_all_data TO postgres_research; postgres_research",
                "ALTER TABLE hfj_res_link OWNER TO postgres_care; postgres_care"
            })
    void aRoleThatMayDoMoreStopsTheStart(String change, String named) {
        assertStopsTheStart(change, ClearanceCheck::checkRoles, named);
    }

    @Test
    void aTableThatAnUpgradeBringsIsProtected() {
        rolledBack(owner -> {
            owner.sql("CREATE TABLE hfj_of_tomorrow (id bigint PRIMARY KEY, partition_id integer)")
                    .update();
            owner.sql("INSERT INTO hfj_of_tomorrow VALUES (1, 1000), (2, 2000), (3, NULL)")
                    .update();

            new RowSecurity().run(owner);

            new ClearanceCheck(owner).checkTables();
            owner.sql("SET LOCAL ROLE postgres_care").update();
            assertThat(owner.sql("SELECT id FROM hfj_of_tomorrow ORDER BY 1")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, 3);
        });
    }

    @Test
    void whatWasOpenedIsNotMendedInSilence() {
        rolledBack(owner -> {
            owner.sql("DROP POLICY keneya_care ON hfj_res_link").update();

            new RowSecurity().run(owner);

            assertThatThrownBy(new ClearanceCheck(owner)::checkTables).isInstanceOf(ClearanceException.class);
        });
    }

    private void assertStopsTheStart(String change, Consumer<ClearanceCheck> check, String named) {
        rolledBack(owner -> {
            owner.sql(change).update();

            assertThatThrownBy(() -> check.accept(new ClearanceCheck(owner)))
                    .isInstanceOf(ClearanceException.class)
                    .hasMessageContaining(named);
        });
    }

    private DataSource connections(ServingRole role) {
        return new DriverManagerDataSource(details.getJdbcUrl(), role.name(), role.password());
    }

    private void as(Clearance clearance, Consumer<JdbcClient> work) {
        ServingRole role = roles.read(server.database()).get(clearance);
        try (SingleConnectionDataSource connection =
                new SingleConnectionDataSource(details.getJdbcUrl(), role.name(), role.password(), true)) {
            work.accept(JdbcClient.create(connection));
        }
    }

    /** As the owner, in a transaction that leaves nothing behind. */
    private void rolledBack(Consumer<JdbcClient> work) {
        try (SingleConnectionDataSource connection = new SingleConnectionDataSource(
                details.getJdbcUrl(), details.getUsername(), details.getPassword(), true)) {
            JdbcClient owner = JdbcClient.create(connection);
            owner.sql("BEGIN").update();
            try {
                work.accept(owner);
            } finally {
                owner.sql("ROLLBACK").update();
            }
        }
    }

    private static Encounter veryRestricted(String subject) {
        Encounter encounter = new Encounter();
        encounter
                .getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        encounter.setStatus(Encounter.EncounterStatus.INPROGRESS);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        encounter.getSubject().setReference(subject);
        return encounter;
    }

    private static Bundle bundleWithAnEncounterOf(String subject) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        add(bundle, "urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341", Someone.named("Diarra"));
        add(bundle, "urn:uuid:" + UUID.randomUUID(), veryRestricted(subject));
        return bundle;
    }

    private static void add(Bundle bundle, String url, Resource resource) {
        bundle.addEntry()
                .setFullUrl(url)
                .setResource(resource)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl(resource.fhirType());
    }

    private String filled(String search) {
        return search.replace("PATIENT", patient).replace("ENCOUNTER", encounter);
    }

    private static int number(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("SHOW " + name).query(String.class).single();
    }

    private Integer partition(String id) {
        return server.database()
                .sql("SELECT partition_id FROM hfj_resource WHERE fhir_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
