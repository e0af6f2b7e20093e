package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Answers 400 to what HAPI fails to read, where it would say 500 and print the exception.
 *
 * <p>HAPI 8.8.0 checks most of what a client writes and trusts the rest: a null in an array of extensions, an empty
 * date, a patch that points nowhere end in a {@link NullPointerException} or the like. Whose fault an exception is
 * shows in who threw it: the code that reads the request, or the code that works on it. Can go when HAPI refuses all
 * that the corpus of hostile requests sends.
 */
@Interceptor
public final class UnreadableRequestInterceptor {

    /** HAPI's readers: of bodies, of parameters and their values, of match URLs, of patches. */
    private static final List<String> READERS = List.of(
            "ca.uhn.fhir.context.",
            "ca.uhn.fhir.parser.",
            "ca.uhn.fhir.model.primitive.",
            "ca.uhn.fhir.rest.param.",
            "ca.uhn.fhir.rest.server.method.",
            "ca.uhn.fhir.validation.",
            "ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser",
            "ca.uhn.fhir.jpa.patch.",
            "ca.uhn.fhir.jpa.searchparam.MatchUrlService",
            "ca.uhn.fhir.jpa.searchparam.util.",
            "ca.uhn.fhir.jpa.searchparam.extractor.",
            "ca.uhn.fhir.jpa.search.builder.predicate.",
            "ca.uhn.fhir.util.UrlUtil",
            "ca.uhn.fhir.util.FhirTerser",
            "ca.uhn.fhir.util.TerserUtil");

    private static final Pattern VALUE = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern HAPI_CODE = Pattern.compile("^HAPI-\\d+: ");

    private final Messages messages;

    UnreadableRequestInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException answer(@Nullable RequestDetails request, Throwable failure) {
        boolean isAnswer =
                failure instanceof BaseServerResponseException && !(failure instanceof InternalErrorException);
        if (isAnswer || failure instanceof Error || !isOfReader(failure)) {
            return null;
        }
        boolean patch = request != null && request.getRestOperationType() == RestOperationTypeEnum.PATCH;
        String sentence =
                messages.text(messages.languageOf(request), patch ? "storage.patch-misfits" : "storage.unreadable")
                        + quoted(origin(failure), messages.languageOf(request));
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(patch ? IssueType.PROCESSING : IssueType.STRUCTURE)
                .setDiagnostics(sentence);
        return new InvalidRequestException(sentence, outcome);
    }

    /** What these say quotes no more than the value that the client wrote; it is in English. */
    private static String quoted(Throwable origin, Locale language) {
        String said = origin.getMessage();
        if (!isAboutValue(origin) || said == null) {
            return "";
        }
        if (language.equals(Locale.ENGLISH)) {
            return " (" + HAPI_CODE.matcher(said).replaceFirst("") + ')';
        }
        Matcher value = VALUE.matcher(said);
        return value.find() ? " (« " + value.group(1) + " »)" : "";
    }

    private static boolean isAboutValue(Throwable origin) {
        return origin instanceof NumberFormatException
                || origin instanceof DateTimeException
                || origin instanceof DataFormatException;
    }

    /** HAPI puts into an element whatever a FHIRPath patch says, and its model then finds no element there. */
    private static boolean isOfWrongType(Throwable origin) {
        StackTraceElement[] places = origin.getStackTrace();
        return origin instanceof ClassCastException
                && places.length > 0
                && places[0].getClassName().startsWith("org.hl7.fhir.r4.model.");
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .toList();
    }

    private static Throwable origin(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return causes.get(causes.size() - 1);
    }

    private static boolean isOfReader(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Throwable origin = origin(failure);
        if (causes.stream().anyMatch(SQLException.class::isInstance)) {
            return false;
        }
        if (isAboutValue(origin) || isOfWrongType(origin)) {
            return true;
        }
        // The libraries that HAPI reads with throw on its behalf.
        return Stream.of(origin.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("ca.uhn.fhir.") || name.startsWith("ml.keneya."))
                .findFirst()
                .filter(name -> READERS.stream().anyMatch(name::startsWith))
                .isPresent();
    }
}
