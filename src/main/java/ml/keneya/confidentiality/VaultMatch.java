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
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.VeryRestricted;
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
                ? exists(type, condition, request)
                : isConditionalPut(request) && exists(type, query(request.getParameters()), request);
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
        // To HAPI Type/? is Type?.
        int end = search.startsWith("/?", query - 1) ? query - 1 : query;
        String type = search.substring(search.lastIndexOf('/', end - 1) + 1, end);
        return fhir.getResourceTypes().contains(type)
                && Clearance.of(request, type).sees()
                && exists(type, search, request);
    }

    private static boolean isConditionalPut(RequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.PUT
                && (request.getId() == null || !request.getId().hasIdPart())
                && !request.getParameters().isEmpty();
    }

    private static String query(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(each -> !OF_THE_ANSWER.contains(each.getKey()))
                .flatMap(each -> Arrays.stream(each.getValue())
                        .map(value -> UrlUtil.escapeUrlParam(each.getKey()) + '=' + UrlUtil.escapeUrlParam(value)))
                .collect(joining("&"));
    }

    /**
     * Whether the caller would find it: who works at a facility means nothing of another's.
     *
     * @param condition as HTTP has it, {@code identifier=…}, or as a transaction may, {@code Type?identifier=…}
     */
    private boolean exists(String type, String condition, @Nullable RequestDetails request) {
        String query = condition.substring(condition.indexOf('?') + 1);
        if (query.isBlank()) {
            return false;
        }
        SearchParameterMap search = conditions.translateMatchUrl(type + '?' + query, fhir.getResourceDefinition(type));
        search.add("_security", new TokenParam(VeryRestricted.SYSTEM, VeryRestricted.CODE));
        search.setLoadSynchronousUpTo(1);
        return !store.getResourceDao(type).searchForIds(search, request).isEmpty();
    }
}
