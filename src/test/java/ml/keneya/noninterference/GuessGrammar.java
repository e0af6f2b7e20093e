package ml.keneya.noninterference;

import static ml.keneya.noninterference.Vocabulary.pick;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes queries of somebody who has learned ids, and versions, of the vault, or guesses them. */
final class GuessGrammar {

    private final Vocabulary words;
    private final SearchGrammar searches;
    private final WriteGrammar writes;

    GuessGrammar(Vocabulary words, SearchGrammar searches, WriteGrammar writes) {
        this.words = words;
        this.searches = searches;
        this.writes = writes;
    }

    Query guess(SplittableRandom random, int number, String caller, Query.Warming warming) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> read(random, number, caller, warming);
            case 3 -> ifNoneMatch(random, number, caller, warming);
            case 4, 5 -> ifMatch(random, number, caller);
            default -> transaction(random, number, caller);
        };
    }

    private Query read(SplittableRandom random, int number, String caller, Query.Warming warming) {
        String hidden = words.hiddenAddress(random);
        String type = hidden.substring(0, hidden.indexOf('/'));
        String id = hidden.substring(hidden.indexOf('/') + 1);
        String path = switch (random.nextInt(10)) {
            case 0 -> hidden + "/_history/" + pick(random, 1, 2, 3);
            case 1 -> hidden + "/_history";
            case 2 -> hidden + pick(random, "/$meta", "/$everything", "/$validate?mode=delete", "?_summary=true");
            case 3 -> type + "?_id=" + id + pick(random, "", "&_summary=count", "&_total=accurate", "&_include=*");
            // One that is there beside it: the answer is not empty.
            case 4 -> type + "?_id=" + id + "," + idOf(words.ordinaryAddress(random, type)) + "&_revinclude=*";
            case 5 -> pick(random, "Patient", "Encounter") + "/" + id;
            case 6 -> hidden.substring(0, hidden.indexOf('/') + 1) + Vocabulary.NOBODYS_ID;
            case 7 -> "Patient?_has:" + type + ":" + pick(random, "patient", "subject") + ":_id=" + id;
            default -> hidden;
        };
        Request request = random.nextInt(10) == 0
                ? new Request(caller, "HEAD", path, Map.of(), "")
                : Request.get(caller, path, SearchGrammar.headers(random));
        return new Query(number, "guessed id", warming, List.of(request));
    }

    private Query ifNoneMatch(SplittableRandom random, int number, String caller, Query.Warming warming) {
        String address = words.address(random, pick(random, words.types()));
        Map<String, String> headers = random.nextInt(3) == 0
                ? Map.of(
                        "If-Modified-Since",
                        pick(random, "Sat, 01 Jan 2000 00:00:00 GMT", "Sat, 01 Jan 2050 00:00:00 GMT"))
                : Map.of("If-None-Match", pick(random, "W/\"1\"", "W/\"1\"", "W/\"2\"", "*"));
        return new Query(number, "If-None-Match", warming, List.of(Request.get(caller, address, headers)));
    }

    private Query ifMatch(SplittableRandom random, int number, String caller) {
        boolean guesses = random.nextBoolean();
        String address = guesses ? words.hiddenAddress(random) : words.ordinaryAddress(random);
        ObjectNode record = guesses
                ? writes.record(random, address.substring(0, address.indexOf('/')))
                : words.record(address).put("language", pick(random, "fr", "bm"));
        record.put("id", idOf(address));
        Map<String, String> headers = Map.of(
                "If-Match", pick(random, "W/\"1\"", "W/\"2\"", "W/\"3\"", "W/\"99\""), "Content-Type", Request.JSON);
        Request request = switch (random.nextInt(4)) {
            case 0 -> new Request(caller, "DELETE", address, Map.of("If-Match", headers.get("If-Match")), "");
            case 1 ->
                new Request(
                        caller,
                        "PATCH",
                        address,
                        Map.of("If-Match", headers.get("If-Match"), "Content-Type", "application/json-patch+json"),
                        "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"fr\"}]");
            default -> new Request(caller, "PUT", address, headers, record.toString());
        };
        return new Query(
                number,
                guesses ? "If-Match of a guessed id" : "If-Match",
                Query.Warming.NONE,
                guesses ? List.of(request) : List.of(request, writes.restore(address)));
    }

    /** A transaction that goes well but for what it guesses. */
    private Query transaction(SplittableRandom random, int number, String caller) {
        ObjectNode bundle = Population.JSON.createObjectNode();
        bundle.put("resourceType", "Bundle").put("type", random.nextInt(4) == 0 ? "batch" : "transaction");
        String patient = words.ordinaryAddress(random, "Patient");
        String hidden = words.hiddenAddress(random);
        String type = hidden.substring(0, hidden.indexOf('/'));
        entry(bundle, "GET", patient);
        entry(bundle, "GET", type + "?_id=" + idOf(hidden) + "," + idOf(words.ordinaryAddress(random, type)));
        ObjectNode flag = Population.JSON.createObjectNode();
        flag.put("resourceType", "Flag").put("status", "active");
        flag.withObject("/code").put("text", "suivi");
        flag.withObject("/subject").put("reference", patient);
        ObjectNode entry = entry(bundle, "POST", "Flag");
        entry.set("resource", flag);
        switch (random.nextInt(6)) {
            case 0 -> flag.withObject("/encounter").put("reference", words.address(random, "Encounter"));
            case 1 -> flag.withObject("/author").put("reference", words.address(random, "Practitioner"));
            case 2 -> flag.withObject("/subject").put("reference", words.address(random, "Patient"));
            case 3 -> flag.withObject("/subject").put("reference", "Patient?" + searches.condition(random, "Patient"));
            case 4 -> entry.withObject("/request").put("ifNoneExist", searches.condition(random, "Flag"));
            default -> entry(bundle, pick(random, "GET", "DELETE"), hidden);
        }
        Request request = new Request(caller, "POST", "", Map.of("Content-Type", Request.JSON), bundle.toString());
        return new Query(number, "guess in a bundle", Query.Warming.NONE, List.of(request));
    }

    private static ObjectNode entry(ObjectNode bundle, String method, String url) {
        ObjectNode entry = bundle.withArray("entry").addObject();
        entry.withObject("/request").put("method", method).put("url", url);
        return entry;
    }

    private static String idOf(String address) {
        return address.substring(address.indexOf('/') + 1);
    }
}
