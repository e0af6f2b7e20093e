package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.support.Answer;

/**
 * Two servers that hold the same ordinary records, one of them a vault full of others besides. Whoever may not see the
 * vault must get the same answers from both.
 *
 * <p>What changes the records is sent to both, one request after the other, so that they stay in step.
 */
final class TwoStores implements AutoCloseable {

    private static final Pattern CREATED =
            Pattern.compile("([A-Z][A-Za-z]+/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/_history/");

    private final Store with;
    private final Store without;
    private final Map<String, ObjectNode> ordinary;
    private final HiddenRecords hidden;
    private final Map<String, ObjectNode> strangersFile;
    private final Map<String, String> files;
    private final List<String> names = new ArrayList<>();
    private final List<Instant> instants = new ArrayList<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Tally tally = new Tally();
    private final Comparison comparison = new Comparison(ids::contains);
    private final Jobs jobs = new Jobs();
    private final AtomicInteger requests = new AtomicInteger();

    private TwoStores(long seed, boolean forLong) {
        String key = Store.newAuditKey();
        ordinary = Population.of(seed);
        hidden = new HiddenRecords(seed);
        strangersFile = StrangersFile.of(seed);
        files = Map.of(
                Callers.PATIENT_APP,
                idOf(ordinary.keySet().stream()
                        .filter(address -> address.startsWith("Patient/"))
                        .findFirst()
                        .orElseThrow()),
                Callers.EMERGENCY,
                idOf(strangersFile.keySet().iterator().next()));
        with = new Store("with", key, files, forLong);
        without = new Store("without", key, files, forLong);
        strangersFile.keySet().forEach(address -> ids.add(idOf(address)));
        ordinary.keySet().forEach(address -> ids.add(idOf(address)));
    }

