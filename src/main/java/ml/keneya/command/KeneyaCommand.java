package ml.keneya.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands. Each speaks to the server that runs on the home, with the credentials that lie there, but {@code guide}
 * and {@code demo}, which need none; none starts one.
 *
 * <p>Exit codes: 0 done, 1 refused or not reachable, 2 not understood.
 */
@Command(
        name = "keneya",
        mixinStandardHelpOptions = true,
        description = "Administers a running Keneya server. / Administre un serveur Keneya en marche.",
        subcommands = {
            ClientsCommand.class,
            UsersCommand.class,
            AuditCommand.class,
            GuideCommand.class,
            DemoCommand.class
        })
public final class KeneyaCommand {

    private static final Set<String> WORDS =
            Set.of("clients", "users", "audit", "guide", "demo", "help", "--help", "-h");

    private KeneyaCommand() {}

    /** Whether the arguments are a command, and not for the server itself. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && WORDS.contains(arguments[0]);
    }

    /** Carries the command out; the exit code. */
    public static int run(String... arguments) {
        String home = System.getenv().getOrDefault("KENEYA_HOME", "data");
        return run(Path.of(home), System.getenv(), arguments);
    }

    static int run(Path home, Map<String, String> environment, String... arguments) {
        return line(home, environment).execute("help".equals(arguments[0]) ? new String[] {"--help"} : arguments);
    }

    static CommandLine line(Path home, Map<String, String> environment) {
        CommandLine line = new CommandLine(new KeneyaCommand(), new Commands(home, language(environment)));
        line.setOut(new PrintWriter(line.getOut(), true));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure instanceof AdministrationException ? failure.getMessage() : failure);
            return 1;
        });
        return line;
    }

    /** As the machine speaks, by LC_ALL, LC_MESSAGES or LANG; French when none says. */
    private static String language(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value.startsWith("en") ? "en" : "fr";
            }
        }
        return "fr";
    }
}
