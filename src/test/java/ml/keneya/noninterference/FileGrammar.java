package ml.keneya.noninterference;

import static ml.keneya.noninterference.Vocabulary.pick;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes queries of those who may open one file only, about that file, and about what they have heard of beside it. */
final class FileGrammar {

    private final Vocabulary words;
    private final SearchGrammar searches;
    private final Map<String, String> files;

    /** @param files by callers, the id of the patient whose file each may open */
    FileGrammar(Vocabulary words, SearchGrammar searches, Map<String, String> files) {
        this.words = words;
        this.searches = searches;
        this.files = files;
    }

    boolean serves(String caller) {
        return files.containsKey(caller);
    }

    Query query(SplittableRandom random, int number, String caller, Query.Warming warming) {
        String file = files.get(caller);
        String kind = caller.equals(Callers.EMERGENCY) ? "in an emergency" : "one patient's app";
        if (random.nextInt(5) == 0) {
            Query.Warming once = warming == Query.Warming.BETWEEN ? Query.Warming.BEFORE : warming;
            return new Query(number, kind, once, List.of(write(random, caller, file)));
        }
        Request request = Request.get(
                caller, random.nextInt(3) == 0 ? beside(random) : within(random, file), SearchGrammar.headers(random));
        return new Query(number, kind, warming, List.of(request));
    }

    private String within(SplittableRandom random, String file) {
        String type = pick(random, "Encounter", "Observation", "Condition", "Task", "Flag", "ServiceRequest");
        String hidden = words.hiddenAddress(random);
        String of = type + "?patient=" + file;
        return switch (random.nextInt(14)) {
            case 0 -> "Patient/" + file + pick(random, "", "/_history", "/_history/1", "/$meta");
            case 1, 2 ->
                "Patient/" + file + "/$everything" + pick(random, "", "?_count=2", "?_type=Observation,Encounter");
            case 3 -> "Patient/" + file + "/$everything?_since=" + searches.instant(random);
            case 4 -> of + pick(random, "&_summary=count", "&_total=accurate", "&_count=0");
            case 5 -> of + "&_sort=-_lastUpdated&_count=1";
            case 6 -> type + "?subject=Patient/" + file + "&_lastUpdated=ge" + searches.instant(random);
            case 7 -> of + "&_id=" + idOf(hidden);
            case 8 -> hidden.substring(0, hidden.indexOf('/')) + "?patient=" + file + "&_id=" + idOf(hidden);
            case 9 -> of + "&_content=" + HiddenRecords.WORD;
            case 10 -> of + pick(random, "&_revinclude=*", "&_include=*", "&_include=Observation:encounter");
            case 11 ->
                "Patient?_id=" + file
                        + pick(random, "", "&_revinclude=*", "&_has:" + type + ":patient:_lastUpdated=gt2020");
            case 12 -> "Patient/" + file + "/" + type;
            default -> of;
        };
    }

    private String beside(SplittableRandom random) {
        String address = random.nextInt(3) > 0 ? words.hiddenAddress(random) : words.address(random, "Patient");
        return switch (random.nextInt(4)) {
            case 0 -> address + pick(random, "/_history", "/_history/1", "/$meta", "/$everything");
            case 1 -> address.substring(0, address.indexOf('/')) + "?_id=" + idOf(address);
            case 2 -> "Encounter?patient=" + words.address(random, "Patient");
            default -> address;
        };
    }

    private Request write(SplittableRandom random, String caller, String file) {
        String hidden = words.hiddenAddress(random);
        if (random.nextInt(3) == 0) {
            return new Request(caller, "DELETE", hidden, Map.of(), "");
        }
        ObjectNode record = HiddenRecords.parse(
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"suivi\"},"
                        + "\"subject\":{\"reference\":\"Patient/" + file + "\"},\"encounter\":{\"reference\":\""
                        + words.address(random, "Encounter") + "\"}}");
        return new Request(caller, "POST", "Observation", Map.of("Content-Type", Request.JSON), record.toString());
    }

    private static String idOf(String address) {
        return address.substring(address.indexOf('/') + 1);
    }
}
