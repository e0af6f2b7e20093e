package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;

/**
 * Gives {@code Bundle.total} when it is asked for, or known because the last page has been reached; otherwise none.
 *
 * <p>HAPI reckons it from what it has loaded, included resources that the caller may not see among them: the difference
 * would tell how many those are.
 */
@Interceptor
public final class TotalInterceptor {

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        if (request == null
                || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE
                || !(answer instanceof Bundle bundle)
                || asksForTheTotal(request.getParameters())) {
            return;
        }
        int matches = (int) bundle.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == SearchEntryMode.MATCH)
                .count();
        int before = offset(request);
        boolean last = bundle.getLink(Bundle.LINK_NEXT) == null && (matches > 0 || before == 0);
        bundle.setTotalElement(null);
        if (last) {
            bundle.setTotal(before + matches);
        }
    }

    private static boolean asksForTheTotal(Map<String, String[]> parameters) {
        return parameters.containsKey(Constants.PARAM_SEARCH_TOTAL_MODE)
                || parameters.containsKey(Constants.PARAM_SUMMARY)
                || Arrays.equals(parameters.get(Constants.PARAM_COUNT), new String[] {"0"});
    }

    private static int offset(RequestDetails request) {
        String[] values = request.getParameters().get(Constants.PARAM_OFFSET);
        return values != null && values.length == 1 && values[0].matches("\\d{1,9}") ? Integer.parseInt(values[0]) : 0;
    }
}
