package ml.keneya.storage.clearance;

import java.util.List;
import ml.keneya.storage.schema.OwnersTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Protects each new table that has partitions, and lets the serving roles at what they need.
 *
 * <p>A table that once was protected and is no longer is not mended: the start stops, and somebody learns of it.
 *
 * @see ClearanceCheck
 */
final class RowSecurity implements OwnersTask {

    @Override
    public void run(JdbcClient owner) {
        String database =
                owner.sql("SELECT current_database()").query(String.class).single();
        List<ProtectedTable> unprotected =
                ProtectedTable.all(owner).stream().filter(ProtectedTable::isNew).toList();
        // Each table at once, or not: half of its policies would look like somebody's doing.
        unprotected.forEach(table ->
                owner.sql(String.join(";\n", table.protection(database))).update());
        new Grants(owner, database).give();
    }
}
