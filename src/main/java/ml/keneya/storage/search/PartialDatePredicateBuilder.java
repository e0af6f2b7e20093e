package ml.keneya.storage.search;

import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser;
import ca.uhn.fhir.jpa.search.builder.predicate.DatePredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.util.DateUtils;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates of year or month precision with {@code ge} and {@code le}, as the standard means them.
 *
 * <p>HAPI completes {@code ge2020} to the last day of 2020 and {@code le2020} to the first, as if they were {@code gt}
 * and {@code lt}, and so leaves out the year itself. Monthly figures depend on this.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#prefix">FHIR R4, search prefixes</a>
 */
class PartialDatePredicateBuilder extends DatePredicateBuilder {

    private static final Set<TemporalPrecisionEnum> PARTIAL =
            EnumSet.of(TemporalPrecisionEnum.YEAR, TemporalPrecisionEnum.MONTH);

    PartialDatePredicateBuilder(SearchQueryBuilder query) {
        super(query);
    }

    @Override
    public Condition createPredicateDateWithoutIdentityPredicate(
            IQueryParameterType parameter, SearchFilterParser.@Nullable CompareOperation operation) {
        return super.createPredicateDateWithoutIdentityPredicate(
                parameter instanceof DateParam date ? completed(date) : parameter, operation);
    }

    private static DateParam completed(DateParam date) {
        if (date.isEmpty() || !PARTIAL.contains(date.getPrecision())) {
            return date;
        }
        var firstAndLastDay = DateUtils.getCompletedDate(date.getValueAsString());
        if (date.getPrefix() == ParamPrefixEnum.GREATERTHAN_OR_EQUALS) {
            return new DateParam(date.getPrefix(), firstAndLastDay.getLeft());
        }
        if (date.getPrefix() == ParamPrefixEnum.LESSTHAN_OR_EQUALS) {
            return new DateParam(date.getPrefix(), firstAndLastDay.getRight());
        }
        return date;
    }
}
