package ml.keneya.noninterference;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.support.Answer;

/** The jobs that administrators start. They go on beside the queries, so what they report is compared in the end. */
final class Jobs {

    private static final Pattern STARTED = Pattern.compile("reindex-status\\?_jobId=([0-9a-f-]{36})");

    /** How much they met. What else is reported is when and how fast. */
    private static final Pattern COUNTED = Pattern.compile("Total Resources \\w+ *: \\d+");

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Queue<Job> jobs = new ConcurrentLinkedQueue<>();

    /** @param ids in the store with the vault, and in the other */
    private record Job(Query query, List<String> ids) {}

    /** Remembers the job, if the request has started one in both stores. */
    void note(Query query, List<Answer> answers) {
        List<String> ids =
                answers.stream().flatMap(answer -> started(answer).stream()).toList();
        if (ids.size() == answers.size()) {
            jobs.add(new Job(query, ids));
        }
    }

    private static Optional<String> started(Answer answer) {
        Matcher job = STARTED.matcher(answer.header("Content-Location").orElse(""));
        return job.find() ? Optional.of(job.group(1)) : Optional.empty();
    }

    /** What differs in their reports. */
    List<Difference> differences(TwoStores stores) {
        List<Difference> differences = new ArrayList<>();
        for (Job job : jobs) {
            // Both are asked as often: each request is recorded, and the records are compared.
            List<Answer> reports = await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(
                            () -> stores.send(
                                    status(job.ids().get(0)), status(job.ids().get(1))),
                            answers -> answers.stream()
                                    .noneMatch(each -> counted(each).isEmpty()));
            if (!counted(reports.get(0)).equals(counted(reports.get(1)))) {
                differences.add(new Difference(
                        job.query(), status(job.ids().get(0)), "its report", reports.get(0), reports.get(1)));
            }
        }
        System.out.println(jobs.size() + " jobs reported");
        return differences;
    }

    private static Request status(String job) {
        return new Request(
                Callers.ADMINISTRATOR,
                "POST",
                "$hapi.fhir.reindex-status",
                Map.of("Content-Type", Request.JSON),
                """
                {"resourceType":"Parameters","parameter":[
                 {"name":"_jobId","valueString":"%s"},{"name":"_return","valueCode":"report"}]}""".formatted(job));
    }

    private static List<String> counted(Answer report) {
        return COUNTED.matcher(report.body()).results().map(MatchResult::group).toList();
    }
}
