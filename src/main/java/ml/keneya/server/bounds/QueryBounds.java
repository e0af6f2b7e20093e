package ml.keneya.server.bounds;

import java.util.ArrayList;
import java.util.List;
import ml.keneya.server.Refusal;
import ml.keneya.server.bounds.Query.Parameter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What one search may ask.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html">Search</a>
 */
final class QueryBounds {

    private final BoundsProperties bounds;
    private final SearchNumbers numbers;

    QueryBounds(BoundsProperties bounds, SearchNumbers numbers) {
        this.bounds = bounds;
        this.numbers = numbers;
    }

    /** Refuses a search over a bound. */
    void check(Query query) {
        int joins = 0;
        int includes = 0;
        int iterated = 0;
        int has = 0;
        for (Parameter parameter : query.parameters()) {
            String name = parameter.name();
            joins += name.equals("_sort") ? values(parameter) : 1;
            has += occurrences(name, "_has:");
            if (name.startsWith("_include") || name.startsWith("_revinclude")) {
                includes++;
                iterated += name.endsWith(":iterate") || name.endsWith(":recurse") ? 1 : 0;
            }
            checkOne(parameter);
        }
        atMost(bounds.maxParameters(), joins, "http.?", "bounds.parameters");
        atMost(bounds.maxIncludes(), includes, "http._include", "bounds.includes");
        atMost(bounds.maxIterate(), iterated, "http._include:iterate", "bounds.iterate");
        atMost(bounds.maxHas(), has, "http._has", "bounds.has");
    }

    /** The same search with no page larger than the bound, for a client that asks for lenient handling. */
    Query clamp(Query query) {
        List<Parameter> clamped = new ArrayList<>();
        for (Parameter parameter : query.parameters()) {
            boolean over = parameter.name().equals("_count") && number(parameter) > bounds.maxCount();
            clamped.add(over ? new Parameter("_count", Integer.toString(bounds.maxCount())) : parameter);
        }
        return new Query(List.copyOf(clamped));
    }

    private void checkOne(Parameter parameter) {
        String where = parameter.where();
        switch (parameter.name()) {
            case "_count" -> atMost(bounds.maxCount(), number(parameter), where, "bounds.count");
            case "_offset" -> number(parameter);
            case "_filter" ->
                throw new RefusedException(
                        Refusal.of(400, IssueType.NOTSUPPORTED, "bounds.filter").at(where));
            default -> {
                atMost(bounds.maxValues(), values(parameter), where, "bounds.values");
                atMost(bounds.maxChain(), occurrences(parameter.name(), "."), where, "bounds.chain");
                numbers.check(parameter);
            }
        }
    }

    private static int number(Parameter parameter) {
        String digits = parameter.value().strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw new RefusedException(Refusal.of(400, IssueType.VALUE, "bounds.not-a-count", parameter.name())
                    .at(parameter.where()));
        }
        return Integer.parseInt(digits);
    }

    private static int values(Parameter parameter) {
        int values = 1;
        String value = parameter.value();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == ',') {
                values++;
            }
        }
        return values;
    }

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
            count++;
        }
        return count;
    }

    private static void atMost(int most, int asked, String where, String sentence) {
        if (asked > most) {
            throw new RefusedException(Refusal.of(400, IssueType.TOOCOSTLY, sentence, where.substring(5), most)
                    .at(where));
        }
    }
}
