package ml.keneya.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What was measured of each workload and server, round by round. */
final class Results {

    private final Map<String, Map<String, List<Cost>>> costs = new LinkedHashMap<>();
    private final Map<String, String> differences = new LinkedHashMap<>();

    void add(String workload, Peer peer, Cost cost) {
        costs.computeIfAbsent(workload, each -> new LinkedHashMap<>())
                .computeIfAbsent(peer.name(), each -> new ArrayList<>())
                .add(cost);
    }

    /** The servers answer that differently. */
    void differ(String workload, String how) {
        differences.put(workload, how);
    }

    Map<String, String> differences() {
        return differences;
    }

    List<String> workloads() {
        return List.copyOf(costs.keySet());
    }

    List<Cost> of(String workload, Peer peer) {
        return costs.getOrDefault(workload, Map.of()).getOrDefault(peer.name(), List.of());
    }

    /** How many times as much CPU the other takes for a request, round by round. */
    DoubleStream ratios(String workload, Peer first, Peer other) {
        List<Cost> ofFirst = of(workload, first);
        List<Cost> ofOther = of(workload, other);
        return IntStream.range(0, Math.min(ofFirst.size(), ofOther.size()))
                .mapToDouble(round ->
                        ofOther.get(round).cpuMillis() / ofFirst.get(round).cpuMillis());
    }
}
