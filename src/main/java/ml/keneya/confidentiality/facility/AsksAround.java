package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a search asks of records what others beside them say, by a chain, {@code _has}, a list or an order.
 *
 * <p>Of a survivor who was referred only some records are seen. Who could ask of these what the others say would learn
 * it by trying, so such a search finds nothing of her. A chain to her code asks of the Patient alone.
 */
final class AsksAround {

    private static final Set<String> REVERSE = Set.of("_has", "_list", "_filter");
    private static final Set<String> TO_THE_PATIENT = Set.of("patient", "subject");
    private static final Set<String> OF_THE_PATIENT = Set.of("identifier", "_id");

    private AsksAround() {}

    static boolean asks(SearchParameterMap search) {
        return search.keySet().stream().anyMatch(REVERSE::contains)
                || isChained(search.getSort())
                || search.entrySet().stream()
                        .anyMatch(parameter -> parameter.getValue().stream()
                                .flatMap(Collection::stream)
                                .anyMatch(value -> isChained(parameter.getKey(), value)));
    }

    private static boolean isChained(String parameter, IQueryParameterType value) {
        return value instanceof ReferenceParam reference
                && reference.getChain() != null
                && !(TO_THE_PATIENT.contains(parameter) && OF_THE_PATIENT.contains(reference.getChain()));
    }

    private static boolean isChained(@Nullable SortSpec sort) {
        return sort != null && (sort.getParamName().contains(".") || isChained(sort.getChain()));
    }
}
