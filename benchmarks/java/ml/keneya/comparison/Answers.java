package ml.keneya.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether servers answer the same question the same, so that no answer is compared with an error. */
final class Answers {

    private static final int SAMPLE = 5;

    private Answers() {}

    /** What is wrong, if something is. */
    static Optional<String> difference(Workload workload, Map<Peer, Directory> directories) {
        List<String> seen = new ArrayList<>();
        for (Map.Entry<Peer, Directory> each : directories.entrySet()) {
            Peer peer = each.getKey();
            if (workload.offered().contains(peer.kind())) {
                List<String> answers = answers(peer, workload.requests().of(each.getValue(), 0));
                seen.add(peer.name() + " " + answers);
            }
        }
        boolean equal = seen.stream()
                        .map(answers -> answers.substring(answers.indexOf(' ')))
                        .distinct()
                        .count()
                <= 1;
        return equal && seen.stream().noneMatch(answers -> answers.contains("status"))
                ? Optional.empty()
                : Optional.of(String.join("; ", seen));
    }

    private static List<String> answers(Peer peer, List<Request> requests) {
        Http client = Http.of(peer);
        return requests.stream()
                .limit(SAMPLE)
                .map(request -> counted(request))
                .map(request -> summary(request, client.send(request)))
                .toList();
    }

    private static Request counted(Request request) {
        return request.body().isEmpty()
                ? new Request(request.lane(), request.path() + "&_total=accurate", request.status(), "")
                : request;
    }

    private static String summary(Request request, Http.Answer answer) {
        if (answer.status() != request.status()) {
            return "status " + answer.status();
        }
        JsonNode body = answer.body();
        return body.path("resourceType").asText().equals("Bundle")
                ? body.path("total").asText("?")
                : errors(body) + " errors";
    }

    private static long errors(JsonNode outcome) {
        long errors = 0;
        for (JsonNode issue : outcome.path("issue")) {
            errors += issue.path("severity").asText().matches("error|fatal") ? 1 : 0;
        }
        return errors;
    }
}
