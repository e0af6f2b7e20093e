package ml.keneya.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code audit verify}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The log of who did what. / Le journal des accès.")
final class AuditCommand {

    private final Administration administration;

    @Spec
    private @Nullable CommandSpec spec;

    AuditCommand(Administration administration) {
        this.administration = administration;
    }

    /**
     * Recomputes the chain. What it prints is worth keeping elsewhere: the last row and its hash prove that nothing
     * before was changed. The vault's chain is verified by an auditor with the clearance, by the same operation.
     */
    @Command(
            mixinStandardHelpOptions = true,
            description = "Says whether the log is whole; exit code 1 if it is not."
                    + " / Dit si le journal est intact ; code 1 sinon.")
    int verify() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        boolean whole = true;
        for (JsonNode chain : administration.invoke("AuditEvent/$verify").path("parameter")) {
            out.println(chain.path("name").asText());
            for (JsonNode part : chain.path("part")) {
                JsonNode value = part.properties().stream()
                        .filter(field -> field.getKey().startsWith("value"))
                        .map(field -> field.getValue())
                        .findFirst()
                        .orElse(part.path("value"));
                out.println("  " + part.path("name").asText() + ": " + value.asText());
                whole &= !(part.path("name").asText().equals("whole") && !value.asBoolean());
            }
        }
        return whole ? 0 : 1;
    }
}
