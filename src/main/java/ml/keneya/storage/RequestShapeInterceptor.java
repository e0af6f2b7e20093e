package ml.keneya.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.util.DateUtils;
import ca.uhn.fhir.util.UrlUtil;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that name nothing to work on, a version to change, or a condition that is none. HAPI would end in an
 * exception, overlook the condition or the version, or, of an entry {@code DELETE Flag}, delete the only Flag there is.
 */
@Interceptor
public final class RequestShapeInterceptor {

    private static final Pattern VERSION = Pattern.compile("(W/)?\"?\\d{1,18}\"?");
    /** A comma that is not escaped. */
    private static final Pattern SEVERAL = Pattern.compile("(?<!\\\\),");

    private static final String EVERYTHING = "$everything";
    private static final String EXPUNGE = "$expunge";
    private static final String LAST_N = "$lastn";

    /** FHIR R4, http.html#history: others would be overlooked, and more be answered than was asked for. */
    private static final Set<String> OF_HISTORY =
            new TreeSet<>(Set.of("_since", "_at", "_count", "_offset", "_format", "_pretty", "_summary", "_elements"));

    private static final Pattern TARGET = Pattern.compile("([^?]*/)?[A-Z][A-Za-z]*(/[^?/]+|\\?.*=.+)");

    private final FhirContext fhir;
    private final Messages messages;

    RequestShapeInterceptor(FhirContext fhir, Messages messages) {
        this.fhir = fhir;
        this.messages = messages;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        if (operation == RestOperationTypeEnum.PATCH
                && request.getId() == null
                && request.getParameters().isEmpty()) {
            throw refused(request, "storage.patch");
        }
        if (operation == RestOperationTypeEnum.EXTENDED_OPERATION_TYPE && EVERYTHING.equals(request.getOperation())) {
            // HAPI pages through all patients in no order: some would come twice, others never.
            throw refused(request, "storage.everything-of-all", request.getResourceName());
        }
        if (EXPUNGE.equals(request.getOperation()) && operation != RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE) {
            // HAPI takes a thousand old versions of all there are, in no order: which ones told what else is stored.
            throw refused(request, "storage.expunge-of-all");
        }
        if (LAST_N.equals(request.getOperation())) {
            // It needs Elasticsearch and an index of all parameters; HAPI says so, or fails at a patient it does not
            // know.
            throw refused(request, "storage.lastn");
        }
        if (operation == RestOperationTypeEnum.HISTORY_SYSTEM
                || operation == RestOperationTypeEnum.HISTORY_TYPE
                || operation == RestOperationTypeEnum.HISTORY_INSTANCE) {
            for (String parameter : new TreeSet<>(request.getParameters().keySet())) {
                if (!OF_HISTORY.contains(parameter)) {
                    throw refused(request, "storage.history", parameter, String.join(", ", OF_HISTORY));
                }
            }
        }
        checkVersion(request, request.getHeader(Constants.HEADER_IF_MATCH));
        String since = request.getHeader(Constants.HEADER_IF_MODIFIED_SINCE);
        if (since != null && DateUtils.parseDate(since) == null) {
            throw refused(request, "storage.if-modified-since");
        }
        String condition = request.getHeader(Constants.HEADER_IF_NONE_EXIST);
        if (condition != null && condition.isBlank()) {
            throw refused(request, "storage.if-none-exist");
        }
        if (operation == RestOperationTypeEnum.TRANSACTION && request.getResource() instanceof Bundle bundle) {
            List<BundleEntryComponent> entries = bundle.getEntry();
            for (int index = 0; index < entries.size(); index++) {
                check(request, entries.get(index), index);
            }
        }
    }

    private void check(RequestDetails request, BundleEntryComponent entry, int index) {
        Bundle.HTTPVerb method = entry.getRequest().getMethod();
        String url =
                entry.getRequest().getUrl() == null ? "" : entry.getRequest().getUrl();
        if (method == null || url.contains("$")) {
            return;
        }
        boolean writes = method == Bundle.HTTPVerb.POST || method == Bundle.HTTPVerb.PUT;
        if (writes && !entry.hasResource()) {
            throw refused(request, "storage.entry-resource", index);
        }
        boolean changes =
                method == Bundle.HTTPVerb.PUT || method == Bundle.HTTPVerb.PATCH || method == Bundle.HTTPVerb.DELETE;
        if (changes && !TARGET.matcher(url).matches()) {
            throw refused(request, "storage.entry-target", index);
        }
        checkVersion(request, entry.getRequest().getIfMatch());
        if (entry.hasResource()) {
            checkReferences(request, entry.getResource(), index);
        }
    }

    /** Of a reference by search HAPI asks, in a bundle, for the first value alone: it would be to somebody else. */
    private void checkReferences(RequestDetails request, Resource resource, int index) {
        fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .map(Reference::getReference)
                .filter(reference -> reference != null && namesSeveral(reference))
                .findFirst()
                .ifPresent(reference -> {
                    throw refused(request, "storage.entry-reference", index, reference);
                });
    }

    private static boolean namesSeveral(String reference) {
        int query = reference.indexOf('?');
        return query >= 0
                && UrlUtil.parseQueryString(reference.substring(query + 1)).values().stream()
                        .anyMatch(values ->
                                values.length > 1 || SEVERAL.matcher(values[0]).find());
    }

    private void checkVersion(RequestDetails request, @Nullable String version) {
        if (version != null && !VERSION.matcher(version.trim()).matches()) {
            throw refused(request, "storage.if-match");
        }
    }

    private InvalidRequestException refused(RequestDetails request, String key, Object... arguments) {
        return new InvalidRequestException(messages.text(messages.languageOf(request), key, arguments));
    }
}
