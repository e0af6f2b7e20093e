package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/**
 * Pages of an expansion: {@code $expand} with {@code count} and {@code offset}.
 *
 * <p>HAPI cuts pages only from an expansion that it has stored, and those go stale when a list changes; of one it makes
 * on the spot it says, for a smaller {@code count}, that the list is too large. Ours are small: they are expanded
 * whole, then cut.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">FHIR R4, $expand</a>
 */
@Interceptor
public final class ExpansionPageInterceptor {

    private static final String COUNT = "count";
    private static final String OFFSET = "offset";

    /** Keeps the page for later, and from HAPI, which reads the parameters right after this. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void remember(RequestDetails request) {
        if (!"$expand".equals(request.getOperation())) {
            return;
        }
        for (String name : List.of(COUNT, OFFSET)) {
            String[] values = request.getParameters().get(name);
            if (values != null && values.length == 1 && values[0].matches("\\d{1,9}")) {
                request.getUserData().put(key(name), Integer.valueOf(values[0]));
                request.removeParameter(name);
            }
        }
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void cut(RequestDetails request, ResponseDetails response) {
        Integer count = (Integer) request.getUserData().get(key(COUNT));
        Integer offset = (Integer) request.getUserData().get(key(OFFSET));
        if (response.getResponseResource() instanceof ValueSet whole && (count != null || offset != null)) {
            // HAPI keeps the whole for the next caller.
            ValueSet page = whole.copy();
            cut(page.getExpansion(), count == null ? Integer.MAX_VALUE : count, offset == null ? 0 : offset);
            response.setResponseResource(page);
        }
    }

    private static void cut(ValueSetExpansionComponent expansion, int count, int offset) {
        List<ValueSetExpansionContainsComponent> all = expansion.getContains();
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + count, all.size());
        expansion.setTotal(all.size());
        expansion.setOffset(offset);
        expansion.setContains(new ArrayList<>(all.subList(from, to)));
        expansion.getParameter().stream()
                .filter(parameter -> OFFSET.equals(parameter.getName()))
                .forEach(parameter -> parameter.setValue(new IntegerType(offset)));
        expansion.getParameter().stream()
                .filter(parameter -> COUNT.equals(parameter.getName()) && count != Integer.MAX_VALUE)
                .forEach(parameter -> parameter.setValue(new IntegerType(count)));
    }

    private static String key(String name) {
        return ExpansionPageInterceptor.class.getName() + '.' + name;
    }
}
