package ml.keneya.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import ml.keneya.guide.PublishedGuide;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guide export|package}: the guide of this version, without a server. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description =
                "The profiles and code lists, to be read or installed elsewhere. / Le guide, à lire ou à installer.")
final class GuideCommand {

    private final Administration administration;

    @Spec
    private @Nullable CommandSpec spec;

    GuideCommand(Administration administration) {
        this.administration = administration;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Writes the pages, to be read without a server. / Écrit les pages, lisibles sans serveur.")
    void export(@Parameters(paramLabel = "FOLDER") Path folder) {
        written(folder, () -> {
            PublishedGuide.ofThisProgram().export(folder);
            return folder.resolve("index.html");
        });
    }

    @Command(
            name = "package",
            mixinStandardHelpOptions = true,
            description = "Writes the FHIR package (.tgz). / Écrit le paquet FHIR (.tgz).")
    void pack(@Parameters(paramLabel = "FOLDER") Path folder) {
        written(folder, () -> PublishedGuide.ofThisProgram().pack(folder));
    }

    private interface Writing {
        Path write() throws IOException;
    }

    private void written(Path folder, Writing writing) {
        // What HAPI finds in the definitions that it brings itself is nothing to an operator.
        LoggingSystem.get(GuideCommand.class.getClassLoader()).setLogLevel(null, LogLevel.ERROR);
        try {
            Objects.requireNonNull(spec).commandLine().getOut().println(writing.write());
        } catch (IOException e) {
            throw new AdministrationException(administration.text("command.folder", folder), e);
        }
    }
}
