package ml.keneya.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Requests to one server for some seconds, by a virtual machine of their own, and what they cost. */
final class Phase {

    private static final int USERS = 2;
    /** What a server does after it has answered is part of what an answer costs. */
    private static final long SETTLE_MILLIS = 1_000;

    private final Path folder;

    Phase(Path folder) {
        this.folder = folder;
    }

    /** As fast as two clients can. */
    Cost of(Peer peer, Path requests, int seconds) {
        return measured(peer, requests, List.of("-Dusers=" + USERS, "-Dseconds=" + seconds));
    }

    /** At a constant rate. */
    Cost atRate(Peer peer, Path requests, int rate, int seconds) {
        return measured(peer, requests, List.of("-Drate=" + rate, "-Dseconds=" + seconds));
    }

    private Cost measured(Peer peer, Path requests, List<String> load) {
        List<String> command = new ArrayList<>(List.of(
                ServerJvm.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=benchmarks/logback.xml",
                "-Dgatling.data.enableAnalytics=false",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dendpoint=" + peer.endpoint(),
                "-Dtoken=" + peer.token().orElse(""),
                "-Drequests=" + requests));
        command.addAll(load);
        command.addAll(List.of(
                "io.gatling.app.Gatling",
                "--simulation",
                Replay.class.getName(),
                "--results-folder",
                folder.resolve("gatling").toString()));
        Cpu before = Cpu.of(peer);
        Path output = run(command);
        ServerJvm.pause(SETTLE_MILLIS);
        Cost cost = GatlingSummary.read(output).cost(Cpu.of(peer).since(before));
        if (!cost.isSound()) {
            keep(output, peer);
        }
        return cost;
    }

    /** It says what was answered instead. */
    private void keep(Path output, Peer peer) {
        try {
            Files.copy(output, folder.resolve("failed-" + peer.name() + "-" + System.currentTimeMillis() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path run(List<String> command) {
        Path output = folder.resolve("gatling.log");
        try {
            Process gatling = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            gatling.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Path written(Path file, List<Request> requests) {
        try {
            return Files.write(file, (Iterable<String>)
                    () -> requests.stream().map(Request::line).iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
