package ml.keneya.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.util.FhirTerser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Says which entry of a transaction is refused: {@code Bundle.entry[31].resource.value}, where a feature that looks at
 * one resource says {@code Observation.value}.
 *
 * <p>The entry is that of the resource which the features are looking at when one of them refuses it; or all that hold
 * the reference which the sentence names, found by the sentence and the Bundle alone, so that what is hidden is
 * answered like what is absent; or the first that does not read as FHIR. What is not found, or stale, has no entry.
 */
@Interceptor
public final class EntryOfRefusalInterceptor {

    private static final int FIRST = -1_000_000;
    private static final int LAST = 1_000_000;

    /** Under this a request keeps the resource that the features are looking at. */
    private static final Class<?> LOOKED_AT = EntryOfRefusalInterceptor.class;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> OF_THE_RESOURCE = Set.of(BAD_REQUEST, 403, 422);
    private static final String BUNDLE = "Bundle.";

    private final FhirContext fhir;
    private final ObjectMapper json = new ObjectMapper();

    EntryOfRefusalInterceptor(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Hook(value = Pointcut.STORAGE_PARTITION_IDENTIFY_CREATE, order = FIRST)
    public @Nullable RequestPartitionId beginChoice(IBaseResource resource, @Nullable RequestDetails request) {
        begin(resource, request);
        return null;
    }

    @Hook(value = Pointcut.STORAGE_PARTITION_IDENTIFY_READ, order = FIRST)
    public @Nullable RequestPartitionId endChoice(@Nullable RequestDetails request) {
        end(request);
        return null;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = FIRST)
    public void beginCreate(IBaseResource resource, @Nullable RequestDetails request) {
        begin(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = LAST)
    public void endCreate(@Nullable RequestDetails request) {
        end(request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = FIRST)
    public void beginUpdate(@Nullable IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        begin(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = LAST)
    public void endUpdate(@Nullable RequestDetails request) {
        end(request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = FIRST)
    public void beginCreated(IBaseResource resource, @Nullable RequestDetails request) {
        begin(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = LAST)
    public void endCreated(@Nullable RequestDetails request) {
        end(request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = FIRST)
    public void beginUpdated(@Nullable IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        begin(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = LAST)
    public void endUpdated(@Nullable RequestDetails request) {
        end(request);
    }

    private static void begin(IBaseResource resource, @Nullable RequestDetails request) {
        if (request != null) {
            request.getUserData().put(LOOKED_AT, resource);
        }
    }

    private static void end(@Nullable RequestDetails request) {
        if (request != null) {
            request.getUserData().remove(LOOKED_AT);
        }
    }

    /** What HAPI itself refuses meanwhile may be about another. */
    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = FIRST)
    public @Nullable BaseServerResponseException fail(@Nullable RequestDetails request, Throwable failure) {
        if (String.valueOf(failure.getMessage()).startsWith("HAPI-")) {
            end(request);
        }
        return null;
    }

    @Hook(Pointcut.SERVER_OUTGOING_FAILURE_OPERATIONOUTCOME)
    public void answer(RequestDetails request, IBaseOperationOutcome answer, ResponseDetails response) {
        if (answer instanceof OperationOutcome outcome) {
            List<String> places = places(request, outcome, response.getResponseCode());
            outcome.getIssue().forEach(issue -> place(issue, places));
        }
    }

    private static void place(OperationOutcomeIssueComponent issue, List<String> places) {
        List<String> within = issue.getExpression().stream()
                .map(StringType::getValue)
                .filter(Objects::nonNull)
                .toList();
        if (places.isEmpty() || within.stream().anyMatch(expression -> expression.startsWith(BUNDLE))) {
            return;
        }
        issue.setExpression(null);
        places.stream()
                .flatMap(place -> within.isEmpty()
                        ? Stream.of(place)
                        : within.stream().map(expression -> place + expression.replaceFirst("^[A-Za-z]+", "")))
                .forEach(issue::addExpression);
    }

    private List<String> places(RequestDetails request, OperationOutcome outcome, int status) {
        if (!(request.getResource() instanceof Bundle bundle)) {
            return status == BAD_REQUEST ? unreadable(request) : List.of();
        }
        if (bundle.getType() != BundleType.TRANSACTION) {
            return List.of();
        }
        String said = String.valueOf(outcome.getIssueFirstRep().getDiagnostics());
        List<String> referring =
                status == BAD_REQUEST || status == NOT_FOUND ? referring(bundle, said, status == NOT_FOUND) : List.of();
        return referring.isEmpty() && OF_THE_RESOURCE.contains(status) ? lookedAt(bundle, request) : referring;
    }

    private List<String> referring(Bundle bundle, String said, boolean onlySearches) {
        FhirTerser terser = fhir.newTerser();
        return entries(bundle)
                .flatMap(index -> terser
                        .getAllResourceReferences(bundle.getEntry().get(index).getResource())
                        .stream()
                        .filter(found -> names(
                                said,
                                found.getResourceReference()
                                        .getReferenceElement()
                                        .getValue(),
                                onlySearches))
                        .map(found -> place(index) + '.' + found.getName().replace("[x]", "")))
                .distinct()
                .toList();
    }

    /** A record that is not there for its own sake is answered with 404 too, a search in a reference only so. */
    private static boolean names(String said, @Nullable String reference, boolean onlySearches) {
        if (reference == null || (onlySearches && !reference.contains("?"))) {
            return false;
        }
        int at = said.indexOf(reference);
        int end = at + reference.length();
        return at >= 0 && (end == said.length() || !Character.isLetterOrDigit(said.charAt(end)));
    }

    private static List<String> lookedAt(Bundle bundle, RequestDetails request) {
        Object resource = request.getUserData().get(LOOKED_AT);
        return entries(bundle)
                .filter(index -> bundle.getEntry().get(index).getResource() == resource)
                .map(EntryOfRefusalInterceptor::place)
                .toList();
    }

    /** HAPI's parser names the element, and not whose. */
    private List<String> unreadable(RequestDetails request) {
        if (request.getRequestType() != RequestTypeEnum.POST
                || request.getResourceName() != null
                || request.getOperation() != null) {
            return List.of();
        }
        try {
            JsonNode body = json.readTree(request.loadRequestContents());
            JsonNode entries = body == null ? json.createArrayNode() : body.path("entry");
            return BundleType.TRANSACTION
                            .toCode()
                            .equals(body == null ? "" : body.path("type").asText())
                    ? IntStream.range(0, entries.size())
                            .filter(index -> !reads(entries.get(index).path("resource")))
                            .limit(1)
                            .mapToObj(EntryOfRefusalInterceptor::place)
                            .toList()
                    : List.of();
        } catch (IOException notJson) {
            return List.of();
        }
    }

    private boolean reads(JsonNode resource) {
        try {
            if (!resource.isMissingNode()) {
                fhir.newJsonParser().parseResource(resource.toString());
            }
            return true;
        } catch (RuntimeException e) {
            // At some of what does not read, a null among extensions, HAPI's parser stumbles.
            return false;
        }
    }

    private static Stream<Integer> entries(Bundle bundle) {
        return IntStream.range(0, bundle.getEntry().size())
                .filter(index -> bundle.getEntry().get(index).hasResource())
                .boxed();
    }

    private static String place(int index) {
        return BUNDLE + "entry[" + index + "].resource";
    }
}
