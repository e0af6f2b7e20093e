package ml.keneya.storage.search;

import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.search.builder.predicate.StringPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import com.healthmarketscience.sqlbuilder.BinaryCondition;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;

/**
 * Searches for the beginning of a text by PostgreSQL's {@code ^@}.
 *
 * <p>HAPI writes {@code LIKE 'text%'}. Under row-level security PostgreSQL takes that to no index, for {@code LIKE} is
 * not leakproof, and reads all names of the store; {@code ^@} is leakproof and uses the same index. Nor does {@code ^@}
 * take an underscore for any letter, as HAPI's pattern does.
 *
 * @see <a href="https://www.postgresql.org/docs/18/rules-privileges.html">PostgreSQL, rules and privileges</a>
 */
class PrefixPredicateBuilder extends StringPredicateBuilder {

    private final SearchQueryBuilder query;

    PrefixPredicateBuilder(SearchQueryBuilder query) {
        super(query);
        this.query = query;
    }

    @Override
    public Condition createPredicateNormalLike(String type, String parameter, String text, String pattern) {
        if (!pattern.equals(createLeftMatchLikeExpression(text))) {
            return super.createPredicateNormalLike(type, parameter, text, pattern);
        }
        long hash = ResourceIndexedSearchParamString.calculateHashNormalized(
                query.getPartitionSettings(),
                query.getRequestPartitionId(),
                query.getStorageSettings(),
                type,
                parameter,
                text);
        return ComboCondition.and(
                BinaryCondition.equalTo(getTable().findColumn("HASH_NORM_PREFIX"), query.generatePlaceholder(hash)),
                new BinaryCondition(" ^@ ", getColumnValueNormalized(), query.generatePlaceholder(text)));
    }
}
