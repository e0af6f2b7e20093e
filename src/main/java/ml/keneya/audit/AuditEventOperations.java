package ml.keneya.audit;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Offset;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.audit.Verification.Finding;
import ml.keneya.security.Caller;
import ml.keneya.server.Messages;
import ml.keneya.server.PagingProperties;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * AuditEvent at the endpoint: read and searched by auditors, made from the log when it is asked for, written by nobody.
 *
 * <p>Whoever is not cleared for very restricted AuditEvents sees the ordinary chain alone.
 *
 * @see <a href="https://hl7.org/fhir/R4/auditevent.html">FHIR R4, AuditEvent</a>
 */
public final class AuditEventOperations implements IResourceProvider {

    private static final String TYPE = "AuditEvent";

    /** What a search may ask besides its parameters. */
    private static final Set<String> OF_THE_ANSWER =
            Set.of("_count", "_offset", "_format", "_pretty", "_summary", "_elements", "_total", "_sort");

    private final Set<String> types;
    private final AuditTable table;
    private final Verification verification;
    private final AuditEventView view;
    private final PagingProperties paging;
    private final Messages messages;
    private final Clock clock;

    /**
     * Answers about the log.
     *
     * @param types all resource types
     */
    AuditEventOperations(
            Set<String> types,
            AuditTable table,
            Verification verification,
            AuditEventView view,
            PagingProperties paging,
            Messages messages,
            Clock clock) {
        this.types = types;
        this.table = table;
        this.verification = verification;
        this.view = view;
        this.paging = paging;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return AuditEvent.class;
    }

