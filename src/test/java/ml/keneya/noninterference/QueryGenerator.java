package ml.keneya.noninterference;

import static ml.keneya.noninterference.Vocabulary.pick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes the queries of a run: the same seed and number, the same query. */
final class QueryGenerator {

    /** It reads the whole log, and so tells of all that was asked before. */
    private static final int VERIFIED_EVERY = 2_500;

    /** Operations that the server has; each other one is refused to everybody. */
    private static final Set<String> OFFERED = Set.of(
            "$everything",
            "$growth",
            "$growth-chart",
            "$malnutrition-admission",
            "$malnutrition-follow-up",
            "$antenatal-follow-up",
            "$immunizations-due",
            "$summary",
            "$malnutrition-balance",
            "$visits-due",
            "$apply",
            "$meta",
            "$validate",
            "$expand",
            "$lookup",
            "$validate-code",
            "$subsumes",
            "$translate");

    private final long seed;
    private final Vocabulary words;
    private final SearchGrammar searches;
    private final WriteGrammar writes;
    private final GuessGrammar guesses;
    private final VaultGrammar vault;
    private final FileGrammar files;

    QueryGenerator(long seed, TwoStores stores, JsonNode capabilities) {
        this.seed = seed;
        this.words = new Vocabulary(stores.ordinary(), stores.hidden());
        this.searches = new SearchGrammar(words, stores.instants(), capabilities);
        this.writes = new WriteGrammar(words, searches);
        this.guesses = new GuessGrammar(words, searches, writes);
        this.vault = new VaultGrammar(words);
        this.files = new FileGrammar(words, searches, stores.files());
    }

    Query query(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        String caller = caller(random);
        Query.Warming warming = switch (random.nextInt(8)) {
            case 0, 1 -> Query.Warming.BEFORE;
            case 2 -> Query.Warming.BETWEEN;
            default -> Query.Warming.NONE;
        };
        if (number % VERIFIED_EVERY == VERIFIED_EVERY - 1) {
            String auditor = pick(random, Callers.AUDITOR, Callers.AUDITOR, Callers.ADMINISTRATOR);
            Request verify = Request.get(auditor, "AuditEvent/$verify", Map.of());
            return new Query(number, "$verify", Query.Warming.NONE, List.of(verify));
        }
        if (files.serves(caller)) {
            return files.query(random, number, caller, warming);
        }
        int what = random.nextInt(100);
        if (caller.equals(Callers.ADMINISTRATOR) && what < 15) {
            return administration(random, number);
        }
        if (what < 45) {
            return search(random, number, caller, warming);
        }
        if (what < 54) {
            return read(random, number, caller, warming);
        }
        if (what < 62) {
            return guesses.guess(random, number, caller, warming);
        }
        if (what < 66) {
            return vault.work(random, number, caller);
        }
        if (what < 70) {
            return vault.audit(random, number);
        }
        if (what < 80) {
            return operation(random, number, caller, warming);
        }
        if (what < 91) {
            WriteGrammar.Writes requests = writes.writes(random, caller);
            Query.Warming once = warming == Query.Warming.BETWEEN ? Query.Warming.BEFORE : warming;
            return new Query(number, requests.kind(), once, requests.requests());
        }
        return what < 97 ? bundle(random, number, caller) : odd(random, number, caller, warming);
    }

