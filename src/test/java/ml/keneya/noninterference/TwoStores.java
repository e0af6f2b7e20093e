package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.support.Answer;

/**
 * Two servers that hold the same ordinary records, one of them a vault full of others besides. Whoever may not see the
 * vault must get the same answers from both.
 *
 * <p>What changes the records is sent to both, one request after the other, so that they stay in step. What a query has
 * created is deleted after it: an id made by a server would sort differently in each.
 */
final class TwoStores implements AutoCloseable {

    private static final Pattern SYMBOL = Pattern.compile("\\{\\{(\\w+):?(\\d*)}}");
    private static final Pattern CREATED =
            Pattern.compile("([A-Z][A-Za-z]+/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/_history/");
    private static final int MOST_PAGES = 2;

    private final Store with = new Store("with");
    private final Store without = new Store("without");
    private final Map<String, ObjectNode> ordinary;
    private final HiddenRecords hidden;
    private final List<String> names = new ArrayList<>();
    private final List<Instant> instants = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private final Comparison comparison = new Comparison(ids::contains);
    private int requests;

    private TwoStores(long seed) {
        ordinary = Population.of(seed);
        hidden = new HiddenRecords(seed);
        ordinary.keySet().forEach(address -> ids.add(address.substring(address.indexOf('/') + 1)));
    }

    /** Starts both and fills them from that seed. */
    static TwoStores filled(long seed) {
        TwoStores stores = new TwoStores(seed);
        try {
            stores.with.open();
            stores.without.open();
            stores.fill();
            return stores;
        } catch (RuntimeException | Error e) {
            stores.close();
            throw e;
        }
    }

    Map<String, ObjectNode> ordinary() {
        return ordinary;
    }

    List<ObjectNode> hidden() {
        return hidden.records();
    }

    /** The instants noted while filling. */
    int instants() {
        return instants.size();
    }

    /** How often which status was answered, by kind. */
    Map<String, Integer> statuses() {
        return statuses;
    }

    /** What they answer to a read, the one with the vault first. */
    List<Answer> answers(Request request) {
        return send(request, request);
    }

