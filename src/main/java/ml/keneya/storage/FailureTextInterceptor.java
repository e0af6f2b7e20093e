package ml.keneya.storage;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the caller's language that a write met another, or that the server failed, and nothing more: HAPI's own
 * sentences hold ids, names of constraints and SQL. The number of the request leads an operator to the cause in the
 * log.
 */
@Interceptor
public final class FailureTextInterceptor {

    /** After those who know the failure better. */
    private static final int LATE = 1_000;

    private static final String REFERRED_TO = Msg.code(515);
    private static final String SAME_IDENTIFIER = Msg.code(824);
    private static final int SERVER_ERROR = 500;

    /** HAPI names one of several paths that mean the same, now this one, now that. */
    private static final Pattern ABSENT = Pattern.compile("^(?:" + Msg.code(1094) + "|" + Msg.code(1096)
            + ")Resource (\\S+) (?:not found|is deleted), specified in path: ");

    private static final int FRAMES = 8;
    private static final Logger LOG = LoggerFactory.getLogger(FailureTextInterceptor.class);

    private final Messages messages;

    FailureTextInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = LATE)
    public @Nullable BaseServerResponseException answer(@Nullable RequestDetails request, Throwable failure) {
        if (failure instanceof ResourceVersionConflictException conflict) {
            return new ResourceVersionConflictException(text(request, conflict(conflict.getMessage())));
        }
        if (failure instanceof InvalidRequestException refused && refused.getMessage() != null) {
            Matcher target = ABSENT.matcher(refused.getMessage());
            return target.find() ? new InvalidRequestException(text(request, "storage.absent", target.group(1))) : null;
        }
        boolean foreseen =
                failure instanceof BaseServerResponseException known && known.getStatusCode() != SERVER_ERROR;
        if (foreseen) {
            return null;
        }
        log(request, failure);
        return new InternalErrorException(text(request, "storage.failure"), failure);
    }

    /** Where it failed, without what was said: messages quote records. */
    private static void log(@Nullable RequestDetails request, Throwable failure) {
        String causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName()
                        + Arrays.stream(cause.getStackTrace())
                                .limit(FRAMES)
                                .map(frame -> "\n    at " + frame)
                                .collect(joining()))
                .collect(joining("\n  by "));
        LOG.error("Request {} failed: {}", request == null ? "?" : request.getRequestId(), causes);
    }

    /** The same for the entries of a batch, which are answered one by one. */
    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LATE)
    public void answer(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        if (!(answer instanceof Bundle bundle) || bundle.getType() != BundleType.BATCHRESPONSE) {
            return;
        }
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            BundleEntryResponseComponent response = entry.getResponse();
            if (response.getStatus() != null && response.getOutcome() instanceof OperationOutcome outcome) {
                String status = response.getStatus();
                Matcher target =
                        ABSENT.matcher(String.valueOf(outcome.getIssueFirstRep().getDiagnostics()));
                if (status.startsWith("400") && target.find()) {
                    say(outcome, text(request, "storage.absent", target.group(1)));
                } else if (status.startsWith("409")) {
                    say(
                            outcome,
                            text(request, conflict(outcome.getIssueFirstRep().getDiagnostics())));
                } else if (status.startsWith("500")) {
                    say(outcome, text(request, "storage.failure"));
                }
            }
        }
    }

    private static void say(OperationOutcome outcome, String sentence) {
        while (outcome.getIssue().size() > 1) {
            outcome.getIssue().remove(1);
        }
        outcome.getIssueFirstRep().setDiagnostics(sentence);
    }

    private static String conflict(@Nullable String message) {
        if (message != null && message.contains(REFERRED_TO)) {
            return "storage.referred-to";
        }
        return message != null && message.contains(SAME_IDENTIFIER) ? "storage.same-identifier" : "storage.conflict";
    }

    private String text(@Nullable RequestDetails request, String key) {
        return text(request, key, request == null ? "" : String.valueOf(request.getRequestId()));
    }

    private String text(@Nullable RequestDetails request, String key, String argument) {
        return messages.text(messages.languageOf(request), key, argument);
    }
}
