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
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ml.keneya.server.Messages;
import ml.keneya.server.SharedLabel;
import ml.keneya.storage.concurrency.Conflict;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
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

    private static final int SERVER_ERROR = 500;

    /** HAPI names one of several paths that mean the same, now this one, now that. */
    private static final Pattern ABSENT = Pattern.compile("^(?:" + Msg.code(1094) + "|" + Msg.code(1096)
            + ")Resource (\\S+) (?:not found|is deleted), specified in path: ");

    /** HAPI names one of the types that a chain may lead to, now this one, now that. */
    private static final Pattern MODIFIER =
            Pattern.compile("^" + Msg.code(2498) + "Unsupported search modifier\\(s\\): \"\\[([^\\]]*)]\"");

    /** HAPI's number tells a record that was looked up in vain from one that was found and is not to be seen. */
    private static final Pattern UNKNOWN = Pattern.compile("^(?:" + Msg.code(436) + "|" + Msg.code(971) + "|"
            + Msg.code(1997) + "|" + Msg.code(2001) + ")(?:Resource )?(\\S+?)(?: is not known.*)?$");

    /** A reference that is a search. */
    private static final Pattern NO_MATCH =
            Pattern.compile("^" + Msg.code(1091) + "Invalid match URL \"(.*)\" - No resources match this search$");

    /** HAPI's words for a label without a code, lent for one that nobody may ask by. */
    private static final Pattern LABEL =
            Pattern.compile("^" + Msg.code(1218) + "Missing _security .*: (" + Pattern.quote(SharedLabel.NAME) + ")$");

    /** What differs from start to start in HAPI's words, or says another thing, and what is said instead. */
    private static final Map<String, Pattern> UNSTEADY = Map.of(
            "storage.absent", ABSENT,
            "storage.label", LABEL,
            "storage.modifier", MODIFIER,
            "storage.no-match", NO_MATCH,
            "storage.unknown", UNKNOWN);

    private static final int FRAMES = 8;
    private static final Logger LOG = LoggerFactory.getLogger(FailureTextInterceptor.class);

    private final Messages messages;

    FailureTextInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = LATE)
    public @Nullable BaseServerResponseException answer(@Nullable RequestDetails request, Throwable failure) {
        if (failure instanceof ResourceVersionConflictException conflict) {
            String key = conflict(conflict.getMessage());
            ResourceVersionConflictException told = new ResourceVersionConflictException(text(request, key));
            if (key.equals(SentIdentifiers.KEY)) {
                // In the outcome alone: the sentence is logged.
                told.setOperationOutcome(sameIdentifier(request));
            }
            return told;
        }
        if (failure instanceof InvalidRequestException refused && refused.getMessage() != null) {
            return steady(request, refused.getMessage())
                    .map(InvalidRequestException::new)
                    .orElse(null);
        }
        if (failure instanceof ResourceNotFoundException absent && absent.getMessage() != null) {
            return steady(request, absent.getMessage())
                    .map(ResourceNotFoundException::new)
                    .orElse(null);
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

    /** The same for the entries of a batch, which are answered one by one, and for what a transaction reads. */
    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LATE)
    public void answer(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        if (!(answer instanceof Bundle bundle)
                || (bundle.getType() != BundleType.BATCHRESPONSE
                        && bundle.getType() != BundleType.TRANSACTIONRESPONSE)) {
            return;
        }
        for (int index = 0; index < bundle.getEntry().size(); index++) {
            BundleEntryResponseComponent response = bundle.getEntry().get(index).getResponse();
            if (response.getStatus() != null && response.getOutcome() instanceof OperationOutcome outcome) {
                String status = response.getStatus();
                if (status.startsWith("400") || status.startsWith("404")) {
                    steady(request, String.valueOf(outcome.getIssueFirstRep().getDiagnostics()))
                            .ifPresent(sentence -> say(outcome, sentence));
                } else if (status.startsWith("409")) {
                    String key = conflict(outcome.getIssueFirstRep().getDiagnostics());
                    say(
                            outcome,
                            key.equals(SentIdentifiers.KEY)
                                    ? sameIdentifier(request, SentIdentifiers.ofEntry(request, index))
                                    : text(request, key));
                } else if (status.startsWith("500")) {
                    say(outcome, text(request, "storage.failure"));
                }
            }
        }
    }

    private Optional<String> steady(@Nullable RequestDetails request, String message) {
        return UNSTEADY.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), each.getValue().matcher(message)))
                .filter(each -> each.getValue().find())
                .map(each -> text(request, each.getKey(), each.getValue().group(1)))
                .findFirst();
    }

    private static void say(OperationOutcome outcome, String sentence) {
        while (outcome.getIssue().size() > 1) {
            outcome.getIssue().remove(1);
        }
        outcome.getIssueFirstRep().setDiagnostics(sentence);
    }

    private OperationOutcome sameIdentifier(@Nullable RequestDetails request) {
        SentIdentifiers sent = SentIdentifiers.of(request);
        OperationOutcome outcome = new OperationOutcome();
        OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.DUPLICATE)
                .setDiagnostics(sameIdentifier(request, sent));
        sent.places().forEach(issue::addExpression);
        return outcome;
    }

    private String sameIdentifier(@Nullable RequestDetails request, SentIdentifiers sent) {
        String named = sent.values().isEmpty() ? "" : " (" + String.join(", ", sent.values()) + ')';
        return messages.text(
                messages.languageOf(request),
                SentIdentifiers.KEY,
                request == null ? "" : request.getRequestId(),
                named);
    }

    private static String conflict(@Nullable String message) {
        return switch (Conflict.of(message)) {
            case REFERRED_TO -> "storage.referred-to";
            case SAME_IDENTIFIER -> "storage.same-identifier";
            case RACE -> "storage.conflict";
        };
    }

    private String text(@Nullable RequestDetails request, String key) {
        return text(request, key, request == null ? "" : String.valueOf(request.getRequestId()));
    }

    private String text(@Nullable RequestDetails request, String key, String argument) {
        return messages.text(messages.languageOf(request), key, argument);
    }
}
