package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.support.Answer;

/**
 * A query as it is put to both stores: what it files in the vault, creates and learns on the way, which its later
 * requests can name, and what is deleted after it.
 *
 * <p>What a cleared caller asks is compared with nothing: his reads go to both, his writes to the store with the vault.
 */
final class Conversation {

    private static final Pattern EVENT = Pattern.compile("\"AuditEvent\",\\s*\"id\":\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern TEXT = Pattern.compile("[?&](_text|_content)[:=]");
    private static final Duration A_MOMENT = Duration.ofSeconds(3);
    private static final int MOST_PAGES = 2;
    private static final int MOST_PAGES_TURNED = 12;

    private final TwoStores stores;
    private final Query query;
    private final UnaryOperator<String> other;
    private final Tally tally;
    private final Instant mark = nextMillisecond();
    private final List<String> filed = new ArrayList<>();
    private final Deque<Request> vaultDeletions = new ArrayDeque<>();
    private final Deque<List<String>> created = new ArrayDeque<>();
    private final Map<Store, String> events = new HashMap<>();
    private String vaultEvent = Vocabulary.NOBODYS_ID;

    /** @param other who asks the store with the vault in a caller's place */
    Conversation(TwoStores stores, Query query, UnaryOperator<String> other, Tally tally) {
        this.stores = stores;
        this.query = query;
        this.other = other;
        this.tally = tally;
    }

    /** Nothing that was recorded before has this time or a later one. */
    private static Instant nextMillisecond() {
        Instant now = Instant.now();
        Instant next = now.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        while (Instant.now().isBefore(next)) {
            Thread.onSpinWait();
        }
        return next;
    }

    /** The first difference, if there is one. */
    Optional<Difference> hold() {
        Optional<Difference> first = Optional.empty();
        if (query.warming() == Query.Warming.BETWEEN) {
            first = ask(query.requests().get(0));
        }
        if (query.warming() != Query.Warming.NONE) {
            query.requests().forEach(this::warm);
        }
        for (Request request : query.requests()) {
            Optional<Difference> difference = Callers.isCleared(request.caller()) ? tell(request) : ask(request);
            first = first.isPresent() ? first : difference;
        }
        Optional<Difference> left = tidy();
        return first.isPresent() ? first : left;
    }

    private Optional<Difference> ask(Request request) {
        Request one = request;
        Request two = request;
        int most = query.kind().equals("page") ? MOST_PAGES_TURNED : MOST_PAGES;
        for (int page = 0; page <= most; page++) {
            List<Answer> answers = send(one.by(other.apply(one.caller())), two);
            Optional<String> what = stores.comparison().difference(answers.get(0), answers.get(1));
            if (what.isPresent() && asksTheTextIndex(request)) {
                awaitTheTextIndex();
                answers = send(one.by(other.apply(one.caller())), two);
                what = stores.comparison().difference(answers.get(0), answers.get(1));
            }
            tally.count(query.kind(), request, answers.get(1));
            if (!request.isRead()) {
                stores.jobs().note(query, answers);
                Optional<String> more = note(answers);
                what = what.isPresent() ? what : more;
            }
            if (what.isPresent()) {
                return Optional.of(new Difference(query, one, what.get(), answers.get(0), answers.get(1)));
            }
            Optional<String> next = next(answers.get(0), stores.with());
            if (next.isEmpty()) {
                break;
            }
            one = Request.get(request.caller(), next.get(), request.headers());
            two = Request.get(
                    request.caller(), next(answers.get(1), stores.without()).orElse(""), request.headers());
        }
        return Optional.empty();
    }

    private static boolean asksTheTextIndex(Request request) {
        return request.isRead()
                && TEXT.matcher(request.path() + '&' + request.body()).find();
    }

    /** It follows the database: on a busy machine it may know in one store what it does not know yet in the other. */
    private static void awaitTheTextIndex() {
        try {
            Thread.sleep(A_MOMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets a cleared caller do what he would do between two requests of others. */
    private Optional<Difference> tell(Request request) {
        if (request.isRead()) {
            vaultEvent = event(send(request, request).get(0)).orElse(vaultEvent);
            return Optional.empty();
        }
        Answer answer = stores.toTheVault(resolved(request, stores.with()));
        Optional<String> address = TwoStores.location(answer);
        if (request.method().equals("POST") && answer.status() == 201 && address.isPresent()) {
            filed.add(address.get().substring(address.get().indexOf('/') + 1));
            stores.keep(filed.get(filed.size() - 1));
            vaultDeletions.push(new Request(Callers.CLEARED, "DELETE", address.get(), Map.of(), ""));
        } else if (answer.status() >= 400) {
            throw new AssertionError("Refused to the cleared caller: " + request + "\n" + answer.body());
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
            WriteGrammar.label(record);
            Request filing = new Request(
                    Callers.CLEARED, request.method(), request.path(), request.headers(), record.toString());
            stores.toTheVault(resolved(filing, stores.with()));
        }
    }

    /** Remembers what a write has created, on each side what that side has. */
    private Optional<String> note(List<Answer> answers) {
        List<String> ones = stores.created(answers.get(0));
        List<String> others = stores.created(answers.get(1));
        for (int each = 0; each < Math.max(ones.size(), others.size()); each++) {
            String one = each < ones.size() ? ones.get(each) : others.get(each);
            String two = each < others.size() ? others.get(each) : one;
            created.push(List.of(one, two));
        }
        return ones.size() == others.size() ? Optional.empty() : Optional.of("created " + ones + " and " + others);
    }

    /** Deletes what the query has left, the last first: an id made by a server would sort differently in each store. */
    private Optional<Difference> tidy() {
        Optional<Difference> first = Optional.empty();
        vaultDeletions.forEach(stores::toTheVault);
        for (List<String> pair : created) {
            Request one = deletion(pair.get(0));
            List<Answer> gone = send(one, deletion(pair.get(1)));
            Optional<String> what = one.caller().equals(Callers.CLEARED)
                    ? Optional.empty()
                    : stores.comparison().difference(gone.get(0), gone.get(1));
            if (first.isEmpty() && what.isPresent()) {
                first = Optional.of(
                        new Difference(query, one, "deleting it again: " + what.get(), gone.get(0), gone.get(1)));
            }
        }
        return first;
    }

    private static Request deletion(String address) {
        boolean inTheVault = address.charAt(address.indexOf('/') + 15) == '8';
        return new Request(inTheVault ? Callers.CLEARED : Callers.STEWARD, "DELETE", address, Map.of(), "");
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
        List<Answer> answers = stores.send(resolved(one, stores.with()), resolved(two, stores.without()));
        event(answers.get(0)).ifPresent(id -> events.put(stores.with(), id));
        event(answers.get(1)).ifPresent(id -> events.put(stores.without(), id));
        return answers;
    }

    private static Optional<String> event(Answer answer) {
        Matcher event = EVENT.matcher(answer.body());
        return event.find() ? Optional.of(event.group(1)) : Optional.empty();
    }

    private Request resolved(Request request, Store store) {
        return request.resolved(symbol -> switch (symbol.group(1)) {
            case "vault" -> stores.hiddenId(Integer.parseInt(symbol.group(2)));
            case "at" -> stores.instant(Integer.parseInt(symbol.group(2)));
            case "base" -> Matcher.quoteReplacement(store.base());
            case "mark" -> mark.toString();
            case "filed" -> filed.isEmpty() ? Vocabulary.NOBODYS_ID : filed.get(0);
            case "event" -> events.getOrDefault(store, Vocabulary.NOBODYS_ID);
            case "vaultevent" -> vaultEvent;
            default -> throw new IllegalArgumentException(symbol.group());
        });
    }
}
