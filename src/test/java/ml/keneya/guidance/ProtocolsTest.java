package ml.keneya.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProtocolsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ProtocolFile.class)
    void withoutAFolderTheBuiltInFileHoldsAndEachRowNamesItsSource(ProtocolFile file) throws IOException {
        String table = new Protocols(null).of(file).getContentAsString(StandardCharsets.UTF_8);

        assertThat(table.lines().findFirst().orElseThrow().split(",")).contains("status", "source");
    }

    @Test
    void aFileOfTheFolderReplacesTheBuiltInOneAndNoOther() throws IOException {
        write("immunization/figures.csv", "figure,value,unit,status,source");
        write("README.txt", "notes of the programme");

        Protocols protocols = new Protocols(folder);

        assertThat(protocols.of(ProtocolFile.IMMUNIZATION).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("figure,value,unit,status,source");
        assertThat(protocols.of(ProtocolFile.VACCINES).getContentAsString(StandardCharsets.UTF_8))
                .contains("BCG");
    }

    @Test
    void aTableThatReplacesNothingIsRefused() throws IOException {
        write("immunization/calender.csv", "");

        assertThatThrownBy(() -> new Protocols(folder))
                .hasMessageContaining("calender.csv replaces nothing")
                .hasMessageContaining("immunization/calendar.csv");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new Protocols(folder.resolve("nowhere"))).hasMessageContaining("nowhere is no folder");
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
