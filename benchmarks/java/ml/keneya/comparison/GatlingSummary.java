package ml.keneya.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Gatling prints at its end: names, and the figures of all requests and of those that failed. It writes the same
 * nowhere else for programs to read.
 */
record GatlingSummary(Map<String, Line> lines) {

    private static final Pattern LINE =
            Pattern.compile("> (.+?) *\\| *([\\d,.]+|-) *\\| *([\\d,.]+|-) *\\| *([\\d,.]+|-) *");

    /** Of all requests, and of those that failed. */
    record Line(double all, double failed) {}

    static GatlingSummary read(Path output) {
        try {
            Map<String, Line> lines = new HashMap<>();
            for (String text : Files.readAllLines(output)) {
                Matcher line = LINE.matcher(text);
                if (line.matches()) {
                    // The last is of the end.
                    lines.put(line.group(1), new Line(number(line.group(2)), number(line.group(4))));
                }
            }
            return new GatlingSummary(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cost cost(Cpu cpu) {
        Line count = line("request count");
        return new Cost(
                (long) count.all(),
                (long) count.failed(),
                line("mean throughput (rps)").all(),
                line("response time 50th percentile (ms)").all(),
                line("response time 95th percentile (ms)").all(),
                line("response time 99th percentile (ms)").all(),
                cpu);
    }

    private Line line(String name) {
        return lines.getOrDefault(name, new Line(0, 0));
    }

    private static double number(String text) {
        return text.equals("-") ? 0 : Double.parseDouble(text.replace(",", ""));
    }
}
