package ml.keneya.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code clients add|list|secret|remove}. */
@Command(
        name = "clients",
        mixinStandardHelpOptions = true,
        description = "Systems and apps that may ask for tokens. / Systèmes et applications.")
final class ClientsCommand {

    private final Administration administration;

    @Spec
    private @Nullable CommandSpec spec;

    ClientsCommand(Administration administration) {
        this.administration = administration;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Registers one; prints its secret, this once. / En inscrit un ; montre son secret une fois.")
    void add(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--scope", required = true, description = "SMART scopes, e.g. \"system/*.rs\"")
                    String scope,
            @Option(names = "--role") @Nullable String role,
            @Option(names = "--facility") @Nullable String facility,
            @Option(names = "--jwks", description = "file with its public keys") @Nullable Path jwks,
            @Option(names = "--jwks-uri", description = "where it publishes its keys") @Nullable String jwksUri,
            @Option(names = "--redirect-uri", description = "of an app; may be repeated") @Nullable List<String> redirectUris,
            @Option(names = "--public", description = "an app that can keep no secret") boolean isPublic) {
        ObjectNode client = administration.json().createObjectNode();
        client.put("client_id", id).put("client_name", name).put("scope", scope);
        if (role != null) {
            client.put("role", role);
        }
        if (facility != null) {
            client.put("facility", facility);
        }
        if (jwks != null) {
            client.set("jwks", read(jwks));
        }
        if (jwksUri != null) {
            client.put("jwks_uri", jwksUri);
        }
        if (redirectUris != null) {
            redirectUris.forEach(client.putArray("redirect_uris")::add);
        }
        if (isPublic) {
            client.put("token_endpoint_auth_method", "none");
        }
        Output.print(spec, administration.send("POST", "/clients", client.toString()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists them. / Les énumère.")
    void list() {
        Output.table(spec, administration.send("GET", "/clients", ""), "client_id", "role", "client_name", "scope");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Removes one; its tokens end. / En supprime un ; ses jetons prennent fin.")
    void remove(@Parameters(paramLabel = "ID") String id) {
        administration.send("DELETE", "/clients/" + Output.segment(id), "");
    }

    /** The administrator's own lies in the home from then on, where the commands read it: no need to show it. */
    @Command(
            mixinStandardHelpOptions = true,
            description = "Gives one another secret, shown this once; that of admin goes into its file."
                    + " / Donne un autre secret, montré une fois ; celui d’admin va dans son fichier.")
    void secret(@Parameters(paramLabel = "ID") String id) {
        JsonNode answer = administration.send("POST", "/clients/" + Output.segment(id) + "/secret", "");
        if (answer.has("kept_in")) {
            answer = ((ObjectNode) answer).without("client_secret");
        }
        Output.print(spec, answer);
    }

    private JsonNode read(Path file) {
        try {
            return administration.json().readTree(Files.readString(file));
        } catch (JsonProcessingException notJson) {
            throw new AdministrationException(administration.text("command.not-json", file), notJson);
        } catch (IOException e) {
            throw new AdministrationException(administration.text("command.file", file), e);
        }
    }
}
