package ml.keneya.storage.clearance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of the engine or of Keneya whose rows lie in partitions, as the catalogue has it.
 *
 * @param name its name, qualified and quoted
 * @param owner the role that owns it
 * @param enabled whether row-level security is on
 * @param forced whether it holds for the owner too
 * @param policies its policies in the order of their names, each as name, roles, command, whether it permits, and its
 *     two conditions
 */
record ProtectedTable(String name, String owner, boolean enabled, boolean forced, List<String> policies) {

    /** Found by the column, not from a list: an upgrade of the engine brings new tables. */
    private static final String ALL = """
            SELECT format('%I.%I', nspname, relname) AS name, pg_get_userbyid(relowner) AS owner,
              relrowsecurity AS enabled, relforcerowsecurity AS forced,
              ARRAY(SELECT concat_ws(' ', polname, (SELECT string_agg(pg_get_userbyid(r), ',') FROM unnest(polroles) r),
                    polcmd, polpermissive, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
                  FROM pg_policy WHERE polrelid = c.oid ORDER BY polname) AS policies
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            WHERE relkind IN ('r', 'p') AND (nspname = 'keneya' OR nspname = current_schema() AND relname ~ '%s')
              AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'partition_id')
            ORDER BY 1
            """;

    static List<ProtectedTable> all(JdbcClient owner) {
        return owner.sql(ALL.replace("%s", Grants.ENGINE))
                .query((row, number) -> new ProtectedTable(
                        row.getString("name"),
                        row.getString("owner"),
                        row.getBoolean("enabled"),
                        row.getBoolean("forced"),
                        List.of((String[]) row.getArray("policies").getArray())))
                .list();
    }

    /** Whether nobody has ever protected it. */
    boolean isNew() {
        return !enabled && !forced && policies.isEmpty();
    }

    boolean isProtected(String database) {
        List<String> expected =
                policiesOf(database).map(Policy::written).sorted().collect(Collectors.toList());
        return enabled && forced && policies.equals(expected);
    }

    /** The statements that protect it. */
    List<String> protection(String database) {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE " + name + " ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
        policiesOf(database).map(policy -> policy.creation(name)).forEach(statements::add);
        return statements;
    }

    /** The owner migrates every row, whether or not it is a superuser. */
    private Stream<Policy> policiesOf(String database) {
        return Stream.concat(
                Stream.of(new Policy("keneya_owner", owner, "true")),
                Arrays.stream(Clearance.values())
                        .map(each -> new Policy(each.policy(), each.role(database), each.condition())));
    }

    private record Policy(String name, String role, String condition) {

        String creation(String table) {
            return "CREATE POLICY %s ON %s TO %s USING (%s) WITH CHECK (%s)"
                    .formatted(name, table, Sql.name(role), condition, condition);
        }

        /** As the catalogue has it: for all commands, permissive. */
        String written() {
            return "%s %s * t %s %s".formatted(name, role, condition, condition);
        }
    }
}
