package ml.keneya.storage.schema;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrationLock;
import ca.uhn.fhir.jpa.migrate.HapiMigrationStorageSvc;
import ca.uhn.fhir.jpa.migrate.MigrationTaskList;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.dao.HapiMigrationDao;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the schema to what this version needs: the engine's tables by HAPI's own migrator, recorded in
 * {@code FLY_HFJ_MIGRATION}, then Keneya's, in the schema {@code keneya}, by Flyway; then the tasks of the owner.
 *
 * <p>Nodes that start together take turns by an advisory lock, which PostgreSQL frees when its holder dies. HAPI's own
 * lock is a row that a dead node leaves behind: whoever holds the advisory lock may remove it.
 */
final class SchemaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    /** Any number that no other program on the database uses: "KENEYA" in ASCII. */
    private static final long LOCK = 0x4B454E455941L;

    private static final String RECORD = '"' + SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME + '"';

    /** By their names: the operator's database may hold tables of others. The mark of the first migration goes last. */
    private static final String DROP_ALL_OF_THE_ENGINE = """
            DO $$
            DECLARE each record;
            BEGIN
              FOR each IN SELECT oid::regclass AS name, relkind = 'S' AS is_sequence FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'S')
                  AND lower(relname) ~ '^(hfj|trm|mpi|bt2|npm|seq|fly_hfj)_'
                ORDER BY relkind DESC
              LOOP
                EXECUTE format('DROP %s IF EXISTS %s CASCADE',
                  CASE WHEN each.is_sequence THEN 'SEQUENCE' ELSE 'TABLE' END, each.name);
              END LOOP;
              DROP TABLE keneya_first_migration;
            END $$
            """;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final List<OwnersTask> tasks;

    SchemaMigration(DataSource database, List<OwnersTask> tasks) {
        this.database = database;
        this.tasks = tasks;
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * Migrates, or waits while another node does.
     *
     * @throws SQLException if the database goes away
     */
    void migrate() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                migrateEngine();
                migrateKeneya();
                tasks.forEach(task -> task.run(jdbc));
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private void migrateEngine() {
        HapiMigrationStorageSvc record = new HapiMigrationStorageSvc(new HapiMigrationDao(
                database, DriverTypeEnum.POSTGRES_9_4, SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME));
        clearWhatAnInterruptedMigrationLeft();
        MigrationTaskList tasks = new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values());
        if (exists(RECORD) && record.diff(tasks).getUnskippableTasks().size() == 0) {
            return;
        }
        boolean first = !exists("hfj_resource");
        LOG.info(first ? "Creating the tables (only at the first start)" : "Upgrading the tables");
        if (first) {
            jdbc.sql("CREATE TABLE IF NOT EXISTS keneya_first_migration ()").update();
        }
        SchemaMigrator migrator = new SchemaMigrator(
                "HAPI FHIR", SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME, database, new Properties(), tasks, record);
        migrator.setDriverType(DriverTypeEnum.POSTGRES_9_4);
        migrator.createMigrationTableIfRequired();
        migrator.migrate();
        jdbc.sql("DROP TABLE IF EXISTS keneya_first_migration").update();
    }

    private void clearWhatAnInterruptedMigrationLeft() {
        if (exists("keneya_first_migration")) {
            LOG.info("The tables were never finished: beginning again");
            jdbc.sql(DROP_ALL_OF_THE_ENGINE).update();
        } else if (exists(RECORD)) {
            jdbc.sql("DELETE FROM " + RECORD + " WHERE installed_rank = " + HapiMigrationLock.LOCK_PID)
                    .update();
        }
    }

    private void migrateKeneya() {
        Flyway.configure()
                .dataSource(database)
                .schemas("keneya")
                .defaultSchema("keneya")
                .locations("classpath:keneya/schema")
                .load()
                .migrate();
    }

    private boolean exists(String table) {
        return jdbc.sql("SELECT to_regclass(:table) IS NOT NULL")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
