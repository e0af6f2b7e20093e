package ml.keneya.storage.terminology;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * Makes each answer to {@code $expand} one of its own. HAPI keeps an expansion for the next callers: when it was made,
 * and as which, would tell that somebody asked for it before.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">FHIR R4, $expand</a>
 */
@Interceptor
public final class ExpansionInterceptor {

    private final Clock clock;

    ExpansionInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(RequestDetails request, ResponseDetails response) {
        if ("$expand".equals(request.getOperation()) && response.getResponseResource() instanceof ValueSet kept) {
            ValueSet answer = kept.copy();
            answer.getExpansion()
                    .setIdentifier(null)
                    .setTimestampElement(new DateTimeType(
                            Date.from(clock.instant()), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC")));
            response.setResponseResource(answer);
        }
    }
}
