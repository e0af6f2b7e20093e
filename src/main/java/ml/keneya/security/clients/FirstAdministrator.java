package ml.keneya.security.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.Role;
import ml.keneya.security.smart.Scope;
import ml.keneya.server.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Makes the client {@code admin} at the first start and leaves its credentials in the home.
 *
 * <p>The secret is replaced by {@link #renew}, or when it is lost: delete {@code credentials/admin.json} and start
 * again. The file follows the address of the server, too.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class FirstAdministrator implements ApplicationListener<WebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    static final String ID = "admin";
    static final String FILE = "credentials/admin.json";

    private static final Scope EVERYTHING = Scope.parse("system/*.cruds").orElseThrow();

    private final Clients clients;
    private final Secrets secrets;
    private final Home home;
    private final PublicAddress address;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    FirstAdministrator(Clients clients, Secrets secrets, Home home, PublicAddress address, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.home = home;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            ensure();
        }
    }

    private void ensure() {
        Optional<String> kept = kept();
        Optional<Client> registered = clients.find(ID);
        if (registered
                .filter(client -> !(client.proof() instanceof Client.Secret))
                .isPresent()) {
            return;
        }
        if (registered.isPresent()
                && kept.filter(secret -> opens(registered.get(), secret)).isPresent()) {
            write(kept.get());
            return;
        }
        if (registered.isPresent()) {
            renew();
        } else {
            String secret = secrets.next();
            write(secret);
            clients.add(
                    new Client(
                            ID,
                            "Administrator",
                            Set.of(EVERYTHING),
                            Set.of(),
                            Role.ADMINISTRATOR,
                            Optional.empty(),
                            new Client.Secret(secrets.encoder().encode(secret)),
                            Set.of(),
                            clock.instant()),
                    ID);
            LOG.info("Registered the client {}; its credentials are in {}", ID, home.resolve(FILE));
        }
    }

    /** Makes another secret, in the place of the earlier one. */
    String renew() {
        String secret = secrets.next();
        // The file first: what is cut short in between leaves a secret that does not fit, and the next start makes
        // another.
        write(secret);
        clients.changeSecret(ID, secrets.encoder().encode(secret));
        LOG.info("Replaced the secret of the client {}", ID);
        return secret;
    }

    private boolean opens(Client client, String secret) {
        return client.proof() instanceof Client.Secret proof
                && secrets.encoder().matches(secret, proof.hash());
    }

    private Optional<String> kept() {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    json.readTree(file.toFile()).path("client_secret").textValue());
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void write(String secret) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("client_id", ID);
        content.put("client_secret", secret);
        content.put("token_endpoint", address.tokenEndpoint());
        try {
            home.replaceSecret(FILE, json.writerWithDefaultPrettyPrinter().writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + FILE, e);
        }
    }
}
