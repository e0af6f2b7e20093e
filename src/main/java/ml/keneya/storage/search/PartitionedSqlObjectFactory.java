package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.search.builder.QueryStack;
import ca.uhn.fhir.jpa.search.builder.models.MissingQueryParameterPredicateParams;
import ca.uhn.fhir.jpa.search.builder.predicate.CoordsPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.DatePredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.NumberPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.QuantityPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceIdPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceLinkPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.StringPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.TagPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.TokenPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.UriPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.function.Function;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * The makers of SQL predicates, with three of HAPI's mended.
 *
 * <p>{@code :missing}: with partitions on, HAPI puts the partition of the caller on a table that its query does not
 * read, and the search ends in an error. It belongs on the resource itself.
 *
 * <p>Dates: see {@link PartialDatePredicateBuilder}. Beginnings of texts: see {@link PrefixPredicateBuilder}. What is
 * shared from the vault for a time: see {@link SharedRecords}.
 */
final class PartitionedSqlObjectFactory extends SqlObjectFactory {

    private final AutowireCapableBeanFactory beans;

    PartitionedSqlObjectFactory(AutowireCapableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public CoordsPredicateBuilder coordsPredicateBuilder(SearchQueryBuilder query) {
        return wired(new CoordsPredicateBuilder(query) {
            @Override
            public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams missing) {
                return onTheResource(missing, super::createPredicateParamMissingValue);
            }
        });
    }

    @Override
    public DatePredicateBuilder dateIndexTable(SearchQueryBuilder query) {
        return wired(new PartialDatePredicateBuilder(query) {
            @Override
            public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams missing) {
                return onTheResource(missing, super::createPredicateParamMissingValue);
            }
        });
    }

    @Override
    public NumberPredicateBuilder numberIndexTable(SearchQueryBuilder query) {
        return wired(new NumberPredicateBuilder(query) {
            @Override
            public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams missing) {
                return onTheResource(missing, super::createPredicateParamMissingValue);
            }
        });
    }

    @Override
    public QuantityPredicateBuilder quantityIndexTable(SearchQueryBuilder query) {
        return wired(new QuantityPredicateBuilder(query) {
            @Override
            public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams missing) {
                return onTheResource(missing, super::createPredicateParamMissingValue);
            }
        });
    }

    @Override
    public ResourceLinkPredicateBuilder resourceLinkIndexTable(QueryStack stack, SearchQueryBuilder query) {
        return wired(new SharedLinkPredicateBuilder(stack, query) {
            @Override
            public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams missing) {
                return onTheResource(missing, super::createPredicateParamMissingValue);
            }
        });
    }

    @Override
    public ResourceIdPredicateBuilder resourceId(SearchQueryBuilder query) {
        return wired(new FileIdPredicateBuilder(query, beans.getBean(ISearchParamRegistry.class)));
    }

    @Override
    public StringPredicateBuilder stringIndexTable(SearchQueryBuilder query) {
        return wired(new PrefixPredicateBuilder(query) {
            @Override
            public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams missing) {
                return onTheResource(missing, super::createPredicateParamMissingValue);
            }
        });
    }

    @Override
    public TagPredicateBuilder newTagPredicateBuilder(SearchQueryBuilder query) {
        return wired(new SharedTagPredicateBuilder(query));
    }

    @Override
    public TokenPredicateBuilder tokenIndexTable(SearchQueryBuilder query) {
        return wired(new TokenPredicateBuilder(query) {
            @Override
            public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams missing) {
                return onTheResource(missing, super::createPredicateParamMissingValue);
            }
        });
    }

    @Override
    public UriPredicateBuilder uriIndexTable(SearchQueryBuilder query) {
        return wired(new UriPredicateBuilder(query) {
            @Override
            public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams missing) {
                return onTheResource(missing, super::createPredicateParamMissingValue);
            }
        });
    }

    private static Condition onTheResource(
            MissingQueryParameterPredicateParams missing,
            Function<MissingQueryParameterPredicateParams, Condition> without) {
        Condition condition = without.apply(new MissingQueryParameterPredicateParams(
                missing.getResourceTablePredicateBuilder(),
                missing.isMissing(),
                missing.getParamName(),
                RequestPartitionId.allPartitions()));
        return missing.getResourceTablePredicateBuilder()
                .combineWithRequestPartitionIdPredicate(missing.getRequestPartitionId(), condition);
    }

    private <T> T wired(T builder) {
        beans.autowireBean(builder);
        return builder;
    }
}
