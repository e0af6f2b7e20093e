package ml.keneya.storage.postgresql;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Answers 503 with {@code Retry-After} while the database is away, and 400 to what takes it too long, where HAPI would
 * say 500.
 */
@Interceptor
public final class DatabaseOutageInterceptor {

    private final Messages messages;

    DatabaseOutageInterceptor(Messages messages) {
        this.messages = messages;
    }

    /** Before all others: HAPI takes a lock that was not to be had for a conflict of versions. */
    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = -1)
    public @Nullable BaseServerResponseException answer(@Nullable RequestDetails request, Throwable failure) {
        if (DatabaseOutage.isTooCostly(failure)) {
            String sentence = messages.text(messages.languageOf(request), "storage.too-costly");
            return new InvalidRequestException(sentence, tooCostly(sentence));
        }
        if (!DatabaseOutage.caused(failure)) {
            return null;
        }
        return new UnclassifiedServerFailureException(
                        HttpStatus.SERVICE_UNAVAILABLE.value(),
                        messages.text(messages.languageOf(request), "storage.outage"))
                .addResponseHeader(HttpHeaders.RETRY_AFTER, DatabaseOutage.SECONDS_TO_WAIT);
    }

    private static OperationOutcome tooCostly(String sentence) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.TOOCOSTLY)
                .setDiagnostics(sentence);
        return outcome;
    }
}
