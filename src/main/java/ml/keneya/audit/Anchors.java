package ml.keneya.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ml.keneya.server.Home;

/**
 * What the ends of the chains were, in a file outside the database: {@code audit/anchors} in the home, one line each,
 * {@code time partition sequence hash}. A chain that was cut, or rewritten from some row on, no longer fits them.
 */
final class Anchors {

    private static final String FILE = "anchors";
    private static final Pattern SPACE = Pattern.compile(" ");

    private final Path file;
    private final Clock clock;
    private final Map<Chain, Link> newest = new EnumMap<>(Chain.class);

    Anchors(Home home, Clock clock) {
        this.file = home.folder("audit").resolve(FILE);
        this.clock = clock;
        for (Chain chain : Chain.values()) {
            of(chain).forEach(link -> newest.put(chain, link));
        }
    }

    /** Notes where the chain ends, unless it ended there before. */
    synchronized void add(Chain chain, Link end) {
        Link known = newest.get(chain);
        if (end.sequence() == 0 || end.equals(known)) {
            return;
        }
        String line = "%s %d %d %s%n".formatted(clock.instant(), chain.partition(), end.sequence(), end.hash());
        try {
            Files.writeString(
                    file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        newest.put(chain, end);
    }

    /** The anchors of that chain, oldest first. */
    synchronized List<Link> of(Chain chain) {
        List<Link> links = new ArrayList<>();
        if (!Files.exists(file)) {
            return links;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] parts = SPACE.split(line, -1);
                // A line that a power cut left half is no anchor.
                if (parts.length == 4
                        && parts[3].length() == 64
                        && parts[1].equals(String.valueOf(chain.partition()))) {
                    links.add(new Link(Long.parseLong(parts[2]), parts[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return links;
    }
}
