package ml.keneya.storage.postgresql;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ml.keneya.server.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Answers 503 with {@code Retry-After} while the database is away, where HAPI would say 500. */
@Interceptor
public final class DatabaseOutageInterceptor {

    private final Messages messages;

    DatabaseOutageInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException answer(@Nullable RequestDetails request, Throwable failure) {
        if (!DatabaseOutage.caused(failure)) {
            return null;
        }
        return new UnclassifiedServerFailureException(
                        HttpStatus.SERVICE_UNAVAILABLE.value(),
                        messages.text(messages.languageOf(request), "storage.outage"))
                .addResponseHeader(HttpHeaders.RETRY_AFTER, DatabaseOutage.SECONDS_TO_WAIT);
    }
}