    private void fill() {
        ordinary.forEach((address, resource) -> {
            Request write =
                    new Request(Callers.EHR, "PUT", address, Map.of("Content-Type", Request.JSON), resource.toString());
            List<Answer> answers = send(write, write);
            if (answers.get(0).status() != 201
                    || comparison.difference(answers.get(0), answers.get(1)).isPresent()) {
                throw new AssertionError("Cannot write " + address + ": " + answers);
            }
            hidden.after(address, resource).forEach(this::hide);
            if (hidden.records().size() % 20 == 0) {
                instants.add(Instant.now().truncatedTo(ChronoUnit.MILLIS));
            }
        });
        changeSomeHidden();
        instants.add(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Files a record in the vault, under the condition that there is none with its identifier if it has its own. */
    private void hide(ObjectNode record) {
        String type = record.path("resourceType").asText();
        if (type.equals("ServiceRequest") || type.equals("Task")) {
            // In the vault a referral to a facility needs the survivor's consent.
            record.remove(List.of("performer", "locationReference", "owner", "location", "restriction"));
        }
        JsonNode identifier = record.path("identifier").path(0);
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", Request.JSON));
        if (identifier.has("system")) {
            headers.put(
                    "If-None-Exist",
                    "identifier=" + identifier.path("system").asText() + "|"
                            + identifier.path("value").asText());
        }
        Answer answer = toTheVault(new Request(Callers.CLEARED, "POST", type, headers, record.toString()));
        if (answer.status() == 200) {
            headers.remove("If-None-Exist");
            answer = toTheVault(new Request(Callers.CLEARED, "POST", type, headers, record.toString()));
        }
        if (answer.status() != 201) {
            throw new AssertionError("Cannot hide " + record + ": " + answer);
        }
        Matcher location = CREATED.matcher(answer.header("Location").orElseThrow());
        if (!location.find()) {
            throw new AssertionError(answer.toString());
        }
        String name = location.group(1).substring(type.length() + 1);
        names.add(name);
        ids.add(name);
    }

    private void changeSomeHidden() {
        for (int number = 0; number < names.size(); number++) {
            ObjectNode record = hidden.records().get(number);
            String address = record.path("resourceType").asText() + "/" + HiddenRecords.symbol(number);
            if (number % 5 == 0) {
                ObjectNode changed = record.deepCopy().put("language", "fr").put("id", HiddenRecords.symbol(number));
                toTheVault(new Request(
                        Callers.CLEARED, "PUT", address, Map.of("Content-Type", Request.JSON), changed.toString()));
            }
            if (number % 7 == 0) {
                toTheVault(new Request(
                        Callers.CLEARED,
                        "PATCH",
                        address,
                        Map.of("Content-Type", "application/json-patch+json"),
                        "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"en\"}]"));
            }
            if (number % 11 == 0) {
                toTheVault(new Request(Callers.CLEARED, "DELETE", address, Map.of(), ""));
            }
        }
    }

    private Answer toTheVault(Request request) {
        return with.ask(resolved(request, with), id()).join();
    }

    /** What differs in the answers to it, if anything does. */
    Optional<Difference> ask(Query query) {
        return ask(query, caller -> caller);
    }

    /** The same with a caller of the store with the vault in another's place. */
    Optional<Difference> ask(Query query, UnaryOperator<String> other) {
        Optional<Difference> first = Optional.empty();
        if (query.warming() == Query.Warming.BETWEEN) {
            first = ask(query, query.requests().get(0), other);
        }
        if (query.warming() != Query.Warming.NONE) {
            query.requests().forEach(this::warm);
        }
        for (Request request : query.requests()) {
            Optional<Difference> difference = ask(query, request, other);
            first = first.isPresent() ? first : difference;
        }
        return first;
    }

    private Optional<Difference> ask(Query query, Request request, UnaryOperator<String> other) {
        Request one = request;
        Request two = request;
        for (int page = 0; page <= MOST_PAGES; page++) {
            List<Answer> answers = send(one.by(other.apply(one.caller())), two);
            statuses.merge(query.kind() + " " + answers.get(1).status(), 1, Integer::sum);
            Optional<String> what = comparison.difference(answers.get(0), answers.get(1));
            if (!request.isRead()) {
                Optional<String> left = tidy(answers);
                what = what.isPresent() ? what : left;
            }
            if (what.isPresent()) {
                return Optional.of(new Difference(query, one, what.get(), answers.get(0), answers.get(1)));
            }
            Optional<String> next = next(answers.get(0), with);
            if (next.isEmpty()) {
                break;
            }
            one = Request.get(request.caller(), next.get(), request.headers());
            two = Request.get(request.caller(), next(answers.get(1), without).orElse(""), request.headers());
        }
        return Optional.empty();
    }

    /** Lets a cleared caller read the same from both, or file what the condition looks for in the vault. */
    private void warm(Request request) {
        if (request.isRead()) {
            Request cleared = request.by(Callers.CLEARED);
            send(cleared, cleared);
        } else if (request.headers().containsKey("If-None-Exist")
                && Request.JSON.equals(request.headers().get("Content-Type"))) {
            ObjectNode record = HiddenRecords.parse(request.body());
            ((ArrayNode) record.withObject("/meta").withArray("security"))
                    .addObject()
                    .put("system", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                    .put("code", "V");
            toTheVault(new Request(
                    Callers.CLEARED, request.method(), request.path(), request.headers(), record.toString()));
        }
    }

    /** Deletes what a write has created, on each side what that side has. */
    private Optional<String> tidy(List<Answer> answers) {
        List<String> ones = created(answers.get(0));
        List<String> others = created(answers.get(1));
        Optional<String> what =
                ones.size() == others.size() ? Optional.empty() : Optional.of("created " + ones + " and " + others);
        for (int each = Math.max(ones.size(), others.size()) - 1; each >= 0; each--) {
            String one = each < ones.size() ? ones.get(each) : others.get(each);
            String other = each < others.size() ? others.get(each) : one;
            List<Answer> gone = send(deletion(one), deletion(other));
            Optional<String> difference = comparison.difference(gone.get(0), gone.get(1));
            what = what.isPresent() ? what : difference.map(text -> "deleting it again: " + text);
        }
        return what;
    }

    private static Request deletion(String address) {
        return new Request(Callers.STEWARD, "DELETE", address, Map.of(), "");
    }

    private List<String> created(Answer answer) {
        Set<String> created = new LinkedHashSet<>();
        Matcher named = CREATED.matcher(answer.header("Location").orElse("") + " " + answer.body());
        while (named.find()) {
            if (!ordinary.containsKey(named.group(1))) {
                created.add(named.group(1));
            }
        }
        return List.copyOf(created);
    }

    private static Optional<String> next(Answer answer, Store store) {
        if (!answer.body().startsWith("{")) {
            return Optional.empty();
        }
        for (JsonNode link : answer.json().path("link")) {
            if (link.path("relation").asText().equals("next")) {
                return Optional.of(link.path("url")
                        .asText()
                        .substring(store.base().length())
                        .replaceFirst("^/", ""));
            }
        }
        return Optional.empty();
    }

    private List<Answer> send(Request one, Request two) {
        String id = id();
        CompletableFuture<Answer> first = with.ask(resolved(one, with), id);
        CompletableFuture<Answer> second = without.ask(resolved(two, without), id);
        return List.of(first.join(), second.join());
    }

    private String id() {
        requests++;
        return "q" + requests;
    }

    private Request resolved(Request request, Store store) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, resolved(value, store)));
        return new Request(
                request.caller(),
                request.method(),
                resolved(request.path(), store),
                headers,
                resolved(request.body(), store));
    }

    private String resolved(String text, Store store) {
        return SYMBOL.matcher(text).replaceAll(symbol -> switch (symbol.group(1)) {
            case "vault" -> names.get(Integer.parseInt(symbol.group(2)));
            case "at" -> instants.get(Integer.parseInt(symbol.group(2))).toString();
            case "base" -> Matcher.quoteReplacement(store.base());
            default -> throw new IllegalArgumentException(symbol.group());
        });
    }

    @Override
    public void close() {
        with.close();
        without.close();
    }
}
