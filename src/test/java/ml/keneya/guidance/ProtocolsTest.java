package ml.keneya.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ml.keneya.immunization.ImmunizationFigure;
import ml.keneya.immunization.VaccineCalendar;
import ml.keneya.immunization.VaccineSchedule;
import ml.keneya.malnutrition.ProtocolFigure;
import ml.keneya.pregnancy.ContactSchedules;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.pregnancy.UltrasoundTolerances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.Resource;

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
    void aNameThatIsAlmostThatOfAProtocolIsRefused() throws IOException {
        write("malnutrition/protocol.CSV", "");

        assertThatThrownBy(() -> new Protocols(folder)).hasMessageContaining("protocol.CSV replaces nothing");
    }

    /** As Kubernetes mounts a folder of files. */
    @Test
    void linksAreFollowedAndWhatIsHiddenIsPassedOver() throws IOException {
        write("..2027_01_01/immunization/figures.csv", "figure,value,unit,status,source");
        write("..2027_01_01/.notes.csv", "");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2027_01_01"));
        Files.createSymbolicLink(folder.resolve("immunization"), Path.of("..data/immunization"));

        Protocols protocols = new Protocols(folder);

        assertThat(protocols.of(ProtocolFile.IMMUNIZATION).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("figure,value,unit,status,source");
        Files.writeString(folder.resolve("..2027_01_01/immunization/vaccine.csv"), "");
        assertThatThrownBy(() -> new Protocols(folder)).hasMessageContaining("vaccine.csv replaces nothing");
    }

    @Test
    void aFigureHasTheUnitOfTheBuiltInOne() throws IOException {
        String builtIn = new Protocols(null).of(ProtocolFile.MALNUTRITION).getContentAsString(StandardCharsets.UTF_8);
        Protocols protocols = new Protocols(folder);

        write("malnutrition/protocol.csv", builtIn.replace("exit-muac,125,mm", "exit-muac,12.5,cm"));
        assertThatThrownBy(() -> protocols.figures(ProtocolFile.MALNUTRITION, ProtocolFigure.class))
                .hasMessage("malnutrition/protocol.csv: exit-muac is in \"cm\"; give it in \"mm\"");

        write("malnutrition/protocol.csv", builtIn.replace("exit-muac,125,mm", "exit-muac,130,mm"));
        assertThat(protocols
                        .figures(ProtocolFile.MALNUTRITION, ProtocolFigure.class)
                        .of(ProtocolFigure.EXIT_MUAC)
                        .whole())
                .isEqualTo(130);
    }

    @Test
    void theOperatorIsToldWhereATableIsWrong() throws IOException {
        String builtIn = new Protocols(null).of(ProtocolFile.MALNUTRITION).getContentAsString(StandardCharsets.UTF_8);
        Protocols protocols = new Protocols(folder);
        String row = ", row %d: "
                .formatted(builtIn.substring(0, builtIn.indexOf("exit-muac"))
                                .lines()
                                .count()
                        + 1);
        write("malnutrition/protocol.csv", builtIn.replace("exit-muac,125,mm", "exit-muac,12,5,mm"));

        assertThat(told(protocols)).contains("malnutrition/protocol.csv", row, "\"mm\" is no status");

        write("malnutrition/protocol.csv", builtIn.replace("exit-muac,125,mm", "exit-muac,none,mm"));
        assertThat(told(protocols)).contains(row, "\"none\" is no number");

        write("malnutrition/protocol.csv", builtIn.replace("exit-muac,125,mm", "exit-mauc,125,mm"));
        assertThat(told(protocols)).contains(row, "There is no figure \"exit-mauc\"");

        write("malnutrition/protocol.csv", builtIn.replaceFirst("exit-muac,125,mm.*\n", ""));
        assertThat(told(protocols)).contains("malnutrition/protocol.csv", " lacks exit-muac.");

        write("malnutrition/protocol.csv", builtIn.replaceFirst("(exit-muac,125,mm.*\n)", "$1$1"));
        assertThat(told(protocols)).contains("exit-muac stands twice.");

        write("malnutrition/protocol.csv", builtIn.replace("exit-days,14,d", "exit-days,10.5,d"));
        assertThat(told(protocols)).contains("exit-days is 10.5; it counts, give it without decimals");

        write("malnutrition/protocol.csv", builtIn.replace("exit-whz,-2,1", "exit-whz,-1.5,1"));
        assertThat(protocols
                        .figures(ProtocolFile.MALNUTRITION, ProtocolFigure.class)
                        .of(ProtocolFigure.EXIT_WHZ)
                        .value())
                .isEqualTo("-1.5");
    }

    /** As spreadsheets save it. */
    @Test
    void aByteOrderMarkIsPassedOverAndWhatIsNoTableIsTold() throws IOException {
        String builtIn = new Protocols(null).of(ProtocolFile.MALNUTRITION).getContentAsString(StandardCharsets.UTF_8);
        Protocols protocols = new Protocols(folder);
        write("malnutrition/protocol.csv", "\uFEFF" + builtIn);

        assertThat(protocols
                        .figures(ProtocolFile.MALNUTRITION, ProtocolFigure.class)
                        .of(ProtocolFigure.EXIT_MUAC)
                        .whole())
                .isEqualTo(125);

        write("malnutrition/protocol.csv", builtIn.replace("exit-muac,125,mm", "exit-muac,\"125\"5,mm"));
        assertThat(told(protocols)).contains("malnutrition/protocol.csv", "line ");
    }

    private static String told(Protocols protocols) {
        Throwable stopped = catchThrowable(() -> protocols.figures(ProtocolFile.MALNUTRITION, ProtocolFigure.class));
        FailureAnalysis told = new ProtocolFailureAnalyzer().analyze(stopped);
        assertThat(told.getAction()).contains("keneya.protocols.folder");
        return told.getDescription();
    }

    /** Each of the files is read by what reads its statuses alike. */
    @ParameterizedTest
    @EnumSource(ProtocolFile.class)
    void aStatusIsOneOfThree(ProtocolFile file) throws IOException {
        String builtIn = new Protocols(null).of(file).getContentAsString(StandardCharsets.UTF_8);
        write(file.path(), builtIn.replaceFirst(",(confirmed|ours|\\[M\\]),", ",verified,"));
        Resource replaced = new Protocols(folder).of(file);

        assertThatThrownBy(() -> read(file, replaced))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.path())
                .hasMessageContaining("row 2: \"verified\" is no status; write confirmed, ours or [M]");
    }

    private static Object read(ProtocolFile file, Resource table) {
        return switch (file) {
            case MALNUTRITION -> Figures.read(table, ProtocolFigure.class);
            case PREGNANCY -> Figures.read(table, PregnancyFigure.class);
            case CONTACT_SCHEDULES -> ContactSchedules.read(table);
            case ULTRASOUND_TOLERANCES -> UltrasoundTolerances.read(table);
            case VACCINE_CALENDAR -> VaccineCalendar.read(table);
            case VACCINES -> VaccineSchedule.read(table);
            case IMMUNIZATION -> Figures.read(table, ImmunizationFigure.class);
        };
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
