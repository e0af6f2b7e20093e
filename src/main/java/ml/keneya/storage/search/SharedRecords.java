package ml.keneya.storage.search;

import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import com.healthmarketscience.sqlbuilder.BinaryCondition;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.CustomCondition;
import com.healthmarketscience.sqlbuilder.CustomSql;
import com.healthmarketscience.sqlbuilder.InCondition;
import com.healthmarketscience.sqlbuilder.SelectQuery;
import com.healthmarketscience.sqlbuilder.Subquery;
import com.healthmarketscience.sqlbuilder.UnaryCondition;
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;
import java.util.Collection;
import java.util.List;

/**
 * Which records are found by security labels for a facility. One label no record carries:
 * {@link ml.keneya.server.SharedLabel}, which a record has while the table {@code keneya.shared_record} says so.
 *
 * <p>Asked in the SQL of the search, so that what is shared for a time is found, counted and paged like all else, and
 * is closed without writing it. The table lies in the vault: who may not look there finds nothing by it.
 */
final class SharedRecords {

    /** A security label, as the database has it. */
    private static final int KIND = 2;

    private final SearchQueryBuilder query;

    SharedRecords(SearchQueryBuilder query) {
        this.query = query;
    }

    /** That the record of that number is shared with one of the facilities. */
    Condition include(DbColumn record, Iterable<String> facilities) {
        ComboCondition any = ComboCondition.or();
        for (String facility : facilities) {
            SelectQuery shared = new SelectQuery()
                    .addCustomColumns(new CustomSql("shared.RES_ID"))
                    .addCustomFromTable(new CustomSql("HFJ_RESOURCE shared JOIN keneya.shared_record sharing"
                            + " ON sharing.res_type = shared.RES_TYPE AND sharing.fhir_id = shared.FHIR_ID"))
                    .addCondition(BinaryCondition.equalTo(
                            new CustomSql("sharing.facility"), query.generatePlaceholder(facility)))
                    .addCondition(new CustomCondition(
                            new CustomSql("sharing.valid_from <= now() AND sharing.valid_until > now()")));
            any.addCondition(new InCondition(record, new Subquery(shared)));
        }
        return any;
    }

    /** That the record of that number refers by one of the paths to one that carries the label. */
    Condition about(DbColumn record, Collection<String> paths, String label) {
        SelectQuery file = new SelectQuery()
                .addCustomColumns(new CustomSql("1"))
                .addCustomFromTable(new CustomSql("HFJ_RES_LINK about"))
                .addCondition(BinaryCondition.equalTo(new CustomSql("about.SRC_RESOURCE_ID"), record))
                .addCondition(new InCondition(
                        new CustomSql("about.SRC_PATH"),
                        paths.stream().map(query::generatePlaceholder).toArray()))
                .addCondition(label(new CustomSql("about.TARGET_RESOURCE_ID"), List.of(label)));
        return UnaryCondition.exists(file);
    }

    /**
     * That the record of that number carries one of the labels, {@code system|code}. HAPI would join the labels to the
     * query, and so lose a record without any.
     */
    Condition label(Object record, Iterable<String> labels) {
        ComboCondition any = ComboCondition.or();
        for (String label : labels) {
            int bar = label.lastIndexOf('|');
            any.addCondition(ComboCondition.and(
                    BinaryCondition.equalTo(
                            new CustomSql("definition.TAG_SYSTEM"), query.generatePlaceholder(label.substring(0, bar))),
                    BinaryCondition.equalTo(
                            new CustomSql("definition.TAG_CODE"),
                            query.generatePlaceholder(label.substring(bar + 1)))));
        }
        SelectQuery labelled = new SelectQuery()
                .addCustomColumns(new CustomSql("label.RES_ID"))
                .addCustomFromTable(new CustomSql(
                        "HFJ_RES_TAG label JOIN HFJ_TAG_DEF definition ON definition.TAG_ID = label.TAG_ID"))
                .addCondition(
                        BinaryCondition.equalTo(new CustomSql("definition.TAG_TYPE"), query.generatePlaceholder(KIND)))
                .addCondition(any);
        return new InCondition(record, new Subquery(labelled));
    }
}
