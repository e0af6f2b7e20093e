package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/**
 * What {@code $expand} answers: pages, with {@code count} and {@code offset}, and whose it is.
 *
 * <p>HAPI keeps an expansion for the next callers: when it was made, and as which, would tell that somebody asked for
 * it before. Each answer is one of its own.
 *
 * <p>HAPI cuts pages only from an expansion that it has stored, and those go stale when a list changes; of one it makes
 * on the spot it says, for a smaller {@code count}, that the list is too large. Ours are small: they are expanded
 * whole, then cut.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">FHIR R4, $expand</a>
 */
@Interceptor
public final class ExpansionInterceptor {

    private static final String EXPAND = "$expand";
    private static final String COUNT = "count";
    private static final String OFFSET = "offset";

    private final Clock clock;

    ExpansionInterceptor(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the page for later, and from HAPI, which reads the parameters right after this. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void remember(RequestDetails request) {
        if (!EXPAND.equals(request.getOperation())) {
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
    public void answer(RequestDetails request, ResponseDetails response) {
        Integer count = (Integer) request.getUserData().get(key(COUNT));
        Integer offset = (Integer) request.getUserData().get(key(OFFSET));
        if (EXPAND.equals(request.getOperation()) && response.getResponseResource() instanceof ValueSet kept) {
            ValueSet answer = kept.copy();
            answer.getExpansion()
                    .setIdentifier(null)
                    .setTimestampElement(new DateTimeType(
                            Date.from(clock.instant()), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC")));
            if (count != null || offset != null) {
                cut(answer.getExpansion(), count == null ? Integer.MAX_VALUE : count, offset == null ? 0 : offset);
            }
            response.setResponseResource(answer);
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
        return ExpansionInterceptor.class.getName() + '.' + name;
    }
}
