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
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;

/**
 * A security label that no record carries: {@link ml.keneya.server.SharedLabel}, which a record has while the table
 * {@code keneya.shared_record} says so.
 *
 * <p>Asked in the SQL of the search, so that what is shared for a time is found, counted and paged like all else, and
 * is closed without writing it. The table lies in the vault: who may not look there finds nothing by it.
 */
final class SharedRecords {

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
}
