package ml.keneya.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints answers for people and for scripts: {@code name: value} lines, or one tab-separated line each. */
final class Output {

    private Output() {}

    static void print(@Nullable CommandSpec spec, JsonNode object) {
        object.properties().forEach(field -> out(spec).println(field.getKey() + ": " + text(field.getValue())));
    }

    static void table(@Nullable CommandSpec spec, JsonNode list, String... columns) {
        list.forEach(row -> out(spec)
                .println(Arrays.stream(columns)
                        .map(column -> text(row.path(column)))
                        .collect(Collectors.joining("\t"))));
    }

    /** What an operator typed, as one segment of a path. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.isMissingNode() ? "" : value.toString();
    }

    private static PrintWriter out(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
