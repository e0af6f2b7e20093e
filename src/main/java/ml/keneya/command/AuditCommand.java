package ml.keneya.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit verify}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The log of who did what. / Le journal des accès.")
final class AuditCommand {

    private static final String ORDINARY = "ordinary";
    private static final String VAULT = "vault";

    private final Administration administration;

    @Spec
    private @Nullable CommandSpec spec;

    AuditCommand(Administration administration) {
        this.administration = administration;
    }

    /**
     * Recomputes the chains that the credentials may know of: the administrator's the ordinary one, those of an auditor
     * with the clearance the vault's too. What it prints is worth keeping elsewhere: the last row and its hash prove
     * that nothing before was changed.
     */
    @Command(
            mixinStandardHelpOptions = true,
            description = "Says whether the log is whole; exit code 1 if it is not, or a chain was not verified."
                    + " / Dit si le journal est intact ; code 1 sinon, ou si une chaîne n’a pas été vérifiée.")
    int verify(
            @Option(
                            names = "--credentials",
                            paramLabel = "FILE",
                            description = "of an auditor with the clearance, who verifies the vault's chain too:"
                                    + " client_id, client_secret and token_endpoint as JSON, like admin.json."
                                    + " / d’un auditeur habilité, qui vérifie aussi la chaîne du coffre.")
                    @Nullable Path credentials) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Administration caller = credentials == null ? administration : administration.as(credentials);
        boolean whole = true;
        Set<String> verified = new HashSet<>();
        for (JsonNode chain : caller.invoke("AuditEvent/$verify").path("parameter")) {
            out.println(chain.path("name").asText());
            verified.add(chain.path("name").asText());
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
        boolean vault = verified.contains(VAULT);
        out.println(caller.text(vault ? "command.audit.both" : "command.audit.ordinary"));
        // Who gives other credentials wants the vault verified: a clearance that ended must not look like a whole log.
        boolean complete = verified.contains(ORDINARY) && (vault || credentials == null);
        return whole && complete ? 0 : 1;
    }
}
