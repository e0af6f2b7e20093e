package ml.keneya.confidentiality;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Looks in the vault for what the condition of a write means, to be asked for callers who may see it.
 *
 * <p>HAPI chooses the partition before it looks for the match, so a match in the vault would be out of reach of the
 * write.
 */
final class VaultMatch {

    private static final Set<String> OF_THE_ANSWER = Set.of("_format", "_pretty", "_summary", "_elements");

    private final DaoRegistry store;
    private final MatchUrlService conditions;
    private final FhirContext fhir;

    VaultMatch(DaoRegistry store, MatchUrlService conditions, FhirContext fhir) {
        this.store = store;
        this.conditions = conditions;
        this.fhir = fhir;
    }

    /** Whether something there matches those parameters. */
    boolean exists(String type, Map<String, String[]> parameters) {
        return exists(
                type,
                parameters.entrySet().stream()
                        .filter(each -> !OF_THE_ANSWER.contains(each.getKey()))
                        .flatMap(each -> Arrays.stream(each.getValue())
                                .map(value ->
                                        UrlUtil.escapeUrlParam(each.getKey()) + '=' + UrlUtil.escapeUrlParam(value)))
                        .collect(joining("&")));
    }

    /** Whether something there matches that condition, {@code identifier=…}, or {@code Type?identifier=…}. */
    boolean exists(String type, String condition) {
        String query = condition.substring(condition.indexOf('?') + 1);
        if (query.isBlank()) {
            return false;
        }
        SearchParameterMap search = conditions.translateMatchUrl(type + '?' + query, fhir.getResourceDefinition(type));
        search.setLoadSynchronousUpTo(1);
        return !store.getResourceDao(type)
                .searchForIds(search, SystemRequestDetails.forRequestPartitionId(Partition.VAULT.request()))
                .isEmpty();
    }
}
