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

    /** Where anything of that is left: the place, and how many rows or documents there. An empty map is the aim. */
    Map<String, Long> left(String patient, Collection<String> identifiers, Collection<Trace> removed) {
        jdbc.sql(PATIENCE).update();
        Map<String, Long> left = new LinkedHashMap<>();
        count(left, "versions that name the patient", """
                SELECT count(*) FROM hfj_res_ver WHERE res_text_vc LIKE :what""", "%" + patient + "%");
        count(left, "conditional writes that name the patient", """
                SELECT count(*) FROM hfj_res_search_url WHERE res_search_url LIKE :what""", "%" + patient + "%");
        count(left, "records shared with a facility", """
                SELECT count(*) FROM keneya.shared_record WHERE patient = :what""", patient);
        count(left, "facilities to be told that a sharing ended", """
                SELECT count(*) FROM keneya.ended_sharing WHERE patient = :what""", patient);
        for (String identifier : identifiers) {
            count(left, "index rows with an identifier", """
                    SELECT count(*) FROM hfj_spidx_token WHERE sp_value = :what""", identifier);
            count(left, "unique identifiers", """
                    SELECT count(*) FROM hfj_idx_cmp_string_uniq WHERE idx_string LIKE :what""", "%" + identifier);
            count(left, "conditional writes with an identifier", """
                    SELECT count(*) FROM hfj_res_search_url WHERE res_search_url LIKE :what""", "%" + identifier + "%");
        }
        for (Trace each : removed) {
            for (String table : List.of(
                    "hfj_resource",
                    "hfj_res_ver",
                    "hfj_res_tag",
                    "hfj_history_tag",
                    "hfj_spidx_token",
                    "hfj_spidx_string")) {
                count(left, table, "SELECT count(*) FROM " + table + " WHERE res_id = :what", each.number());
            }
            count(left, "hfj_res_link", """
                    SELECT count(*) FROM hfj_res_link WHERE src_resource_id = :what OR target_resource_id = :what""", each.number());
        }
        long documents = documents(removed);
        if (documents > 0) {
            left.put("documents of the text index", documents);
        }
        return left;
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