    private static String idOf(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    /**
     * Starts both and fills them from that seed.
     *
     * @param forLong whether it pays to compile them thoroughly
     */
    static TwoStores filled(long seed, boolean forLong) {
        TwoStores stores = new TwoStores(seed, forLong);
        try {
            stores.with.open();
            stores.without.open();
            stores.level();
            stores.fill();
            return stores;
        } catch (RuntimeException | Error e) {
            stores.close();
            throw e;
        }
    }

    Store with() {
        return with;
    }

    Store without() {
        return without;
    }

    Map<String, ObjectNode> ordinary() {
        return ordinary;
    }

    /** By callers who may open one file only, the id of its patient. */
    Map<String, String> files() {
        return files;
    }

    List<ObjectNode> hidden() {
        return hidden.records();
    }

    /** The instants noted while filling. */
    int instants() {
        return instants.size();
    }

    String instant(int number) {
        return instants.get(number).toString();
    }

    String hiddenId(int number) {
        return names.get(number);
    }

    Comparison comparison() {
        return comparison;
    }

    /** What was answered. */
    Tally tally() {
        return tally;
    }

    /** What administrators have started. */
    Jobs jobs() {
        return jobs;
    }

    /** That id is of one store only: it corresponds to none of the other. */
    void keep(String id) {
        ids.add(id);
    }

    /** Until each was ready it refused to say that it is, and recorded that: some times more or less. */
    private void level() {
        Request verify = Request.get(Callers.AUDITOR, "AuditEvent/$verify", Map.of());
        List<Integer> rows = send(verify, verify).stream().map(TwoStores::rows).toList();
        Store behind = rows.get(0) < rows.get(1) ? with : without;
        for (int row = Math.abs(rows.get(0) - rows.get(1)); row > 0; row--) {
            behind.ask(Request.get(Callers.STRANGER, "Patient", Map.of()), id()).join();
        }
    }

    private static int rows(Answer verified) {
        for (JsonNode part : verified.json().path("parameter").path(0).path("part")) {
            if (part.path("name").asText().equals("rows")) {
                return part.path("valueDecimal").asInt();
            }
        }
        throw new AssertionError(verified.toString());
    }

    private void fill() {
        strangersFile.forEach(this::write);
        ordinary.forEach((address, resource) -> {
            write(address, resource);
            hidden.after(address, resource).forEach(this::hide);
            if (hidden.records().size() % 20 == 0) {
                instants.add(Instant.now().truncatedTo(ChronoUnit.MILLIS));
            }
        });
        changeSomeHidden();
        instants.add(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private void write(String address, ObjectNode resource) {
        Request write =
                new Request(Callers.EHR, "PUT", address, Map.of("Content-Type", Request.JSON), resource.toString());
        List<Answer> answers = send(write, write);
        if (answers.get(0).status() != 201
                || comparison.difference(answers.get(0), answers.get(1)).isPresent()) {
            throw new AssertionError("Cannot write " + address + ": " + answers);
        }
    }

    /** Files a record in the vault, under the condition that there is none with its identifier if it has its own. */
    private void hide(ObjectNode record) {
        String type = record.path("resourceType").asText();
        new HiddenReferral(record).consent().ifPresent(consent -> {
            Answer answer = hide(new Request(
                    Callers.CLEARED, "POST", "Consent", Map.of("Content-Type", Request.JSON), consent.toString()));
            if (answer.status() != 201) {
                throw new AssertionError("Cannot hide " + consent + ": " + answer);
            }
        });
        JsonNode identifier = record.path("identifier").path(0);
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", Request.JSON));
        if (identifier.has("system")) {
            headers.put(
                    "If-None-Exist",
                    "identifier=" + identifier.path("system").asText() + "|"
                            + identifier.path("value").asText());
        }
        Answer answer = hide(new Request(Callers.CLEARED, "POST", type, headers, record.toString()));
        if (answer.status() == 200) {
            headers.remove("If-None-Exist");
            answer = hide(new Request(Callers.CLEARED, "POST", type, headers, record.toString()));
        }
        if (answer.status() != 201) {
            throw new AssertionError("Cannot hide " + record + ": " + answer);
        }
        String name = location(answer).orElseThrow().substring(type.length() + 1);
        names.add(name);
        ids.add(name);
    }

    private void changeSomeHidden() {
        for (int number = 0; number < names.size(); number++) {
            ObjectNode record = hidden.records().get(number);
            String address = record.path("resourceType").asText() + "/" + HiddenRecords.symbol(number);
            if (number % 5 == 0) {
                ObjectNode changed = record.deepCopy().put("language", "fr").put("id", HiddenRecords.symbol(number));
                hide(new Request(
                        Callers.CLEARED, "PUT", address, Map.of("Content-Type", Request.JSON), changed.toString()));
            }
            if (number % 7 == 0) {
                hide(new Request(
                        Callers.CLEARED,
                        "PATCH",
                        address,
                        Map.of("Content-Type", "application/json-patch+json"),
                        "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"en\"}]"));
            }
            if (number % 11 == 0) {
                hide(new Request(Callers.CLEARED, "DELETE", address, Map.of(), ""));
            }
        }
    }

    private Answer hide(Request request) {
        return toTheVault(request.resolved(symbol -> hiddenId(Integer.parseInt(symbol.group(2)))));
    }

    /** What the store with the vault alone answers; symbols are already resolved. */
    Answer toTheVault(Request request) {
        return with.ask(request, id()).join();
    }

    /** What differs in the answers to it, if anything does. */
    Optional<Difference> ask(Query query) {
        tally.count(query.kind());
        return new Conversation(this, query, caller -> caller, tally).hold();
    }

    /** The same with a caller of the store with the vault in another's place. */
    Optional<Difference> ask(Query query, UnaryOperator<String> other) {
        return new Conversation(this, query, other, new Tally()).hold();
    }

    /** What both answer, the one with the vault first; symbols are already resolved. */
    List<Answer> send(Request one, Request two) {
        String id = id();
        CompletableFuture<Answer> first = with.ask(one, id);
        CompletableFuture<Answer> second = without.ask(two, id);
        return List.of(first.join(), second.join());
    }

    private String id() {
        return "q" + requests.incrementAndGet();
    }

    /** Takes new tokens for both at once: each is recorded, and the records are compared. */
    void renewTokens() {
        if (with.needsTokens()) {
            with.forgetTokens();
            without.forgetTokens();
        }
    }

    /** The addresses that the answer says were written, but for those of the records that both have. */
    List<String> created(Answer answer) {
        Set<String> created = new LinkedHashSet<>();
        // A PUT that created says only in Content-Location what.
        Matcher named = CREATED.matcher(answer.header("Location")
                        .or(() -> answer.status() == 201 ? answer.header("Content-Location") : Optional.empty())
                        .orElse("")
                + " " + answer.body());
        while (named.find()) {
            if (!ordinary.containsKey(named.group(1))) {
                created.add(named.group(1));
            }
        }
        return List.copyOf(created);
    }

    /** Where the answer says that something was written. */
    static Optional<String> location(Answer answer) {
        Matcher location = CREATED.matcher(answer.header("Location").orElse(""));
        return location.find() ? Optional.of(location.group(1)) : Optional.empty();
    }

    @Override
    public void close() {
        with.close();
        without.close();
    }
}
