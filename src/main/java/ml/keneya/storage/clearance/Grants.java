package ml.keneya.storage.clearance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the serving roles may do: read and write rows of the engine's tables, and of Keneya's but those that are the
 * owner's. No role may change a table.
 */
final class Grants {

    /** The engine's tables, by name: the operator's database may hold tables of others. */
    static final String ENGINE = "^(hfj|trm|mpi|bt2|npm)_";

    private static final String OF_THE_ENGINE =
            "n.oid = (SELECT relnamespace FROM pg_class WHERE oid = 'hfj_resource'::regclass)";

    private static final String ROWS = "SELECT, INSERT, UPDATE, DELETE";

    private final JdbcClient owner;
    private final String database;

    Grants(JdbcClient owner, String database) {
        this.owner = owner;
        this.database = database;
    }

    void give() {
        String all = Sql.names(Clearance.roles(database));
        // Who reads the de-identified copy needs nothing of what Keneya keeps beside it.
        String care = Sql.names(List.of(Clearance.CARE.role(database), Clearance.VAULT.role(database)));
        grant(
                "USAGE",
                "SCHEMA",
                relations("SELECT quote_ident(nspname) FROM pg_namespace n WHERE " + OF_THE_ENGINE),
                all);
        grant("USAGE", "SCHEMA", List.of("keneya"), all);
        grant(ROWS, "TABLE", tables(OF_THE_ENGINE + " AND relkind IN ('r', 'p') AND relname ~ '" + ENGINE + "'"), all);
        grant("USAGE", "SEQUENCE", tables(OF_THE_ENGINE + " AND relkind = 'S' AND relname ~ '^seq_'"), all);
        grant(
                ROWS,
                "TABLE",
                tables("nspname = 'keneya' AND relkind IN ('r', 'p')"
                        + " AND relname NOT IN ('flyway_schema_history', 'serving_role', 'canary')"
                        + " AND relname !~ '^audit_'"),
                care);
        // What is recorded is recorded.
        grant("SELECT, INSERT", "TABLE", tables("nspname = 'keneya' AND relkind = 'r' AND relname ~ '^audit_'"), care);
        grant("USAGE", "SEQUENCE", tables("nspname = 'keneya' AND relkind = 'S'"), care);
        grant("SELECT", "TABLE", List.of("keneya.canary"), all);
    }

    private void grant(String rights, String kind, List<String> objects, String roles) {
        if (!objects.isEmpty()) {
            owner.sql("GRANT " + rights + " ON " + kind + " " + String.join(", ", objects) + " TO " + roles)
                    .update();
        }
    }

    private List<String> tables(String condition) {
        return relations("SELECT format('%I.%I', nspname, relname) FROM pg_class"
                + " JOIN pg_namespace n ON n.oid = relnamespace WHERE " + condition);
    }

    private List<String> relations(String query) {
        return owner.sql(query).query(String.class).list();
    }
}
