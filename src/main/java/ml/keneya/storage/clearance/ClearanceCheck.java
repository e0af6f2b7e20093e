package ml.keneya.storage.clearance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proves at each start that the vault is apart: every table with partitions has its policies and no others, no serving
 * role may go around them, by itself or by what somebody has added to the database, and the canaries of
 * {@code keneya.canary} are seen by whom they should and by nobody else.
 */
final class ClearanceCheck {

    private static final String RESTORE =
            "Find out who changed it and what was read meanwhile. Then undo the change (docs/operating.md).";

    private static final Map<Clearance, List<Integer>> CANARIES = Map.of(
            Clearance.CARE, List.of(1_000),
            Clearance.VAULT, List.of(1_000, 2_000),
            Clearance.RESEARCH, List.of(3_000));

    /** Views of protected tables, and views of those, that read as their owner. */
    private static final String VIEWS = """
            WITH RECURSIVE seen(relation) AS (
              SELECT polrelid FROM pg_policy WHERE polname = 'keneya_owner'
              UNION SELECT ev_class FROM seen
                JOIN pg_depend ON refclassid = 'pg_class'::regclass AND refobjid = relation
                  AND classid = 'pg_rewrite'::regclass
                JOIN pg_rewrite r ON r.oid = objid)
            SELECT format('%I.%I', nspname, relname) FROM seen
              JOIN pg_class c ON c.oid = relation JOIN pg_namespace n ON n.oid = relnamespace
            WHERE (relkind = 'm' OR relkind = 'v' AND NOT coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}')
              AND EXISTS (SELECT FROM pg_roles s WHERE rolname IN (:roles)
                AND has_schema_privilege(s.oid, n.oid, 'USAGE') AND has_any_column_privilege(s.oid, c.oid, 'SELECT'))
            ORDER BY 1
            """;

    /** Functions that run as their owner; an extension was chosen by a superuser, a trigger is called by nobody. */
    private static final String FUNCTIONS = """
            SELECT p.oid::regprocedure::text FROM pg_proc p
            WHERE prosecdef AND pronamespace <> 'pg_catalog'::regnamespace
              AND prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype)
              AND NOT EXISTS (SELECT FROM pg_depend
                WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')
              AND EXISTS (SELECT FROM pg_roles s WHERE rolname IN (:roles)
                AND has_schema_privilege(s.oid, pronamespace, 'USAGE') AND has_function_privilege(s.oid, p.oid, 'EXECUTE'))
            ORDER BY 1
            """;

    private final JdbcClient owner;
    private final String database;

    ClearanceCheck(JdbcClient owner) {
        this.owner = owner;
        this.database =
                owner.sql("SELECT current_database()").query(String.class).single();
    }

    /** @throws ClearanceException if the vault could be seen without clearance */
    void check(Map<Clearance, ? extends DataSource> pools) {
        checkTables();
        checkRoles();
        checkDetours();
        pools.forEach((clearance, pool) -> checkCanaries(clearance, JdbcClient.create(pool)));
    }

    void checkTables() {
        List<String> open = ProtectedTable.all(owner).stream()
                .filter(table -> !table.isProtected(database))
                .map(ProtectedTable::name)
                .toList();
        if (!open.isEmpty()) {
            throw new ClearanceException(
                    "Row-level security is not as it should be on " + String.join(", ", open)
                            + ": who lacks the clearance might read the vault.",
                    RESTORE);
        }
    }

    void checkRoles() {
        List<String> mighty = owner.sql("""
                        SELECT rolname FROM pg_roles r WHERE rolname IN (:roles)
                          AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication
                            OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid)
                            OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid)
                            OR EXISTS (SELECT FROM pg_namespace WHERE nspowner = r.oid)
                            OR EXISTS (SELECT FROM pg_database WHERE datdba = r.oid))
                        ORDER BY 1
                        """)
                .param("roles", Clearance.roles(database))
                .query(String.class)
                .list();
        if (!mighty.isEmpty()) {
            throw new ClearanceException(
                    "These roles of PostgreSQL serve requests and may do more than that: " + String.join(", ", mighty)
                            + ". They are to be neither superuser nor owner of anything, members of no role, without"
                            + " BYPASSRLS, CREATEROLE and REPLICATION.",
                    RESTORE);
        }
    }

    void checkDetours() {
        List<String> detours = Stream.of(VIEWS, FUNCTIONS)
                .flatMap(query ->
                        owner.sql(query).param("roles", Clearance.roles(database)).query(String.class).list().stream())
                .toList();
        if (!detours.isEmpty()) {
            throw new ClearanceException(
                    "These views and functions read past row-level security, and roles that serve requests may use them: "
                            + String.join(", ", detours) + ".",
                    RESTORE);
        }
    }

    void checkCanaries(Clearance clearance, JdbcClient serving) {
        String role = serving.sql("SELECT current_user").query(String.class).single();
        List<Integer> seen = serving.sql("SELECT partition_id FROM keneya.canary ORDER BY 1")
                .query(Integer.class)
                .list();
        if (!role.equals(clearance.role(database)) || !seen.equals(CANARIES.get(clearance))) {
            throw new ClearanceException(
                    "The connections for " + clearance.role(database) + " are of the role " + role
                            + " and see the canaries "
                            + seen.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".",
                    RESTORE);
        }
    }
}
