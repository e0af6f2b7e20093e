package ml.keneya.confidentiality;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Looks in the vault for what the condition of a write means, and what a record refers to by a search, to be asked for
 * callers who may see it.
 *
 * <p>HAPI chooses the partition before it looks for the match, so a match in the vault would be out of reach of the
 * write.
 */
final class VaultMatch {

    /** Under this key a resource of a transaction keeps its condition. */
    static final String CONDITION = VaultMatch.class.getName() + ".condition";

    private static final String MATCHES = VaultMatch.class.getName();
    private static final Set<String> OF_THE_ANSWER = Set.of("_format", "_pretty", "_summary", "_elements");

    private final DaoRegistry store;
    private final MatchUrlService conditions;
    private final FhirContext fhir;

    VaultMatch(DaoRegistry store, MatchUrlService conditions, FhirContext fhir) {
        this.store = store;
        this.conditions = conditions;
        this.fhir = fhir;
    }

    /** Whether a conditional write means something there. HAPI asks several times for one write. */
    boolean isMeantBy(Resource resource, RequestDetails request) {
        if (resource.getUserData(MATCHES) instanceof Boolean known) {
            return known;
        }
        String type = resource.fhirType();
        String condition = (String) resource.getUserData(CONDITION);
        if (condition == null && request.getRestOperationType() == RestOperationTypeEnum.CREATE) {
            condition = request.getHeader(Constants.HEADER_IF_NONE_EXIST);
        }
        boolean matches = condition != null
                ? exists(type, condition)
                : isConditionalPut(request) && exists(type, request.getParameters());
        resource.setUserData(MATCHES, matches);
        return matches;
    }

    /** The first reference of the record that is a search and means something there, if the caller may see that. */
    Optional<String> referredToBySearch(Resource resource, @Nullable RequestDetails request) {
        return fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .map(Reference::getReference)
                .filter(reference -> reference != null && reference.indexOf('?') > 0)
                .filter(search -> isThere(search, request))
                .findFirst();
    }

    /** Of {@code Type?parameter=…}, also behind the address of a server. */
    private boolean isThere(String search, @Nullable RequestDetails request) {
        int query = search.indexOf('?');
        String type = search.substring(search.lastIndexOf('/', query) + 1, query);
        return fhir.getResourceTypes().contains(type)
                && Clearance.of(request, type).sees()
                && exists(type, search);
    }

    private static boolean isConditionalPut(RequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.PUT
                && (request.getId() == null || !request.getId().hasIdPart())
                && !request.getParameters().isEmpty();
    }

    private boolean exists(String type, Map<String, String[]> parameters) {
        return exists(
                type,
                parameters.entrySet().stream()
                        .filter(each -> !OF_THE_ANSWER.contains(each.getKey()))
                        .flatMap(each -> Arrays.stream(each.getValue())
                                .map(value ->
                                        UrlUtil.escapeUrlParam(each.getKey()) + '=' + UrlUtil.escapeUrlParam(value)))
                        .collect(joining("&")));
    }

    /** Of a condition as HTTP has it, {@code identifier=…}, or as a transaction may, {@code Type?identifier=…}. */
    private boolean exists(String type, String condition) {
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
