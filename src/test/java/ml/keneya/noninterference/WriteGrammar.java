package ml.keneya.noninterference;

import static ml.keneya.noninterference.Vocabulary.pick;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Makes writes, plain and conditional, to what is there, to what is hidden and to what is nowhere. */
final class WriteGrammar {

    /** Requests that belong together, and what they try foremost. */
    record Writes(String kind, List<Request> requests) {}

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    /** Of the demo, on which others were measured too. */
    private static final String DAY = "2026-11-17";

    private static final String JSON_PATCH = "application/json-patch+json";

    private final Vocabulary words;
    private final SearchGrammar searches;

    WriteGrammar(Vocabulary words, SearchGrammar searches) {
        this.words = words;
        this.searches = searches;
    }

    Writes writes(SplittableRandom random, String caller) {
        return switch (random.nextInt(13)) {
            case 0 -> create(random, caller);
            case 1, 2 -> conditionalCreate(random, caller);
            case 3 -> update(random, caller);
            case 4, 5 -> updateHidden(random, caller);
            case 6 -> conditionalUpdate(random, caller);
            case 7 -> patch(random, caller);
            case 8, 9 -> delete(random, caller);
            case 10 -> conditionalDelete(random, caller);
            case 11 -> weigh(random, caller);
            default -> refer(random, caller);
        };
    }

    private Writes create(SplittableRandom random, String caller) {
        ObjectNode record = record(random);
        record.remove("id");
        boolean chooses = random.nextBoolean();
        String path = type(record);
        if (chooses) {
            String id = Vocabulary.noId(random);
            record.put("id", id);
            path += "/" + id;
        }
        if (caller.equals(Callers.DROP_BOX)) {
            label(record);
        }
        String then = searches.search(random).path();
        if (random.nextInt(4) == 0) {
            record.withObject("/meta")
                    .withArray("tag")
                    .addObject()
                    .put("system", HiddenRecords.TAGS)
                    .put("code", HiddenRecords.TAG);
            then = type(record) + "?_sort=-_lastUpdated&_tag=" + HiddenRecords.TAGS + "%7C" + HiddenRecords.TAG;
        }
        return new Writes(
                "create",
                List.of(
                        write(random, caller, chooses ? "PUT" : "POST", path, record, Map.of()),
                        Request.get(caller, then, Map.of())));
    }

    /** The record has the identifier that the condition asks for: the server refuses what would not meet it. */
    private Writes conditionalCreate(SplittableRandom random, String caller) {
        ObjectNode record = record(random);
        record.remove("id");
        String type = type(record);
        String condition = searches.condition(random, type);
        String[] token = condition.replaceFirst("^identifier=", "").split("\\|", 2);
        if (record.path("identifier").path(0) instanceof ObjectNode identifier
                && condition.startsWith("identifier=")
                && token.length == 2) {
            identifier.put("system", token[0]).put("value", token[1]);
        }
        return new Writes(
                "If-None-Exist",
                List.of(write(random, caller, "POST", type, record, Map.of("If-None-Exist", condition))));
    }

    private Writes update(SplittableRandom random, String caller) {
        String address = words.ordinaryAddress(random);
        ObjectNode record = words.record(address).put("language", pick(random, "fr", "en", "bm"));
        Map<String, String> headers =
                random.nextInt(3) == 0 ? Map.of("If-Match", pick(random, "W/\"1\"", "W/\"2\"", "W/\"99\"")) : Map.of();
        return new Writes(
                "update",
                List.of(
                        write(random, caller, "PUT", address, record, headers),
                        Request.get(caller, address + "/_history", Map.of())));
    }

    /** An update of a record of the vault by somebody who once knew its id; or of one that is nowhere. */
    private Writes updateHidden(SplittableRandom random, String caller) {
        String address = words.hiddenAddress(random);
        String type = address.substring(0, address.indexOf('/'));
        ObjectNode record = record(random, type);
        String id = address.substring(address.indexOf('/') + 1);
        record.put("id", id);
        Map<String, String> headers =
                random.nextInt(4) == 0 ? Map.of("If-Match", pick(random, "W/\"1\"", "W/\"2\"")) : Map.of();
        return new Writes(
                "update of a hidden id",
                List.of(
                        write(random, caller, "PUT", type + "/" + id, record, headers),
                        Request.get(caller, type + "/" + id, Map.of())));
    }

