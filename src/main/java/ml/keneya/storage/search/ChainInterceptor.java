package ml.keneya.storage.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Set;
import java.util.TreeSet;
import ml.keneya.server.Messages;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Refuses {@code _has} behind a reference to one of several types, as in
 * {@code Provenance?agent._has:Task:owner:_id=…}, unless the type is named. HAPI joins once for each type, all with
 * all: of some hundred records PostgreSQL is busy until its time is up, and whether it is may depend on what the caller
 * cannot see.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#has">Reverse chaining</a>
 */
@Interceptor
public final class ChainInterceptor {

    private static final String HAS = "_has:";

    /** Types that a step may leave open when another step follows: {@code Observation.performer} has six. */
    private static final int MOST_TYPES = 8;

    private final ISearchParamRegistry parameters;
    private final Messages messages;

    ChainInterceptor(ISearchParamRegistry parameters, Messages messages) {
        this.parameters = parameters;
        this.messages = messages;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void check(SearchParameterMap search, @Nullable RequestDetails request) {
        if (request == null || request.getResourceName() == null) {
            return;
        }
        search.entrySet()
                .forEach(parameter -> parameter.getValue().stream()
                        .flatMap(any -> any.stream())
                        .forEach(value -> check(request.getResourceName(), parameter.getKey(), value, request)));
    }

    private void check(String type, String name, IQueryParameterType value, RequestDetails request) {
        if (value instanceof ReferenceParam reference && reference.getChain() != null) {
            String target = reference.getResourceType() == null ? "" : ':' + reference.getResourceType();
            check(type, name + target + '.' + reference.getChain(), request);
        } else if (value instanceof HasParam has) {
            check(has.getTargetResourceType(), has.getParameterName(), request);
        }
    }

    /** Walks along the path, as it is written in the address, while there is more of it than a parameter. */
    private void check(String start, String path, RequestDetails request) {
        String type = start;
        String rest = path;
        while (true) {
            if (rest.startsWith(HAS)) {
                String[] has = rest.split(":", 4);
                if (has.length < 4) {
                    return;
                }
                type = has[1];
                rest = has[3];
                continue;
            }
            int end = rest.indexOf('.');
            String behind = rest.substring(end + 1);
            boolean goesOn = end >= 0 && (behind.contains(".") || behind.contains(HAS));
            if (!goesOn) {
                return;
            }
            type = target(type, rest.substring(0, end), behind.contains(HAS) ? 1 : MOST_TYPES, request);
            if (type.isEmpty()) {
                return;
            }
            rest = behind;
        }
    }

    /** The type that a step leads to; nothing if it is one of few. */
    private String target(String type, String step, int mostTypes, RequestDetails request) {
        String[] nameAndType = step.split(":", 2);
        if (nameAndType.length == 2) {
            return nameAndType[1];
        }
        if (step.equals("patient")) {
            // Its expression takes no other, whatever types the definition lists.
            return "Patient";
        }
        RuntimeSearchParam parameter = parameters.getActiveSearchParam(type, step, SearchParamLookupContextEnum.SEARCH);
        Set<String> targets = parameter == null ? Set.of() : new TreeSet<>(parameter.getTargets());
        if (targets.size() == 1) {
            return targets.iterator().next();
        }
        if (!targets.isEmpty() && targets.size() <= mostTypes) {
            return "";
        }
        String sentence = messages.text(messages.languageOf(request), "search.chain-of-any-type", step);
        throw new InvalidRequestException(sentence, Refusal.outcome(IssueType.TOOCOSTLY, sentence, "http." + step));
    }
}
