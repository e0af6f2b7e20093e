package ml.keneya.noninterference;

import static ml.keneya.noninterference.Vocabulary.pick;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes queries in the course of which a cleared caller works in the vault, and asks what may be noticed of it. */
final class VaultGrammar {

    /** What is filed: each can be about a patient. */
    private static final List<String> FILED =
            List.of("Encounter", "Condition", "Observation", "Task", "ServiceRequest", "Flag", "Communication");

    private static final String JSON_PATCH = "application/json-patch+json";

    private final Vocabulary words;

    VaultGrammar(Vocabulary words) {
        this.words = words;
    }

    /** Something is filed about a patient, changed or deleted, and somebody asks after the patient, or for news. */
    Query work(SplittableRandom random, int number, String caller) {
        String type = pick(random, FILED);
        String patient = words.ordinaryAddress(random, "Patient");
        String changed = words.ordinaryAddress(random, type);
        List<Request> requests = new ArrayList<>();
        requests.add(write(Callers.EHR, "PUT", changed, words.record(changed).put("language", "bm")));
        requests.add(write(Callers.CLEARED, "POST", type, filed(type, patient)));
        String hidden = type + "/{{filed}}";
        String kind = "after filing";
        switch (random.nextInt(4)) {
            case 0 -> {
                kind = "after a change in the vault";
                requests.add(new Request(
                        Callers.CLEARED,
                        "PATCH",
                        hidden,
                        Map.of("Content-Type", JSON_PATCH),
                        "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"fr\"}]"));
            }
            case 1 -> {
                kind = "after a deletion in the vault";
                requests.add(new Request(Callers.CLEARED, "DELETE", hidden, Map.of(), ""));
            }
            default -> {}
        }
        int questions = 2 + random.nextInt(3);
        for (int each = 0; each < questions; each++) {
            requests.add(question(random, caller, type, patient, changed));
        }
        requests.add(write(Callers.STEWARD, "PUT", changed, words.record(changed)));
        return new Query(number, kind, Query.Warming.NONE, requests);
    }

    private static Request question(
            SplittableRandom random, String caller, String type, String patient, String changed) {
        String hidden = type + "/{{filed}}";
        String subject = type.equals("Task") || type.equals("Flag") ? "patient" : "subject";
        String id = patient.substring(patient.indexOf('/') + 1);
        String path = switch (random.nextInt(18)) {
            case 0 -> type + "?_lastUpdated=ge{{mark}}&_total=accurate";
            case 1 -> type + "?" + subject + "=" + patient + "&_summary=count";
            case 2 -> "_history?_since={{mark}}";
            case 3 -> type + "/_history?_since={{mark}}&_count=1";
            case 4 -> type + "/_history?_at=ge{{mark}}";
            case 5 -> "Patient?_id=" + id + "&_revinclude=" + type + ":" + subject;
            case 6 -> "Patient?_id=" + id + "&_revinclude=*&_include:iterate=*&_count=2";
            case 7 -> "Patient?_has:" + type + ":" + subject + ":_lastUpdated=ge{{mark}}";
            case 8 -> type + "?" + subject + "=" + patient + "&_sort=-_lastUpdated&_count=2";
            case 9 -> type + "?_content=" + HiddenRecords.WORD + "," + type;
            case 10 -> patient + "/$everything?_since={{mark}}";
            case 11 -> patient + "/$everything?_count=3";
            case 12 -> hidden + pick(random, "", "/_history", "/_history/1", "/_history/2", "/$meta");
            case 13 -> hidden + "/$validate?mode=delete";
            case 14 -> type + "?identifier=https://example.org/filed|Z" + id;
            case 15 -> type + "?_id={{filed}}," + changed.substring(changed.indexOf('/') + 1);
            case 16 -> patient + "/$validate?mode=delete";
            default -> changed + "/_history";
        };
        if (random.nextInt(5) > 0) {
            return Request.get(caller, path, Map.of());
        }
        ObjectNode record = record(type, patient);
        return switch (random.nextInt(4)) {
            case 0 -> write(caller, "PUT", hidden, record.put("id", "{{filed}}"));
            case 1 -> new Request(caller, "DELETE", hidden, Map.of(), "");
            case 2 ->
                new Request(
                        caller,
                        "POST",
                        type,
                        Map.of(
                                "Content-Type",
                                Request.JSON,
                                "If-None-Exist",
                                "identifier=https://example.org/filed|Z" + id),
                        record.toString());
            default -> {
                ObjectNode flag = record("Flag", patient);
                flag.withObject("/encounter")
                        .put("reference", hidden.replaceFirst("^(?!Encounter).*", "Encounter/{{filed}}"));
                yield write(caller, "POST", "Flag", flag);
            }
        };
    }

    private static ObjectNode filed(String type, String patient) {
        ObjectNode record = record(type, patient);
        WriteGrammar.label(record);
        return record;
    }

