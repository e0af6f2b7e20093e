package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;

/**
 * Pages that any node can answer at any time: a page is a place in a fixed order, not a row in a table of searches.
 *
 * <p>HAPI's default stores every search and its results; leaving that out saves a third to two thirds of its CPU, and
 * page links outlive a restart.
 */
@Interceptor
public final class StablePagingInterceptor {

    private static final String FIRST = "0";

    /** Asks for the first page by its place, so that includes come with it and {@code $everything} has a next page. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void startAtTheFirst(RequestDetails request) {
        if (pages(request) && !request.getParameters().containsKey(Constants.PARAM_OFFSET)) {
            request.addParameter(Constants.PARAM_OFFSET, new String[] {FIRST});
        }
    }

    /** Ends every order with the order of creation, so that no two resources ever swap places between pages. */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void breakTies(SearchParameterMap search) {
        if (search.getEverythingMode() != null) {
            return;
        }
        SortSpec creation = new SortSpec(Constants.PARAM_PID);
        SortSpec last = search.getSort();
        if (last == null) {
            search.setSort(creation);
            return;
        }
        while (last.getChain() != null) {
            last = last.getChain();
        }
        last.setChain(creation);
    }

    private static boolean pages(RequestDetails request) {
        return switch (request.getRestOperationType()) {
            case SEARCH_TYPE -> true;
            case EXTENDED_OPERATION_INSTANCE, EXTENDED_OPERATION_TYPE -> "$everything".equals(request.getOperation());
            default -> false;
        };
    }
}
