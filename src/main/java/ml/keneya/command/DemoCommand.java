package ml.keneya.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import ml.keneya.demo.Demo;
import ml.keneya.demo.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demo}: the records of invented people, without a server. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Writes the records of an invented cercle: transactions.ndjson, to be sent line by line, and a file of"
                        + " NDJSON for each type. / Écrit les dossiers d'un cercle inventé.")
final class DemoCommand implements Runnable {

    private final Administration administration;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--seed",
            defaultValue = "2027",
            description = "The same gives the same. / Le même donne les mêmes. (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--people",
            defaultValue = "50000",
            description = "How many live there; who comes for care is written. / Combien y vivent. (${DEFAULT-VALUE})")
    private int people;

    @Option(names = "--from", description = "The first day; without, of the last whole month. / Le premier jour.")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "The last day; without, of that month. / Le dernier jour.")
    private @Nullable LocalDate to;

    @Parameters(paramLabel = "FOLDER")
    private @Nullable Path folder;

    DemoCommand(Administration administration, Clock clock) {
        this.administration = administration;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate first = from == null ? YearMonth.now(clock).minusMonths(1).atDay(1) : from;
        LocalDate last = to == null ? YearMonth.from(first).atEndOfMonth() : to;
        Path written = Objects.requireNonNull(folder);
        if (people < 1 || last.isBefore(first)) {
            throw new AdministrationException(administration.text("command.demo"));
        }
        try {
            Demo.of(seed, people, new Span(first, last))
                    .write(written)
                    .forEach((type, records) ->
                            Objects.requireNonNull(spec).commandLine().getOut().println(type + '\t' + records));
        } catch (IOException e) {
            throw new AdministrationException(administration.text("command.folder", written), e);
        }
    }
}
