package ml.keneya.security.clients;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.keneya.security.smart.Scope;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
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
@RequestMapping("/admin/clients")
final class ClientsController {

    private static final int LONGEST_BODY = 50_000;

    private final Clients clients;
    private final RegistrationReader reader;
    private final Secrets secrets;
    private final OperationOutcomeWriter outcomes;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    ClientsController(
            Clients clients, RegistrationReader reader, Secrets secrets, OperationOutcomeWriter outcomes, Clock clock) {
        this.clients = clients;
        this.reader = reader;
        this.secrets = secrets;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Object> register(@RequestBody(required = false) Optional<String> body, HttpServletRequest request) {
        Registration registration;
        try {
            registration = reader.read(parse(body.orElse("")));
        } catch (RegistrationException e) {
            return outcomes.answer(
                    request, Refusal.of(HttpStatus.BAD_REQUEST.value(), IssueType.INVALID, e.key(), e.arguments()));
        }
        String secret = secrets.next();
        Client client = new Client(
                registration.id(),
                registration.name(),
                registration.scopes(),
                registration.role(),
                registration.facility(),
                registration
                        .keys()
                        .<Client.Proof>map(keys -> new Client.Keys(keys.toString()))
                        .orElseGet(() -> new Client.Secret(secrets.encoder().encode(secret))),
                clock.instant());
        if (!clients.add(client)) {
            return outcomes.answer(
                    request,
                    Refusal.of(
                            HttpStatus.CONFLICT.value(),
                            IssueType.DUPLICATE,
                            "security.registration.taken",
                            client.id()));
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
        return clients.remove(id)
                ? ResponseEntity.noContent().build()
                : outcomes.answer(
                        request,
                        Refusal.of(
                                HttpStatus.NOT_FOUND.value(),
                                IssueType.NOTFOUND,
                                "security.registration.unknown-client"));
    }

    private JsonNode parse(String body) throws RegistrationException {
        try {
            if (body.length() <= LONGEST_BODY) {
                return json.readTree(body);
            }
        } catch (JsonProcessingException notJson) {
            // Answered below: the parser's own words quote the body.
        }
        throw new RegistrationException("security.registration.not-an-object");
    }

    private static Map<String, Object> describe(Client client) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("client_id", client.id());
        description.put("client_name", client.name());
        description.put(
                "scope", client.scopes().stream().map(Scope::toString).sorted().collect(joining(" ")));
        description.put("role", client.role().toString());
        client.facility().ifPresent(facility -> description.put("facility", facility));
        description.put(
                "token_endpoint_auth_method",
                client.proof() instanceof Client.Keys ? "private_key_jwt" : "client_secret_basic");
        description.put("grant_types", List.of("client_credentials"));
        description.put("client_id_issued_at", client.createdAt().getEpochSecond());
        return description;
    }
}
