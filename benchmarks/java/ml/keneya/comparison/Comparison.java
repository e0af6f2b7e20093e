package ml.keneya.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Starts Keneya and stock servers, loads them with the same records, sends them the same requests in turns, and writes
 * what that cost. Settings are system properties ({@link Settings}).
 */
public final class Comparison {

    private static final long IDLE_MILLIS = 5_000;
    /** A load may last a day. */
    private static final int ALL_DAY = 86_400;

    private final Settings settings;
    private final Population population;
    private final List<Peer> peers;
    private final Phase phase;
    private final Results results = new Results();
    private final Map<Peer, Life> lives = new LinkedHashMap<>();

    private Comparison(Settings settings, Population population, List<Peer> peers) {
        this.settings = settings;
        this.population = population;
        this.peers = peers;
        this.phase = new Phase(settings.folder());
    }

    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.read();
        FileSystemUtils.deleteRecursively(settings.folder());
        Files.createDirectories(settings.folder());
        Population population =
                Population.write(settings, (settings.rounds() + 1) * Workloads.visitsPerRound(settings.requests()));
        say("%d resources by %d transactions, %d people to ask about, %d visits to come"
                .formatted(
                        population.resources(),
                        population.transactions(),
                        population.people().size(),
                        population.visits().size()));
        List<Peer> peers = new ArrayList<>();
        Thread stop = new Thread(() -> peers.forEach(Peer::close));
        Runtime.getRuntime().addShutdownHook(stop);
        for (int i = 0; i < settings.peers().size(); i++) {
            peers.add(peer(settings, i));
        }
        System.out.println(new Comparison(settings, population, peers).compare());
    }

    private static Peer peer(Settings settings, int number) {
        Kind kind = settings.peers().get(number);
        boolean again = settings.peers().subList(0, number).contains(kind);
        String name = kind.title() + (again ? "-again" : "");
        return switch (kind) {
            case KENEYA -> new KeneyaPeer(name, settings);
            case STOCK, STOCK_VALIDATING -> new StockPeer(kind, name, settings);
        };
    }

    private String compare() {
        Map<Peer, Directory> directories = new LinkedHashMap<>();
        for (Peer peer : peers) {
            lives.put(peer, live(peer));
            directories.put(peer, Directory.of(peer, population.people()));
        }
        List<Workload> workloads = new Workloads(population, settings.requests())
                .all().stream()
                        .filter(workload ->
                                settings.only().matcher(workload.name()).find())
                        .toList();
        for (Workload workload : workloads) {
            if (workload.compared()) {
                Answers.difference(workload, directories).ifPresent(how -> results.differ(workload.name(), how));
            }
        }
        for (int round = 0; round <= settings.rounds(); round++) {
            for (Workload workload : workloads) {
                measure(workload, round, directories);
            }
            new Report(settings, peers, population).write(lives, results);
        }
        return new Report(settings, peers, population).write(lives, results);
    }

    private Life live(Peer peer) {
        say("Starting " + peer.name());
        Start first = peer.start();
        peer.stop();
        Start warm = peer.start();
        ServerJvm.pause(IDLE_MILLIS);
        long idle = ServerJvm.residentBytes(peer.pid());
        long empty = peer.databaseBytes();
        say("Loading " + peer.name());
        Http client = Http.of(peer);
        population.places().forEach(places -> {
            Http.Answer answer = client.send(places);
            if (answer.status() != places.status()) {
                throw new IllegalStateException(peer.name() + " does not take the places: " + answer);
            }
        });
        Cost load = population.load().stream()
                .map(file -> phase.of(peer, file, ALL_DAY))
                .reduce(Cost::and)
                .orElseThrow();
        return new Life(first, warm, idle, ServerJvm.residentBytes(peer.pid()), load, empty, peer.databaseBytes());
    }

    /** The first round only warms. */
    private void measure(Workload workload, int round, Map<Peer, Directory> directories) {
        List<Peer> turns = new ArrayList<>(peers);
        if (round % 2 == 1) {
            Collections.reverse(turns);
        }
        for (Peer peer : turns) {
            if (!workload.offered().contains(peer.kind())) {
                continue;
            }
            Path requests = Phase.written(
                    settings.folder().resolve("requests.tsv"),
                    workload.requests().of(directories.get(peer), round));
            Cost cost = workload.atRate()
                    ? phase.atRate(peer, requests, settings.rate(), settings.seconds())
                    : phase.of(peer, requests, settings.seconds());
            say("%d %s, %s: %.2f ms of CPU, %d requests, %d failed"
                    .formatted(round, workload.name(), peer.name(), cost.cpuMillis(), cost.requests(), cost.failed()));
            if (round > 0) {
                results.add(workload.name(), peer, cost);
            }
        }
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().withNano(0) + " " + what);
    }
}
