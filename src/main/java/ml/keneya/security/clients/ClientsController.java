package ml.keneya.security.clients;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.security.AccessChange;
import ml.keneya.security.Caller;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Registers, lists and removes clients; for administrators.
 *
 * <p>In the words of dynamic registration, though it is none: nobody registers himself.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7591#section-2">RFC 7591, client metadata</a>
 */
@RestController
@ConditionalOnEmbeddedIssuer
@RequestMapping("/admin/clients")
final class ClientsController {

    private final Clients clients;
    private final RegistrationReader reader;
    private final Secrets secrets;
    private final FirstAdministrator administrator;
    private final ApplicationEventPublisher events;
    private final OperationOutcomeWriter outcomes;
    private final Clock clock;

    ClientsController(
            Clients clients,
            RegistrationReader reader,
            Secrets secrets,
            FirstAdministrator administrator,
            ApplicationEventPublisher events,
            OperationOutcomeWriter outcomes,
            Clock clock) {
        this.clients = clients;
        this.reader = reader;
        this.secrets = secrets;
        this.administrator = administrator;
        this.events = events;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Object> register(@RequestBody(required = false) Optional<String> body, HttpServletRequest request) {
        Registration registration;
        try {
            registration = reader.read(RegistrationFields.of(body.orElse("")));
        } catch (RegistrationException e) {
            return outcomes.answer(
                    request, Refusal.of(HttpStatus.BAD_REQUEST.value(), IssueType.INVALID, e.key(), e.arguments()));
        }
        String secret = secrets.next();
        Client client = new Client(
                registration.id(),
                registration.name(),
                registration.scopes(),
                registration.launch(),
                registration.role(),
                registration.facility(),
                registration
                        .proof()
                        .orElseGet(() -> new Client.Secret(secrets.encoder().encode(secret))),
                registration.redirectUris(),
                clock.instant());
        String by = Caller.of(request).map(Caller::clientId).orElse("");
        if (!clients.add(client, by)) {
            return outcomes.answer(
                    request,
                    Refusal.of(
                            HttpStatus.CONFLICT.value(),
                            IssueType.DUPLICATE,
                            "security.registration.taken",
                            client.id()));
        }
        events.publishEvent(client.accessChange(AccessChange.Kind.REGISTERED));
        if (!Clearance.toSee(client.scopes()).isEmpty()) {
            events.publishEvent(new Clearance(client.id()));
        }
        Map<String, Object> answer = describe(client);
        if (client.proof() instanceof Client.Secret) {
            answer.put("client_secret", secret);
        }
        return ResponseEntity.created(URI.create("/admin/clients/" + client.id()))
                .body(answer);
    }

    @GetMapping
    List<Map<String, Object>> list() {
        return clients.all().stream().map(ClientsController::describe).toList();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> remove(@PathVariable String id, HttpServletRequest request) {
        Optional<Client> known = clients.find(id);
        if (known.isEmpty() || !clients.remove(id)) {
            return unknown(request);
        }
        events.publishEvent(known.get().accessChange(AccessChange.Kind.REMOVED));
        return ResponseEntity.noContent().build();
    }

    /** Gives it another secret, shown this once; the earlier one is good no more. */
    @PostMapping("/{id}/secret")
    ResponseEntity<Object> renewSecret(@PathVariable String id, HttpServletRequest request) {
        Optional<Client> client = clients.find(id);
        if (client.isEmpty()) {
            return unknown(request);
        }
        if (!(client.get().proof() instanceof Client.Secret)) {
            return outcomes.answer(
                    request,
                    Refusal.of(HttpStatus.CONFLICT.value(), IssueType.CONFLICT, "security.registration.no-secret", id));
        }
        Map<String, Object> answer = id.equals(FirstAdministrator.ID) ? renewAdministrator() : renew(id);
        events.publishEvent(client.get().accessChange(AccessChange.Kind.SECRET_RENEWED));
        return ResponseEntity.ok(answer);
    }

    private Map<String, Object> renewAdministrator() {
        return Map.of(
                "client_id",
                FirstAdministrator.ID,
                "client_secret",
                administrator.renew(),
                "kept_in",
                FirstAdministrator.FILE);
    }

    private Map<String, Object> renew(String id) {
        String secret = secrets.next();
        clients.changeSecret(id, secrets.encoder().encode(secret));
        return Map.of("client_id", id, "client_secret", secret);
    }

    private ResponseEntity<Object> unknown(HttpServletRequest request) {
        return outcomes.answer(
                request,
                Refusal.of(HttpStatus.NOT_FOUND.value(), IssueType.NOTFOUND, "security.registration.unknown-client"));
    }

    private static Map<String, Object> describe(Client client) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("client_id", client.id());
        description.put("client_name", client.name());
        description.put(
                "scope",
                Stream.concat(client.scopes().stream(), client.launch().stream())
                        .map(Object::toString)
                        .sorted()
                        .collect(joining(" ")));
        description.put("role", client.role().toString());
        client.facility().ifPresent(facility -> description.put("facility", facility));
        description.put("token_endpoint_auth_method", method(client.proof()));
        if (client.proof() instanceof Client.KeysAt at) {
            description.put("jwks_uri", at.uri().toString());
        }
        if (client.isApp()) {
            description.put(
                    "redirect_uris", client.redirectUris().stream().sorted().toList());
        }
        description.put("grant_types", grants(client));
        description.put("client_id_issued_at", client.createdAt().getEpochSecond());
        return description;
    }

    private static String method(Client.Proof proof) {
        if (proof instanceof Client.Secret) {
            return "client_secret_basic";
        }
        return proof instanceof Client.Nothing ? "none" : "private_key_jwt";
    }

    private static List<String> grants(Client client) {
        List<String> grants = new ArrayList<>();
        if (client.isSystem()) {
            grants.add("client_credentials");
        }
        if (client.isApp()) {
            grants.add("authorization_code");
        }
        if (client.launch().contains(LaunchScope.OFFLINE_ACCESS)) {
            grants.add("refresh_token");
        }
        return grants;
    }
}