    private static String caller(SplittableRandom random) {
        int left = random.nextInt(100);
        for (Map.Entry<String, Integer> each : Callers.WEIGHTS.entrySet()) {
            left -= each.getValue();
            if (left < 0) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("The weights are less than 100");
    }

    private Query search(SplittableRandom random, int number, String caller, Query.Warming warming) {
        SearchGrammar.Search search = searches.search(random);
        if (search.type().equals("AuditEvent") && caller.equals(Callers.AUDITOR)) {
            // What was asked at the same time is recorded in any order.
            return vault.audit(random, number);
        }
        Request request = Request.get(caller, search.path(), SearchGrammar.headers(random));
        if (random.nextInt(12) == 0) {
            request = new Request(
                    caller,
                    "POST",
                    search.type() + "/_search",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"),
                    String.join("&", search.parameters()));
        } else if (random.nextInt(12) == 0) {
            request = Request.get(
                    caller,
                    words.address(random, pick(random, "Patient", "Encounter", "Practitioner")) + "/"
                            + (random.nextInt(4) == 0 ? search.path() : search.type()),
                    Map.of());
        }
        return new Query(number, search.kind(), warming, List.of(request));
    }

    private Query read(SplittableRandom random, int number, String caller, Query.Warming warming) {
        String type = pick(random, words.types());
        String address = words.address(random, type);
        String kind;
        String path;
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                kind = "read";
                path = address + pick(random, "", "", "?_summary=true", "?_elements=id", "?_format=xml");
            }
            case 3, 4 -> {
                kind = "vread";
                path = address + "/_history/" + pick(random, 1, 2, 3, 99);
            }
            case 5, 6 -> {
                kind = "history of one";
                path = address + "/_history" + history(random);
            }
            case 7, 8 -> {
                kind = "history of a type";
                path = type + "/_history" + history(random);
            }
            default -> {
                kind = "history of all";
                path = "_history" + history(random);
            }
        }
        return new Query(number, kind, warming, List.of(Request.get(caller, path, SearchGrammar.headers(random))));
    }

    private String history(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "?_since=" + searches.instant(random) + "&_count=3";
            case 2 -> "?_at=" + pick(random, "", "gt", "le") + searches.instant(random);
            case 3 -> "?_count=" + pick(random, 1, 2, 20);
            case 4 -> "?_count=2&_offset=" + random.nextInt(5);
            default -> "?_since=" + searches.instant(random) + "&_total=accurate";
        };
    }

    private Query operation(SplittableRandom random, int number, String caller, Query.Warming warming) {
        String type = pick(random, words.types());
        String address = words.address(random, type);
        String path = switch (random.nextInt(27)) {
            case 0, 1, 2 -> words.address(random, "Patient") + "/$everything" + everything(random);
            case 3 -> words.ordinaryAddress(random, "Patient") + "/$everything" + everything(random);
            case 4 -> words.likelyAddress(random, "Encounter") + "/$everything" + everything(random);
            case 5 -> "Patient/$everything?_count=5";
            case 6 -> words.likelyAddress(random, type) + "/$meta";
            case 7 -> pick(random, "$meta", type + "/$meta", words.ordinaryAddress(random) + "/$meta");
            case 8 -> address + "/$validate?mode=" + pick(random, "delete", "delete", "update");
            case 9 -> words.ordinaryAddress(random) + "/$validate?mode=delete";
            case 10, 11, 12, 13, 14 -> expand(random);
            case 15, 16 -> lookup(random);
            case 17 -> validateCode(random);
            case 18 -> type + "/$" + pick(random, "graph", "lastn", "match", "diff", "export", "stats", "find");
            case 19 -> "$" + pick(random, "get-resource-counts", "export", "graphql", "reindex", "import", "x");
            case 21, 22, 23 ->
                words.likelyAddress(random, "Patient") + "/"
                        + pick(
                                random,
                                "$growth",
                                "$growth",
                                "$growth-chart",
                                "$malnutrition-admission",
                                "$malnutrition-follow-up",
                                "$antenatal-follow-up",
                                "$immunizations-due",
                                "$summary");
            case 25 -> "PlanDefinition/ml-antenatal-care/$apply?subject=" + words.likelyAddress(random, "Patient");
            case 24 ->
                words.address(random, "Organization")
                        + pick(
                                random,
                                "/$visits-due?since=2026-01-01",
                                "/$malnutrition-balance?month=" + pick(random, "2026-09", "2026-10", "2026-11"));
            case 20 -> address + "/$" + pick(random, "graphql?query={id}", "expunge", "diff", "document", "summary");
            default ->
                pick(
                        random,
                        "CodeSystem/$subsumes?system=http://terminology.hl7.org/CodeSystem/v3-Confidentiality&codeA=V&codeB=R",
                        "ConceptMap/$translate?system=http://loinc.org&code=29463-7");
        };
        String name = path.replaceFirst("[^$]*(\\$[a-z-]+).*", "$1");
        String kind = OFFERED.contains(name) ? name : "$ not offered";
        return new Query(number, kind, warming, List.of(Request.get(caller, path, SearchGrammar.headers(random))));
    }

    /** What an administrator alone is not refused for want of rights, put to what is hidden. */
    private Query administration(SplittableRandom random, int number) {
        String hidden = words.hiddenAddress(random);
        String type = hidden.substring(0, hidden.indexOf('/'));
        String parameters = "{\"resourceType\":\"Parameters\",\"parameter\":[%s]}";
        Request request = switch (random.nextInt(7)) {
            // Nothing else is worked on by the job, which goes on beside the next queries.
            case 0, 1 ->
                administration(
                        "$reindex",
                        parameters.formatted(
                                "{\"name\":\"url\",\"valueString\":\"" + type + "?_id=" + id(hidden) + "\"}"
                                        + pick(
                                                random,
                                                "",
                                                ",{\"name\":\"partitionId\",\"valueString\":\"2000\"}",
                                                ",{\"name\":\"partitionId\",\"valueString\":\"_ALL\"}")));
            case 2 ->
                Request.get(
                        Callers.ADMINISTRATOR,
                        "$hapi.fhir.reindex-status?_jobId=" + pick(random, id(hidden), Vocabulary.NOBODYS_ID),
                        Map.of());
            case 3 -> administration(hidden + pick(random, "/$reindex", "/$reindex-dryrun"), parameters.formatted(""));
            case 4 ->
                administration(
                        hidden + "/$meta-add",
                        parameters.formatted("{\"name\":\"meta\",\"valueMeta\":{\"tag\":[{\"code\":\"x\"}]}}"));
            default ->
                administration(
                        pick(random, "", type + "/", hidden + "/", hidden + "/_history/1/") + "$expunge",
                        parameters.formatted(
                                "{\"name\":\"" + pick(random, "expungeDeletedResources", "expungePreviousVersions")
                                        + "\",\"valueBoolean\":true}"));
        };
        return new Query(number, "administration", Query.Warming.NONE, List.of(request));
    }

    private static Request administration(String path, String body) {
        return new Request(
                Callers.ADMINISTRATOR,
                "POST",
                path,
                Map.of("Content-Type", Request.JSON, "Prefer", "respond-async"),
                body);
    }

    private static String expand(SplittableRandom random) {
        return "ValueSet/$expand?url="
                + pick(
                        random,
                        "http://hl7.org/fhir/ValueSet/administrative-gender",
                        "http://hl7.org/fhir/ValueSet/security-labels",
                        "https://keneya.ml/fhir/ValueSet/gbvims-type",
                        "https://keneya.ml/fhir/ValueSet/ml-cmam-exit",
                        "https://keneya.ml/fhir/ValueSet/ml-service")
                + pick(random, "", "", "&filter=v", "&count=2", "&count=1&offset=1", "&displayLanguage=fr");
    }

    private static String lookup(SplittableRandom random) {
        return "CodeSystem/$lookup?"
                + pick(
                        random,
                        "system=http://terminology.hl7.org/CodeSystem/v3-ActCode&code=SDV",
                        "system=http://terminology.hl7.org/CodeSystem/v3-Confidentiality&code=V",
                        "system=https://keneya.ml/fhir/CodeSystem/gbvims-type&code=rape",
                        "system=https://keneya.ml/fhir/CodeSystem/ml-obs&code=muac",
                        "system=http://loinc.org&code=29463-7");
    }

    private static String validateCode(SplittableRandom random) {
        return pick(
                random,
                "ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/administrative-gender&system=http://hl7.org/fhir/administrative-gender&code=female",
                "CodeSystem/$validate-code?url=https://keneya.ml/fhir/CodeSystem/ml-obs&code=muac",
                "ValueSet/$validate-code?url=https://keneya.ml/fhir/ValueSet/gbvims-type&system=https://keneya.ml/fhir/CodeSystem/gbvims-type&code=rape");
    }

    private String everything(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> "?_count=3";
            case 1 -> "?_since=" + searches.instant(random);
            case 2 -> "?_type=Observation,Encounter,Condition";
            case 3 -> "?start=2026-11-15&end=2026-11-20";
            default -> "";
        };
    }

    private Query bundle(SplittableRandom random, int number, String caller) {
        String type = pick(random, "batch", "transaction");
        ObjectNode bundle = Population.JSON.createObjectNode();
        bundle.put("resourceType", "Bundle").put("type", type);
        int entries = 1 + random.nextInt(4);
        for (int each = 0; each < entries; each++) {
            bundle.withArray("entry").add(writes.entry(random));
        }
        Request request = new Request(caller, "POST", "", Map.of("Content-Type", Request.JSON), bundle.toString());
        return new Query(number, type, Query.Warming.NONE, List.of(request));
    }

    private Query odd(SplittableRandom random, int number, String caller, Query.Warming warming) {
        String hidden = words.hiddenAddress(random);
        Request request = switch (random.nextInt(13)) {
            case 0 -> Request.get(caller, "$graphql?query={Encounter(id:\"" + id(hidden) + "\"){status}}", Map.of());
            case 1 ->
                new Request(
                        caller,
                        "POST",
                        "$graphql",
                        Map.of("Content-Type", "application/json"),
                        "{\"query\":\"{EncounterList{id}}\"}");
            case 2 -> subscription(random, caller);
            case 3 -> Request.get(caller, pick(random, "Subscription", "Binary", "Slot"), Map.of());
            case 4 -> Request.get(caller, "Binary/" + id(hidden), Map.of());
            case 5 -> Request.get(caller, "$export?_type=" + hidden.substring(0, hidden.indexOf('/')), Map.of());
            case 6 -> Request.get(caller, "metadata", SearchGrammar.headers(random));
            case 7 -> Request.get(caller, "?_getpages=" + id(hidden), Map.of());
            case 8 -> new Request(caller, "HEAD", hidden, Map.of(), "");
            case 9 -> new Request(caller, "OPTIONS", hidden, Map.of(), "");
            case 10 -> Request.get(caller, "?_type=Patient,Encounter&_id=" + id(hidden), Map.of());
            case 11 ->
                new Request(
                        pick(random, caller, Callers.STEWARD),
                        "POST",
                        words.address(random, "Patient") + "/$erase",
                        Map.of("Content-Type", Request.JSON),
                        "{\"resourceType\":\"Parameters\"}");
            default -> Request.get(caller, hidden, Map.of("X-Request-Partition-IDs", "2000"));
        };
        String kind = request.path().startsWith("Subscription") ? "Subscription" : "odd";
        return new Query(number, kind, warming, List.of(request));
    }

    /** To be told of what happens to a type, or to the records of a patient. */
    private Request subscription(SplittableRandom random, String caller) {
        return new Request(
                caller,
                "POST",
                "Subscription",
                Map.of("Content-Type", Request.JSON),
                "{\"resourceType\":\"Subscription\",\"status\":\"" + pick(random, "requested", "active", "off")
                        + "\",\"reason\":\"x\",\"criteria\":\""
                        + pick(
                                random,
                                "Encounter?",
                                "Encounter?patient=" + words.address(random, "Patient"),
                                "Patient?")
                        + "\",\"channel\":{\"type\":\"" + pick(random, "rest-hook", "message", "email")
                        + "\",\"endpoint\":\"http://127.0.0.1:1/\"}}");
    }

    private static String id(String address) {
        return address.substring(address.indexOf('/') + 1);
    }
}
