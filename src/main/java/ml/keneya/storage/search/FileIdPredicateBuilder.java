package ml.keneya.storage.search;

import ca.uhn.fhir.jpa.search.builder.QueryStack.SearchForIdsParams;
import ca.uhn.fhir.jpa.search.builder.predicate.BaseJoiningPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceIdPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.SharedLabel;
import org.jspecify.annotations.Nullable;

/**
 * {@code _id} with {@link SharedLabel#SYSTEM}: records about a facility's patients, and what is shared with it. Without
 * such a value, HAPI's own.
 *
 * <p>A record about nobody refers to no Patient, so a chain to his labels, which joins that reference, never finds it:
 * see {@link SharedLinkPredicateBuilder}. By its id it can be asked for either way.
 */
class FileIdPredicateBuilder extends ResourceIdPredicateBuilder {

    private final SharedRecords shared;
    private final ISearchParamRegistry parameters;

    FileIdPredicateBuilder(SearchQueryBuilder query, ISearchParamRegistry parameters) {
        super(query);
        this.shared = new SharedRecords(query);
        this.parameters = parameters;
    }

    @Override
    public @Nullable Condition createPredicateResourceId(SearchForIdsParams asked) {
        List<SharedLabel.File> files = asked.getAndOrParams().stream()
                .flatMap(values -> file(values).stream())
                .toList();
        if (files.isEmpty()) {
            return super.createPredicateResourceId(asked);
        }
        asked.setAndOrParams(asked.getAndOrParams().stream()
                .filter(values -> file(values).isEmpty())
                .toList());
        BaseJoiningPredicateBuilder root = getOrCreateQueryRootTable(true);
        DbColumn joined = getResourceIdColumn(asked.getSourceJoinColumn());
        DbColumn record = joined == null ? root.getResourceIdColumn() : joined;
        Stream<Condition> ofFiles = files.stream()
                .map(file -> ComboCondition.or(
                        shared.about(record, paths(asked.getResourceName(), file.parameter()), file.label()),
                        shared.include(record, List.of(file.facility()))));
        Stream<Condition> byId = Stream.ofNullable(super.createPredicateResourceId(asked));
        return root.combineWithRequestPartitionIdPredicate(
                asked.getRequestPartitionId(),
                ComboCondition.and(Stream.concat(ofFiles, byId).toArray(Object[]::new)));
    }

    private static Optional<SharedLabel.File> file(List<IQueryParameterType> values) {
        return values.stream()
                .filter(TokenParam.class::isInstance)
                .map(TokenParam.class::cast)
                .filter(value -> SharedLabel.SYSTEM.equals(value.getSystem()))
                .map(value -> SharedLabel.File.parse(value.getValue()))
                .findFirst();
    }

    /** What the database has as the path of links by that parameter. */
    private List<String> paths(String type, String parameter) {
        return Optional.ofNullable(
                        parameters.getActiveSearchParam(type, parameter, SearchParamLookupContextEnum.SEARCH))
                .stream()
                .flatMap(known -> known.getPathsSplit().stream())
                .map(String::strip)
                .filter(path -> path.contains(type + '.'))
                .toList();
    }
}