    @Read
    public AuditEvent read(@IdParam IdType id, RequestDetails request) {
        return new AuditSearch(chains(request))
                .id(List.of(id.getIdPart())).page(table, 0, 1).stream()
                        .findFirst()
                        .map(view::of)
                        .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = AuditEvent.SP_DATE) @Nullable DateRangeParam dates,
            @OptionalParam(name = AuditEvent.SP_PATIENT) @Nullable ReferenceOrListParam patients,
            @OptionalParam(name = AuditEvent.SP_ENTITY) @Nullable ReferenceOrListParam entities,
            @OptionalParam(name = AuditEvent.SP_AGENT) @Nullable ReferenceOrListParam agents,
            @OptionalParam(name = AuditEvent.SP_ALTID) @Nullable TokenOrListParam agentIds,
            @OptionalParam(name = AuditEvent.SP_AGENT_ROLE) @Nullable TokenOrListParam roles,
            @OptionalParam(name = AuditEvent.SP_ACTION) @Nullable TokenOrListParam actions,
            @OptionalParam(name = AuditEvent.SP_OUTCOME) @Nullable TokenOrListParam outcomes,
            @OptionalParam(name = AuditEvent.SP_TYPE) @Nullable TokenOrListParam types,
            @OptionalParam(name = AuditEvent.SP_SUBTYPE) @Nullable TokenOrListParam subtypes,
            @Sort @Nullable SortSpec sort,
            @Count @Nullable Integer count,
            @Offset @Nullable Integer offset,
            RequestDetails request) {
        refuseUnlistedParameters(request);
        AuditSearch search = new AuditSearch(chains(request));
        Optional.ofNullable(ids).ifPresent(any -> search.id(codes(any, request)));
        Optional.ofNullable(dates).ifPresent(range -> narrow(search, range));
        Optional.ofNullable(patients).ifPresent(any -> search.references(references(any, "Patient", request)));
        Optional.ofNullable(entities).ifPresent(any -> search.references(references(any, null, request)));
        Optional.ofNullable(agents).ifPresent(any -> search.fhirUser(references(any, null, request)));
        Optional.ofNullable(agentIds).ifPresent(any -> search.identified(codes(any, request)));
        Optional.ofNullable(roles).ifPresent(any -> search.role(codes(any, request)));
        Optional.ofNullable(outcomes).ifPresent(any -> search.outcome(codes(any, request)));
        Optional.ofNullable(actions).ifPresent(any -> {
            List<String> codes = codes(any, request);
            search.interaction(each -> codes.contains(each.action().toCode()));
        });
        Optional.ofNullable(types).ifPresent(any -> {
            List<Coding> codings = codings(any, request);
            search.interaction(each -> AuditSearch.matches(codings, List.of(each.type())));
        });
        Optional.ofNullable(subtypes).ifPresent(any -> {
            List<Coding> codings = codings(any, request);
            search.interaction(each -> AuditSearch.matches(codings, each.subtype()));
        });
        order(search, sort, request);
        int size = count == null ? paging.defaultCount() : count;
        return new AuditPage(
                view.of(search.page(table, offset == null ? 0 : offset, size + 1)),
                size,
                counts(request) ? Optional.of(search.count(table)) : Optional.empty(),
                clock.instant());
    }

    /** Whether the log is whole, each chain that the caller may know of by itself. */
    @Operation(name = "$verify", idempotent = true)
    public Parameters verify(RequestDetails request) {
        Parameters answer = new Parameters();
        for (Chain chain : chains(request)) {
            Finding finding = verification.verify(chain);
            ParametersParameterComponent part =
                    answer.addParameter().setName(chain == Chain.VAULT ? "vault" : "ordinary");
            part.addPart()
                    .setName("whole")
                    .setValue(new BooleanType(finding.breach().isEmpty()));
            part.addPart()
                    .setName("rows")
                    .setValue(new DecimalType(finding.end().sequence()));
            part.addPart().setName("hash").setValue(new StringType(finding.end().hash()));
            finding.breach().ifPresent(breach -> {
                part.addPart().setName("row").setValue(new DecimalType(breach.sequence()));
                part.addPart()
                        .setName("fault")
                        .setValue(new CodeType(breach.fault().code()));
                part.addPart()
                        .setName("message")
                        .setValue(new StringType(text(
                                request, "audit.verify." + breach.fault().code(), String.valueOf(breach.sequence()))));
            });
        }
        return answer;
    }

    static List<Chain> chains(RequestDetails request) {
        return Chain.openTo(Caller.of(request)
                .filter(caller -> caller.clearedForVeryRestricted(TYPE))
                .isPresent());
    }

    private static void narrow(AuditSearch search, DateRangeParam range) {
        Optional.ofNullable(range.getLowerBoundAsInstant()).ifPresent(start -> search.since(start.toInstant()));
        Optional.ofNullable(range.getUpperBoundAsInstant()).ifPresent(end -> search.until(end.toInstant()));
    }

    private void order(AuditSearch search, @Nullable SortSpec sort, RequestDetails request) {
        if (sort == null) {
            return;
        }
        if (!AuditEvent.SP_DATE.equals(sort.getParamName()) || sort.getChain() != null) {
            throw new InvalidRequestException(text(request, "audit.sort"));
        }
        if (sort.getOrder() != SortOrderEnum.DESC) {
            search.oldestFirst();
        }
    }

    private List<String> codes(TokenOrListParam any, RequestDetails request) {
        return codings(any, request).stream().map(Coding::getCode).toList();
    }

    private List<Coding> codings(TokenOrListParam any, RequestDetails request) {
        return any.getValuesAsQueryTokens().stream()
                .map(token -> coding(token, request))
                .toList();
    }

    private Coding coding(TokenParam token, RequestDetails request) {
        if (token.getModifier() != null || token.getMissing() != null || token.isEmpty()) {
            throw refused(request);
        }
        return new Coding(token.getSystem(), token.getValueNotNull(), null);
    }

    private List<String> references(ReferenceOrListParam any, @Nullable String type, RequestDetails request) {
        return any.getValuesAsQueryTokens().stream()
                .flatMap(reference -> references(reference, type, request))
                .toList();
    }

    /** As it is written in the log; an id without a type is that of a resource of any. */
    private Stream<String> references(ReferenceParam reference, @Nullable String type, RequestDetails request) {
        String named = reference.getResourceType() == null ? type : reference.getResourceType();
        if ((type != null && !type.equals(named))
                || reference.getChain() != null
                || reference.getMissing() != null
                || reference.getIdPart() == null) {
            throw refused(request);
        }
        return (named == null ? types.stream() : Stream.of(named)).map(each -> each + '/' + reference.getIdPart());
    }

    /** HAPI takes {@code _tag} and the like without a word, which would be left out. */
    private void refuseUnlistedParameters(RequestDetails request) {
        boolean listed = request.getParameters().keySet().stream()
                .map(name -> name.split("[:.]", 2)[0])
                .allMatch(name -> OF_THE_ANSWER.contains(name) || AuditEventInterceptor.PARAMETERS.contains(name));
        if (!listed) {
            throw refused(request);
        }
    }

    private InvalidRequestException refused(RequestDetails request) {
        return new InvalidRequestException(text(request, "audit.search"));
    }

    private String text(RequestDetails request, String key, Object... arguments) {
        return messages.text(messages.languageOf(request), key, arguments);
    }

    private static boolean counts(RequestDetails request) {
        return asks(request, "_total", "accurate") || asks(request, "_summary", "count");
    }

    private static boolean asks(RequestDetails request, String parameter, String value) {
        String[] values = request.getParameters().get(parameter);
        return values != null && Arrays.asList(values).contains(value);
    }
}
