package ml.keneya.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The tables. */
final class Report {

    private static final double MEGABYTE = 1_000_000;

    private final Settings settings;
    private final List<Peer> peers;
    private final Population population;

    Report(Settings settings, List<Peer> peers, Population population) {
        this.settings = settings;
        this.peers = peers;
        this.population = population;
    }

    String write(Map<Peer, Life> lives, Results results) {
        String text = conditions() + "\n" + starts(lives) + "\n" + workloads(results) + "\n" + times(results) + "\n"
                + differences(results);
        try {
            Files.writeString(settings.report(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }

    private String conditions() {
        return """
                %s, commit %s, %d cores (%s), JDK %s, -Xmx%s for each server; %d resources loaded by %d transactions; \
                %d rounds of at most %d requests or %d s, 2 clients, after one that is not counted.
                """.formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        output("git", "rev-parse", "--short", "HEAD"),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Runtime.version(),
                        settings.heap(),
                        population.resources(),
                        population.transactions(),
                        settings.rounds(),
                        settings.requests(),
                        settings.seconds());
    }

    private String starts(Map<Peer, Life> lives) {
        StringBuilder table = new StringBuilder(
                "| | first start, CPU s (s) | warm start, CPU s (s) | resident MB idle | resident MB loaded | load, resources/s |"
                        + " load, CPU ms each | database, bytes each |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        lives.forEach((peer, life) -> {
            double perRequest = (double) population.resources() / population.transactions();
            table.append("| %s | %s (%s) | %s (%s) | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            peer.name(),
                            Spread.text(life.first().cpuSeconds()),
                            Spread.text(life.first().wallSeconds()),
                            Spread.text(life.warm().cpuSeconds()),
                            Spread.text(life.warm().wallSeconds()),
                            Spread.text(life.idleBytes() / MEGABYTE),
                            Spread.text(life.loadedBytes() / MEGABYTE),
                            life.load().isSound()
                                    ? Spread.text(life.load().perSecond() * perRequest)
                                    : "failed: " + life.load().failed(),
                            Spread.text(life.load().cpuMillis() / perRequest),
                            Spread.text((double) (life.databaseBytes() - life.emptyDatabaseBytes())
                                    / population.resources())));
        });
        return table.toString();
    }

    private String workloads(Results results) {
        Peer first = peers.get(0);
        StringBuilder table = new StringBuilder("CPU milliseconds of a request, virtual machine + PostgreSQL:\n\n| |");
        peers.forEach(peer -> table.append(" ").append(peer.name()).append(" |"));
        peers.stream().skip(1).forEach(peer -> table.append(" %s / %s |".formatted(peer.name(), first.name())));
        table.append("\n|").append(" --- |".repeat(peers.size() * 2)).append("\n");
        for (String workload : results.workloads()) {
            table.append("| ").append(workload).append(" |");
            peers.forEach(peer ->
                    table.append(" ").append(cpu(results, workload, peer)).append(" |"));
            peers.stream()
                    .skip(1)
                    .forEach(peer -> table.append(" ")
                            .append(ratio(results, workload, first, peer))
                            .append(" |"));
            table.append("\n");
        }
        return table.toString();
    }

    private static String cpu(Results results, String workload, Peer peer) {
        List<Cost> costs = results.of(workload, peer);
        if (costs.isEmpty()) {
            return "";
        }
        long failed = costs.stream().mapToLong(Cost::failed).sum();
        if (!costs.stream().allMatch(Cost::isSound)) {
            return "failed: " + failed + " of "
                    + costs.stream().mapToLong(Cost::requests).sum();
        }
        return "%s = %s + %s"
                .formatted(
                        spread(costs, Cost::cpuMillis),
                        Spread.text(spread(costs, Cost::serverMillis).median()),
                        Spread.text(spread(costs, Cost::postgresqlMillis).median()));
    }

    private static String ratio(Results results, String workload, Peer first, Peer other) {
        List<Cost> costs = results.of(workload, other);
        boolean sound = !costs.isEmpty()
                && costs.stream().allMatch(Cost::isSound)
                && results.of(workload, first).stream().allMatch(Cost::isSound);
        if (!sound) {
            return "";
        }
        String mark = results.differences().containsKey(workload) ? " (!)" : "";
        return "**" + Spread.of(results.ratios(workload, first, other)) + "**" + mark;
    }

    private String times(Results results) {
        StringBuilder table =
                new StringBuilder("Requests a second; milliseconds of an answer, p50 / p95 / p99:\n\n| |");
        peers.forEach(peer -> table.append(" %s, a second | ms |".formatted(peer.name())));
        table.append("\n|").append(" --- |".repeat(peers.size() * 2 + 1)).append("\n");
        for (String workload : results.workloads()) {
            table.append("| ").append(workload).append(" |");
            for (Peer peer : peers) {
                List<Cost> costs = results.of(workload, peer);
                table.append(
                        costs.isEmpty() || !costs.stream().allMatch(Cost::isSound)
                                ? " | |"
                                : " %s | %s / %s / %s |"
                                        .formatted(
                                                spread(costs, Cost::perSecond),
                                                Spread.text(spread(costs, Cost::median)
                                                        .median()),
                                                Spread.text(
                                                        spread(costs, Cost::p95).median()),
                                                Spread.text(
                                                        spread(costs, Cost::p99).median())));
            }
            table.append("\n");
        }
        return table.toString();
    }

    private static String differences(Results results) {
        return results.differences().isEmpty()
                ? "All searches found as much on each server, in the sample that was looked at.\n"
                : results.differences().entrySet().stream()
                        .map(each -> "(!) " + each.getKey() + ", found: " + each.getValue() + "\n")
                        .collect(Collectors.joining("\n"));
    }

    private static Spread spread(List<Cost> costs, ToDoubleFunction<Cost> what) {
        return Spread.of(costs.stream().mapToDouble(what));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command).start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                return String.valueOf(lines.readLine());
            }
        } catch (IOException e) {
            return "unknown";
        }
    }
}
