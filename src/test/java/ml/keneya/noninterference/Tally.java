package ml.keneya.noninterference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ml.keneya.support.Answer;

/** How often each kind was asked, and how often the answer told anything: refusals alone would prove nothing. */
final class Tally {

    private record Count(int queries, int answers, int found, Map<Integer, Integer> statuses) {}

    private final Map<String, Count> counts = new TreeMap<>();

    /** A query of that kind was put. */
    synchronized void count(String kind) {
        Count count = counts.getOrDefault(kind, new Count(0, 0, 0, new TreeMap<>()));
        counts.put(kind, new Count(count.queries() + 1, count.answers(), count.found(), count.statuses()));
    }

    /** A request of a query of that kind was answered so. */
    synchronized void count(String kind, Request request, Answer answer) {
        Count count = counts.getOrDefault(kind, new Count(0, 0, 0, new TreeMap<>()));
        count.statuses().merge(answer.status(), 1, Integer::sum);
        counts.put(
                kind,
                new Count(
                        count.queries(),
                        count.answers() + 1,
                        count.found() + (hasFound(request, answer) ? 1 : 0),
                        count.statuses()));
    }

    /** Whether something was found or done, not merely looked for. */
    private static boolean hasFound(Request request, Answer answer) {
        if (answer.status() == 304) {
            return true;
        }
        if (answer.status() >= 300) {
            return false;
        }
        if (request.method().equals("DELETE")) {
            return answer.body().contains("SUCCESSFUL_DELETE\"") || answer.status() == 204;
        }
        if (!answer.body().startsWith("{")) {
            return !answer.body().contains("<Bundle") || answer.body().contains("<entry>");
        }
        try {
            return isFull(Population.JSON.readTree(answer.body()));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isFull(JsonNode resource) {
        if (!resource.path("resourceType").asText().equals("Bundle")) {
            return true;
        }
        if (resource.path("total").asInt() > 0) {
            return true;
        }
        for (JsonNode entry : resource.path("entry")) {
            String status = entry.path("response").path("status").asText("200");
            if (status.startsWith("2") && (!entry.has("resource") || isFull(entry.path("resource")))) {
                return true;
            }
        }
        return false;
    }

    /** A table in Markdown; the differences that mutations of it found are given by kind. */
    synchronized String table(Map<String, Map<String, Integer>> mutations) {
        StringBuilder table = new StringBuilder("| kind | queries | answers | found | statuses |");
        mutations.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("\n| --- | ---: | ---: | ---: | --- |").append(" ---: |".repeat(mutations.size()));
        counts.forEach((kind, count) -> {
            table.append("\n| %s | %d | %d | %d %% | %s |"
                    .formatted(
                            kind,
                            count.queries(),
                            count.answers(),
                            Math.round(100.0 * count.found() / Math.max(1, count.answers())),
                            count.statuses().entrySet().stream()
                                    .map(each -> each.getKey() + ": " + each.getValue())
                                    .collect(Collectors.joining(", "))));
            mutations.values().forEach(told -> table.append(" %s |".formatted(told.getOrDefault(kind, 0))));
        });
        return table.append('\n').toString();
    }
}