    /** A record of that type about the patient, found by a word and an identifier. */
    private static ObjectNode record(String type, String patient) {
        String reference = "{\"reference\":\"" + patient + "\"}";
        String text = "{\"text\":\"" + HiddenRecords.WORD + "\"}";
        String elements = switch (type) {
            case "Encounter" ->
                "\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"reasonCode\":[" + text + "],\"subject\":";
            case "Condition" -> "\"code\":" + text + ",\"subject\":";
            case "Observation" -> "\"status\":\"final\",\"code\":" + text + ",\"subject\":";
            case "Task" -> "\"status\":\"requested\",\"intent\":\"order\",\"code\":" + text + ",\"for\":";
            case "ServiceRequest" -> "\"status\":\"active\",\"intent\":\"order\",\"code\":" + text + ",\"subject\":";
            case "Flag" -> "\"status\":\"active\",\"code\":" + text + ",\"subject\":";
            default -> "\"status\":\"completed\",\"reasonCode\":[" + text + "],\"subject\":";
        };
        return HiddenRecords.parse("{\"resourceType\":\"" + type
                + "\",\"identifier\":[{\"system\":\"https://example.org/filed\",\"value\":\"Z"
                + patient.substring(patient.indexOf('/') + 1) + "\"}]," + elements + reference + "}");
    }

    /** A patient of whom the log knows nothing is seen by some and by the vault, and the auditor asks who saw her. */
    Query audit(SplittableRandom random, int number) {
        String id = Vocabulary.noId(random);
        String patient = "Patient/" + id;
        String type = pick(random, FILED);
        List<Request> requests = new ArrayList<>();
        requests.add(
                write(
                        Callers.EHR,
                        "PUT",
                        patient,
                        HiddenRecords.parse(
                                "{\"resourceType\":\"Patient\",\"id\":\"" + id
                                        + "\",\"active\":true,\"gender\":\"female\",\"birthDate\":\"2001\",\"name\":[{\"family\":\"Diarra\"}]}")));
        requests.add(write(Callers.CLEARED, "POST", type, filed(type, patient)));
        int visits = 2 + random.nextInt(4);
        for (int each = 0; each < visits; each++) {
            requests.add(visit(random, type, patient));
        }
        String kind = "audit search";
        switch (random.nextInt(6)) {
            case 0 -> {
                kind = "audit read";
                requests.add(Request.get(Callers.AUDITOR, "AuditEvent?patient=" + patient, Map.of()));
                requests.add(Request.get(Callers.AUDITOR, "AuditEvent/{{event}}", Map.of()));
                requests.add(Request.get(
                        Callers.CLEARED_AUDITOR, "AuditEvent?date=ge{{mark}}&altid=" + Callers.CLEARED, Map.of()));
                requests.add(Request.get(Callers.AUDITOR, "AuditEvent/{{vaultevent}}", Map.of()));
            }
            case 1 -> {
                kind = "$disclosures";
                requests.add(Request.get(
                        Callers.AUDITOR,
                        patient + "/$disclosures" + pick(random, "", "?start=2026-01-01", "?end=2025-01-01"),
                        Map.of()));
                requests.add(Request.get(
                        Callers.AUDITOR, pick(random, patient, "Patient/{{filed}}") + "/$disclosures", Map.of()));
            }
            default -> {
                requests.add(Request.get(Callers.AUDITOR, auditSearch(random, type, patient), Map.of()));
                requests.add(Request.get(Callers.AUDITOR, auditSearch(random, type, patient), Map.of()));
            }
        }
        return new Query(number, kind, Query.Warming.NONE, requests);
    }

    private static Request visit(SplittableRandom random, String type, String patient) {
        String caller = pick(
                random,
                Callers.EHR,
                Callers.READER,
                Callers.FACILITY,
                Callers.STRANGER,
                Callers.CLEARED,
                Callers.CLEARED,
                Callers.DROP_BOX);
        String id = patient.substring(patient.indexOf('/') + 1);
        return Request.get(
                caller,
                pick(
                        random,
                        patient,
                        patient + "/_history",
                        patient + "/$everything",
                        type + "/{{filed}}",
                        type + "/{{filed}}/_history/1",
                        "Patient?_id=" + id + "&_revinclude=*",
                        "Patient?_id=" + id,
                        type + "?patient=" + patient,
                        type + "?_id={{filed}}"),
                Map.of());
    }

    private static String auditSearch(SplittableRandom random, String type, String patient) {
        String about = pick(
                random,
                "patient=" + patient,
                "entity=" + patient,
                "entity=" + type + "/{{filed}}",
                "date=ge{{mark}}",
                "date=ge{{mark}}&altid=" + pick(random, Callers.CLEARED, Callers.EHR, Callers.FACILITY),
                "date=ge{{mark}}&agent-role=exchange",
                "date=ge{{mark}}&outcome=" + pick(random, "0", "4", "8"),
                "date=ge{{mark}}&action=" + pick(random, "R", "C", "E"),
                "date=ge{{mark}}&subtype=" + pick(random, "read", "vread", "search-type", "create"));
        return "AuditEvent?" + about
                + pick(random, "", "", "&_total=accurate", "&_count=1", "&_sort=date&_count=2", "&_summary=count");
    }

    private static Request write(String caller, String method, String path, ObjectNode record) {
        return new Request(caller, method, path, Map.of("Content-Type", Request.JSON), record.toString());
    }
}