    private Writes conditionalUpdate(SplittableRandom random, String caller) {
        String address = words.ordinaryAddress(random);
        ObjectNode record = words.record(address);
        if (random.nextBoolean()) {
            record.remove("id");
        }
        String type = type(record);
        return new Writes(
                "conditional update",
                List.of(
                        write(random, caller, "PUT", type + "?" + searches.condition(random, type), record, Map.of()),
                        restore(address)));
    }

    private Writes patch(SplittableRandom random, String caller) {
        String type = pick(random, words.types());
        String target = random.nextInt(4) == 0
                ? type + "?" + searches.condition(random, type)
                : words.likelyAddress(random, type);
        String body = switch (random.nextInt(4)) {
            case 0 -> "[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"active\"}]";
            case 1 ->
                "[{\"op\":\"replace\",\"path\":\"/subject/reference\",\"value\":\"" + words.address(random, "Patient")
                        + "\"}]";
            default -> "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"" + pick(random, "fr", "en") + "\"}]";
        };
        if (random.nextInt(3) == 0) {
            return new Writes(
                    "patch",
                    List.of(new Request(
                            caller,
                            "PATCH",
                            target,
                            Map.of("Content-Type", Request.JSON),
                            "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                                    + "{\"name\":\"type\",\"valueCode\":\"add\"},{\"name\":\"path\",\"valueString\":\""
                                    + type + "\"},{\"name\":\"name\",\"valueString\":\"language\"},"
                                    + "{\"name\":\"value\",\"valueCode\":\"fr\"}]}]}")));
        }
        return new Writes(
                "patch", List.of(new Request(caller, "PATCH", target, Map.of("Content-Type", JSON_PATCH), body)));
    }

    private Writes delete(SplittableRandom random, String caller) {
        if (random.nextInt(3) == 0) {
            return new Writes(
                    "delete of a hidden id",
                    List.of(new Request(caller, "DELETE", words.hiddenAddress(random), Map.of(), "")));
        }
        String address = words.ordinaryAddress(random);
        return new Writes(
                "delete",
                List.of(
                        new Request(caller, "DELETE", address, Map.of(), ""),
                        Request.get(caller, address, Map.of()),
                        Request.get(caller, searches.search(random).path(), Map.of()),
                        restore(address)));
    }

    private Writes conditionalDelete(SplittableRandom random, String caller) {
        String address = words.ordinaryAddress(random);
        ObjectNode record = words.record(address);
        JsonNode identifier = record.path("identifier").path(0);
        String condition = random.nextBoolean() && identifier.has("value")
                ? "identifier=" + identifier.path("system").asText() + "|"
                        + identifier.path("value").asText()
                : "identifier=" + words.value(random, type(record), Vocabulary.Sort.TOKEN, "identifier") + "-none";
        return new Writes(
                "conditional delete",
                List.of(new Request(caller, "DELETE", type(record) + "?" + condition, Map.of(), ""), restore(address)));
    }

    /** Somebody is weighed, who may be in the vault too, and the scores that follow are asked for. */
    private Writes weigh(SplittableRandom random, String caller) {
        String patient = words.ordinaryAddress(random, "Patient");
        ObjectNode weight = Population.JSON.createObjectNode();
        weight.put("resourceType", "Observation").put("status", "final").put("effectiveDateTime", DAY);
        weight.withObject("/code")
                .withArray("coding")
                .addObject()
                .put("system", "http://loinc.org")
                .put("code", "29463-7");
        weight.withObject("/subject").put("reference", patient);
        weight.withObject("/valueQuantity")
                .put("value", 3 + random.nextInt(12))
                .put("system", "http://unitsofmeasure.org")
                .put("code", "kg");
        return new Writes(
                "score",
                List.of(
                        write(random, caller, "POST", "Observation", weight, Map.of()),
                        Request.get(caller, patient + "/$growth", Map.of()),
                        Request.get(
                                caller,
                                "Observation?subject=" + patient + "&_sort=-_lastUpdated&code="
                                        + pick(random, "wfa-z", "wfh-z", "nutrition-by-whz", "nutrition-by-muac"),
                                Map.of())));
    }

    /** A record that refers to a hidden one, or to one that is nowhere. */
    private Writes refer(SplittableRandom random, String caller) {
        ObjectNode record = referring(random);
        return new Writes("reference", List.of(write(random, caller, "POST", type(record), record, Map.of())));
    }

    private ObjectNode referring(SplittableRandom random) {
        ObjectNode record = record(random);
        record.remove("id");
        String target = random.nextInt(5) == 0
                ? "Patient?" + searches.condition(random, "Patient")
                : words.address(random, pick(random, "Patient", "Encounter", "Condition", "Observation"));
        for (JsonNode reference : record.findParents("reference")) {
            if (reference.path("reference").asText().startsWith(target.replaceFirst("[/?].*", "/"))) {
                ((ObjectNode) reference).put("reference", target);
                break;
            }
        }
        return record;
    }

    /** Puts an ordinary record back as it was. */
    Request restore(String address) {
        return new Request(
                Callers.STEWARD,
                "PUT",
                address,
                Map.of("Content-Type", Request.JSON),
                words.record(address).toString());
    }

    /** One entry of a batch or transaction, as JSON. */
    ObjectNode entry(SplittableRandom random) {
        ObjectNode entry = Population.JSON.createObjectNode();
        ObjectNode request = entry.withObject("/request");
        switch (random.nextInt(8)) {
            case 0, 1 -> request.put("method", "GET").put("url", words.address(random, pick(random, words.types())));
            case 2, 3 ->
                request.put("method", "GET").put("url", searches.search(random).path());
            case 4 -> {
                ObjectNode record = record(random);
                record.remove("id");
                entry.set("resource", record);
                request.put("method", "POST").put("url", type(record));
                if (random.nextBoolean()) {
                    request.put("ifNoneExist", searches.condition(random, type(record)));
                }
            }
            case 5 -> {
                String address = random.nextBoolean() ? words.hiddenAddress(random) : words.ordinaryAddress(random);
                ObjectNode record = record(random, address.substring(0, address.indexOf('/')));
                record.put("id", address.substring(address.indexOf('/') + 1));
                entry.set(
                        "resource",
                        address.contains("{{") ? record : words.record(address).put("language", "fr"));
                request.put("method", "PUT").put("url", address);
            }
            case 6 -> {
                ObjectNode record = referring(random);
                entry.set("resource", record);
                request.put("method", "POST").put("url", type(record));
            }
            default -> request.put("method", "DELETE").put("url", words.hiddenAddress(random));
        }
        return entry;
    }

    private ObjectNode record(SplittableRandom random) {
        return words.record(words.ordinaryAddress(random));
    }

    /** An ordinary record of that type, or an empty one if there is none. */
    ObjectNode record(SplittableRandom random, String type) {
        List<String> candidates = new ArrayList<>();
        for (int each = 0; each < 400 && candidates.isEmpty(); each++) {
            String address = words.ordinaryAddress(random);
            if (address.startsWith(type + "/")) {
                candidates.add(address);
            }
        }
        return candidates.isEmpty()
                ? Population.JSON.createObjectNode().put("resourceType", type)
                : words.record(candidates.get(0));
    }

    private static Request write(
            SplittableRandom random,
            String caller,
            String method,
            String path,
            ObjectNode record,
            Map<String, String> headers) {
        Map<String, String> all = new java.util.LinkedHashMap<>(headers);
        String text = record.toString();
        if (random.nextInt(8) == 0) {
            IBaseResource resource = FHIR.newJsonParser().parseResource(text);
            text = FHIR.newXmlParser().encodeResourceToString(resource);
            all.put("Content-Type", "application/fhir+xml");
        } else {
            all.put("Content-Type", Request.JSON);
        }
        if (random.nextInt(6) == 0) {
            all.put("Prefer", pick(random, "return=minimal", "return=OperationOutcome", "return=representation"));
        }
        if (random.nextInt(6) == 0) {
            all.put("Accept-Language", "en");
        }
        return new Request(caller, method, path, all, text);
    }

    static void label(ObjectNode record) {
        record.withObject("/meta")
                .withArray("security")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .put("code", "V");
    }

    private static String type(JsonNode record) {
        return Vocabulary.type(record);
    }
}
