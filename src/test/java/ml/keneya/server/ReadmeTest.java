package ml.keneya.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The README lists the settings there are, with their defaults, and no others. */
class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("\\| `(keneya\\.[^`]+)` \\| (?:`([^`]*)`)? ?\\|");

    @Test
    void listsEverySettingWithItsDefault() throws IOException {
        List<String> settings = StreamSupport.stream(metadata().spliterator(), false)
                .filter(setting -> setting.path("name").asText().startsWith("keneya."))
                .map(setting -> setting.path("name").asText() + "="
                        + setting.path("defaultValue").asText(""))
                .toList();

        List<String> rows = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(ReadmeTest::setting)
                .toList();

        assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(settings);
    }

    private static String setting(MatchResult row) {
        return row.group(1) + "=" + (row.group(2) == null ? "" : row.group(2));
    }

    private static JsonNode metadata() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json")
                        .toFile())
                .path("properties");
    }
}
