package ml.keneya.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is compared, from system properties.
 *
 * @param peers names of {@link Kind}s; the same twice is a control
 * @param resources how many are loaded before anything is measured
 * @param rounds how often each workload is measured, after one round that is not
 * @param requests of one phase, at most
 * @param seconds that a phase may last, at most
 * @param rate requests a second where they come at a constant rate
 * @param heap of each server, as {@code -Xmx} has it
 * @param only which workloads, by name
 * @param folder what is written while it runs: it is emptied first
 * @param jar Keneya, as it is shipped
 * @param guide the package of its guide, for the stock server that validates
 * @param report the tables
 */
record Settings(
        List<Kind> peers,
        int resources,
        int rounds,
        int requests,
        int seconds,
        int rate,
        String heap,
        Pattern only,
        Path folder,
        Path jar,
        Path guide,
        Path report) {

    static Settings read() {
        Path target = Path.of("target").toAbsolutePath();
        String version = System.getProperty("version", "0.1.0-SNAPSHOT");
        return new Settings(
                Kind.named(System.getProperty("peers", "keneya,stock,stock-validating")),
                Integer.getInteger("resources", 10_000),
                Integer.getInteger("rounds", 3),
                Integer.getInteger("requests", 400),
                Integer.getInteger("seconds", 20),
                Integer.getInteger("rate", 10),
                System.getProperty("heap", "1g"),
                Pattern.compile(System.getProperty("only", ".*")),
                target.resolve("comparison"),
                target.resolve("keneya-" + version + ".jar"),
                target.resolve("ml.keneya.ig-" + version.replace("-SNAPSHOT", "") + ".tgz"),
                target.resolve("comparison.md"));
    }
}
