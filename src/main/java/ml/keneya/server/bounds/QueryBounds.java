package ml.keneya.server.bounds;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ml.keneya.server.Refusal;
import ml.keneya.server.bounds.Query.Parameter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What one search may ask.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html">Search</a>
 */
final class QueryBounds {

    private static final Set<String> SUMMARIES = Set.of("true", "false", "text", "data", "count");
    /** All that begin with an underscore and mean something to this server. */
    private static final Set<String> CONTROLS = Set.of(
            "_at",
            "_bundletype",
            "_contained",
            "_containedType",
            "_content",
            "_count",
            "_elements",
            "_filter",
            "_format",
            "_getpages",
            "_getpagesoffset",
            "_has",
            "_id",
            "_include",
            "_lastUpdated",
            "_list",
            "_offset",
            "_outputFormat",
            "_pageId",
            "_pretty",
            "_profile",
            "_query",
            "_revinclude",
            "_security",
            "_since",
            "_sort",
            "_source",
            "_summary",
            "_tag",
            "_text",
            "_total",
            "_type",
            "_typeFilter");

    /** Of R4, beside the name of a type. */
    private static final Set<String> MODIFIERS = Set.of(
            "above", "below", "contains", "exact", "identifier", "in", "missing", "not", "not-in", "of-type", "text");

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]*");
    private static final Set<String> TOTALS = Set.of("none", "estimate", "accurate");

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
        int summaries = 0;
        for (Parameter parameter : query.parameters()) {
            String name = parameter.name();
            joins += name.equals("_sort") ? values(parameter) : 1;
            has += occurrences(name, "_has:");
            summaries += name.equals("_summary") ? 1 : 0;
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
        if (summaries > 1) {
            // HAPI obeys one of them, another one after another start.
            throw new RefusedException(
                    Refusal.of(400, IssueType.VALUE, "bounds.once", "_summary").at("http._summary"));
        }
    }

    /**
     * Refuses the condition of a write if it asks for what a resource lacks: HAPI, which asks the new resource too
     * whether it fulfils the condition, fails at that.
     */
    void checkCondition(Query condition) {
        for (Parameter parameter : condition.parameters()) {
            if (parameter.name().endsWith(":missing")) {
                throw new RefusedException(Refusal.of(
                                400,
                                IssueType.NOTSUPPORTED,
                                "bounds.condition",
                                parameter.where().substring(5))
                        .at(parameter.where()));
            }
        }
    }

    /**
     * The same search with no page larger than the bound, without parameters of control that there are not, and with
     * the default for a {@code _summary} or {@code _total} that does not exist, for a client that asks for lenient
     * handling.
     */
    Query clamp(Query query) {
        return new Query(query.parameters().stream()
                .filter(QueryBounds::isKnown)
                .map(this::clamp)
                .toList());
    }

    private Parameter clamp(Parameter parameter) {
        String value = parameter.value();
        return switch (parameter.name()) {
            case "_count" ->
                number(parameter) > bounds.maxCount()
                        ? new Parameter("_count", Integer.toString(bounds.maxCount()))
                        : parameter;
            case "_summary" -> SUMMARIES.contains(value) ? parameter : new Parameter("_summary", "false");
            case "_total" -> TOTALS.contains(value) ? parameter : new Parameter("_total", "none");
            default -> parameter;
        };
    }

    /** HAPI ignores any other that begins so, and whoever asks takes everybody for what he asked for. */
    private static boolean isKnown(Parameter parameter) {
        return !parameter.name().startsWith("_")
                || CONTROLS.contains(parameter.name().split("[:.]", 2)[0]);
    }

    /**
     * Refuses a modifier that there is not; one that does not fit the parameter is for HAPI to refuse.
     *
     * @see <a href="https://hl7.org/fhir/R4/search.html#modifiers">Modifiers</a>
     */
    private static void checkModifier(Parameter parameter) {
        String name = parameter.name().substring(parameter.name().lastIndexOf('.') + 1);
        int colon = name.indexOf(':');
        boolean isPath = name.startsWith("_has") || name.startsWith("_include") || name.startsWith("_revinclude");
        if (colon >= 0 && !isPath) {
            String modifier = name.substring(colon + 1);
            if (!MODIFIERS.contains(modifier) && !TYPE.matcher(modifier).matches()) {
                throw new RefusedException(Refusal.of(
                                400,
                                IssueType.NOTSUPPORTED,
                                "bounds.modifier",
                                MODIFIERS.stream().sorted().collect(Collectors.joining(", ")))
                        .at(parameter.where()));
            }
        }
    }

    /**
     * Refuses to leave out records by their ids, wherever the parameter stands in a path: HAPI then finds nothing if
     * one of these is not there, and what is hidden is there.
     */
    private static void checkIdNot(Parameter parameter) {
        if (parameter.name().endsWith("_id:not")) {
            throw new RefusedException(
                    Refusal.of(400, IssueType.NOTSUPPORTED, "bounds.id-not").at(parameter.where()));
        }
    }

    private void checkOne(Parameter parameter) {
        String where = parameter.where();
        if (!isKnown(parameter)) {
            throw new RefusedException(Refusal.of(400, IssueType.NOTSUPPORTED, "bounds.control", where.substring(5))
                    .at(where));
        }
        checkModifier(parameter);
        checkIdNot(parameter);
        switch (parameter.name()) {
            case "_count" -> atMost(bounds.maxCount(), number(parameter), where, "bounds.count");
            case "_offset" -> number(parameter);
            case "_summary" -> oneOf(SUMMARIES, parameter);
            case "_total" -> oneOf(TOTALS, parameter);
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

    /** HAPI takes what it does not know for nothing asked. */
    private static void oneOf(Set<String> values, Parameter parameter) {
        if (!values.contains(parameter.value())) {
            throw new RefusedException(Refusal.of(
                            400,
                            IssueType.VALUE,
                            "bounds.choice",
                            parameter.name(),
                            values.stream().sorted().collect(Collectors.joining(", ")))
                    .at(parameter.where()));
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
