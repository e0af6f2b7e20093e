package ml.keneya.server.bounds;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A walk through a Bundle posted to the base: each entry is a request, and is bounded like one.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#transaction">batch and transaction</a>
 */
final class BatchWalk extends ResourceWalk {

    private static final Set<String> TYPES = Set.of("batch", "transaction");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final Query NONE = new Query(List.of());

    private final QueryBounds queries;
    private String bundleType = "";
    private String method = "";
    private Query condition = NONE;

    BatchWalk(BoundsProperties bounds, NumberBounds numbers, QueryBounds queries) {
        super(bounds, numbers);
        this.queries = queries;
    }

    @Override
    void enter(String name) {
        super.enter(name);
        if (isAt("entry")) {
            method = "";
            condition = NONE;
        }
    }

    @Override
    void text(String text) {
        super.text(text);
        if (isAt("type")) {
            bundleType = text;
        } else if (isAt("method", "request", "entry")) {
            checkMethod(text);
        } else if (isAt("url", "request", "entry")) {
            int question = text.indexOf('?');
            condition = question < 0 ? NONE : bounded(() -> checked(text.substring(question + 1)));
        } else if (isAt("ifNoneExist", "request", "entry")) {
            bounded(() -> conditional(checked(text.substring(text.indexOf('?') + 1))));
        }
    }

    @Override
    void leave() {
        if (isAt("entry")) {
            if (method.isEmpty()) {
                throw refusal(400, IssueType.VALUE, "bounds.verb");
            }
            if (method.equals("PUT")) {
                bounded(() -> conditional(condition));
            }
        }
        if (depth() == 1 && !(within().next().type().equals("Bundle") && TYPES.contains(bundleType))) {
            throw refusal(400, IssueType.VALUE, "bounds.bundle-type");
        }
        super.leave();
    }

    private void checkMethod(String verb) {
        method = verb;
        if (!METHODS.contains(verb)) {
            throw refusal(400, IssueType.VALUE, "bounds.verb");
        }
    }

    private Query checked(String text) {
        Query query = Query.parse(text);
        queries.check(query);
        return query;
    }

    private Query conditional(Query query) {
        queries.checkCondition(query);
        return query;
    }

    /** What is refused is refused here. */
    private Query bounded(Supplier<Query> bound) {
        try {
            return bound.get();
        } catch (RefusedException overBounds) {
            throw new RefusedException(overBounds.refusal().at(where()));
        }
    }

    /** Whether the walk is in the elements of those names, innermost first, straight below the Bundle. */
    private boolean isAt(String... names) {
        if (depth() != names.length + 1) {
            return false;
        }
        Iterator<Element> elements = within();
        for (String name : names) {
            if (!elements.next().name().equals(name)) {
                return false;
            }
        }
        return true;
    }
}
