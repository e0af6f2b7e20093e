package ml.keneya.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code users add|list|remove|lock|unlock|reset}. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "People who may sign in to apps. / Personnes qui peuvent se connecter.")
final class UsersCommand {

    private final Administration administration;

    @Spec
    private @Nullable CommandSpec spec;

    UsersCommand(Administration administration) {
        this.administration = administration;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Registers one; prints the first password, this once."
                    + " / En inscrit une ; montre le premier mot de passe une fois.")
    void add(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true) String role,
            @Option(
                            names = "--scope",
                            description =
                                    "SMART user/ scopes; by default all of the role but the vault, which is for GBV case workers alone")
                    @Nullable String scope,
            @Option(names = "--facility") @Nullable String facility,
            @Option(names = "--fhir-user", description = "e.g. Practitioner/…") @Nullable String fhirUser,
            @Option(names = "--break-the-glass", description = "Enrolled for emergencies. / Habilité(e) aux urgences.")
                    boolean breaksTheGlass) {
        ObjectNode user = administration.json().createObjectNode();
        user.put("user_id", id).put("user_name", name).put("role", role);
        if (scope != null) {
            user.put("scope", scope);
        }
        if (facility != null) {
            user.put("facility", facility);
        }
        if (fhirUser != null) {
            user.put("fhirUser", fhirUser);
        }
        if (breaksTheGlass) {
            user.put("break_the_glass", true);
        }
        Output.print(spec, administration.send("POST", "/users", user.toString()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists them. / Les énumère.")
    void list() {
        Output.table(
                spec, administration.send("GET", "/users", ""), "user_id", "role", "locked", "facility", "user_name");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Removes one; all access ends. / En supprime une ; tout accès prend fin.")
    void remove(@Parameters(paramLabel = "ID") String id) {
        administration.send("DELETE", path(id), "");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Locks one out at once. / Lui ferme l’accès, tout de suite.")
    void lock(@Parameters(paramLabel = "ID") String id) {
        administration.send("PUT", path(id) + "/lock", "");
    }

    @Command(mixinStandardHelpOptions = true, description = "Lets one in again. / Lui rouvre l’accès.")
    void unlock(@Parameters(paramLabel = "ID") String id) {
        administration.send("DELETE", path(id) + "/lock", "");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Gives a new first password, shown once. / Donne un nouveau premier mot de passe.")
    void reset(@Parameters(paramLabel = "ID") String id) {
        Output.print(spec, administration.send("POST", path(id) + "/password", ""));
    }

    private static String path(String id) {
        return "/users/" + Output.segment(id);
    }
}
