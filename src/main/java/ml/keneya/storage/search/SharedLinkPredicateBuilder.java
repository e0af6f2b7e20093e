package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser;
import ca.uhn.fhir.jpa.search.builder.QueryStack;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceLinkPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.List;
import ml.keneya.server.SharedLabel;
import org.jspecify.annotations.Nullable;

/**
 * Chains to {@code _security} that take {@link SharedLabel#SYSTEM} as one of their values: the record whose target has
 * one of the other labels, or which is itself shared. Without such a value, HAPI's own.
 */
class SharedLinkPredicateBuilder extends ResourceLinkPredicateBuilder {

    private static final String PREFIX = SharedLabel.SYSTEM + '|';

    private final SearchQueryBuilder query;
    private final SharedRecords shared;

    SharedLinkPredicateBuilder(QueryStack stack, SearchQueryBuilder query) {
        super(stack, query);
        this.query = query;
        this.shared = new SharedRecords(query);
    }

    @Override
    public @Nullable Condition createPredicate(
            RequestDetails request,
            String type,
            String parameter,
            List<String> qualifiers,
            List<? extends IQueryParameterType> values,
            SearchFilterParser.@Nullable CompareOperation operation,
            RequestPartitionId where) {
        List<String> facilities = values.stream()
                .filter(SharedLinkPredicateBuilder::asksForShared)
                .map(value -> ((ReferenceParam) value).getValue().substring(PREFIX.length()))
                .toList();
        List<String> labels = values.stream()
                .filter(value -> !asksForShared(value))
                .map(value -> ((ReferenceParam) value).getValue())
                .toList();
        if (facilities.isEmpty() || labels.isEmpty()) {
            return super.createPredicate(request, type, parameter, qualifiers, values, operation, where);
        }
        return combineWithRequestPartitionIdPredicate(
                query.getRequestPartitionId(),
                ComboCondition.and(
                        createPredicateSourcePaths(type, parameter),
                        ComboCondition.or(
                                shared.label(getColumnTargetResourceId(), labels),
                                shared.include(getResourceIdColumn(), facilities))));
    }

    private static boolean asksForShared(IQueryParameterType value) {
        return value instanceof ReferenceParam reference
                && Constants.PARAM_SECURITY.equals(reference.getChain())
                && reference.getValue() != null
                && reference.getValue().startsWith(PREFIX);
    }
}
