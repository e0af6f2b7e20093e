package ml.keneya.storage.erasure;

import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks where a person is in the database and in the text index: in every version of every resource, deleted ones
 * included, not only where an index of the engine points.
 */
final class Traces {

    /** Reads every version of every resource: the largest programme takes a minute. */
    private static final String PATIENCE = "SET LOCAL statement_timeout = '10min'";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    Traces(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** The resources that name the patient in any version, and the Patient himself. */
    List<Trace> of(String patient) {
        jdbc.sql(PATIENCE).update();
        return jdbc.sql("""
                        SELECT res_id, res_type, fhir_id FROM hfj_resource WHERE res_type = 'Patient' AND fhir_id = :id
                        UNION
                        SELECT r.res_id, r.res_type, r.fhir_id FROM hfj_resource r JOIN hfj_res_ver v USING (res_id)
                        WHERE v.res_text_vc LIKE :reference""")
                .param("id", patient)
                .param("reference", "%Patient/" + patient + "%")
                .query((row, number) -> new Trace(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The ids of the Patients that the Patient is linked to, or that are linked to him, as they are now. */
    List<String> linkedTo(String patient) {
        return jdbc.sql("""
                        SELECT CASE WHEN source.fhir_id = :id THEN target.fhir_id ELSE source.fhir_id END
                        FROM hfj_res_link l JOIN hfj_resource source ON source.res_id = l.src_resource_id
                        JOIN hfj_resource target ON target.res_id = l.target_resource_id
                        WHERE l.src_path = 'Patient.link.other' AND source.res_type = 'Patient' AND target.res_type = 'Patient'
                        AND :id IN (source.fhir_id, target.fhir_id)""").param("id", patient).query(String.class).list();
    }

    /** Where anything of that is left: the place, and how many rows or documents there. An empty map is the aim. */
    Map<String, Long> left(Collection<String> patients, Collection<String> identifiers, Collection<Trace> removed) {
        jdbc.sql(PATIENCE).update();
        Map<String, Long> left = new LinkedHashMap<>();
        patients.forEach(patient -> countOf(patient, left));
        for (String identifier : identifiers) {
            count(left, "index rows with an identifier", """
                    SELECT count(*) FROM hfj_spidx_token WHERE sp_value = :what""", identifier);
            count(left, "unique identifiers", """
                    SELECT count(*) FROM hfj_idx_cmp_string_uniq WHERE idx_string LIKE :what""", "%" + identifier);
            count(left, "conditional writes with an identifier", """
                    SELECT count(*) FROM hfj_res_search_url WHERE res_search_url LIKE :what""", "%" + identifier + "%");
        }
        Long[] numbers = removed.stream().map(Trace::number).toArray(Long[]::new);
        for (Column key : keysOfResources()) {
            count(
                    left,
                    key.table(),
                    "SELECT count(*) FROM " + key.table() + " WHERE " + key.name() + " = ANY(:what)",
                    numbers);
        }
        long documents = documents(removed);
        if (documents > 0) {
            left.put("documents of the text index", documents);
        }
        return left;
    }

    private void countOf(String patient, Map<String, Long> left) {
        count(left, "versions that name the patient", """
                SELECT count(*) FROM hfj_res_ver WHERE res_text_vc LIKE :what""", "%" + patient + "%");
        count(left, "conditional writes that name the patient", """
                SELECT count(*) FROM hfj_res_search_url WHERE res_search_url LIKE :what""", "%" + patient + "%");
        for (String table : ourTables()) {
            count(left, table, "SELECT count(*) FROM " + table + " t WHERE t::text LIKE :what", "%" + patient + "%");
        }
    }

    /** Tables of ours that this role reads, but for the audit, whose use is that it keeps who was looked at. */
    private List<String> ourTables() {
        return jdbc.sql("""
                        SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'keneya'::regnamespace
                        AND relname NOT LIKE 'audit%' AND has_table_privilege(oid, 'SELECT')""").query(String.class).list();
    }

    /** A column in which the engine's tables name a resource: whatever kind of index a later version of it brings. */
    private record Column(String table, String name) {}

    private List<Column> keysOfResources() {
        return jdbc.sql("""
                        SELECT c.oid::regclass::text, quote_ident(a.attname) FROM pg_class c
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relkind = 'r' AND pg_table_is_visible(c.oid) AND a.atttypid = 'bigint'::regtype
                        AND has_table_privilege(c.oid, 'SELECT')
                        AND a.attname IN ('res_id', 'resource_id', 'src_resource_id', 'target_resource_id', 'resource_pid')""")
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private void count(Map<String, Long> left, String place, String sql, Object what) {
        long rows = jdbc.sql(sql).param("what", what).query(Long.class).single();
        if (rows > 0) {
            left.merge(place, rows, Long::sum);
        }
    }

    private long documents(Collection<Trace> removed) {
        Search.mapping(entities.getEntityManagerFactory())
                .scope(ResourceTable.class)
                .workspace()
                .refresh();
        return Search.session(entities)
                .search(ResourceTable.class)
                .where(by -> by.id()
                        .matchingAny(removed.stream()
                                .map(each -> JpaPid.fromId(each.number()))
                                .toList()))
                .fetchTotalHitCount();
    }
}
