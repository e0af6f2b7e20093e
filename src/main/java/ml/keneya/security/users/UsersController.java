package ml.keneya.security.users;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.keneya.security.AccessChange;
import ml.keneya.security.Caller;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.security.clients.Clearance;
import ml.keneya.security.clients.RegistrationException;
import ml.keneya.security.clients.RegistrationFields;
import ml.keneya.security.smart.Scope;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers, describes, locks and removes the people who may sign in; for administrators. */
@RestController
@ConditionalOnEmbeddedIssuer
@RequestMapping("/admin/users")
final class UsersController {

    private final Users users;
    private final UserReader reader;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final OperationOutcomeWriter outcomes;
    private final Clock clock;

    UsersController(
            Users users,
            UserReader reader,
            Passwords passwords,
            ApplicationEventPublisher events,
            OperationOutcomeWriter outcomes,
            Clock clock) {
        this.users = users;
        this.reader = reader;
        this.passwords = passwords;
        this.events = events;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Object> register(@RequestBody(required = false) Optional<String> body, HttpServletRequest request) {
        String password = passwords.next();
        User user;
        try {
            user = reader.read(RegistrationFields.of(body.orElse("")), passwords.initial(password));
        } catch (RegistrationException e) {
            return refused(request, e);
        }
        if (!users.add(user, administrator(request))) {
            return outcomes.answer(
                    request,
                    Refusal.of(
                            HttpStatus.CONFLICT.value(),
                            IssueType.DUPLICATE,
                            "security.registration.user-taken",
                            user.id()));
        }
        events.publishEvent(user.accessChange(AccessChange.Kind.REGISTERED));
        if (!Clearance.toSee(user.scopes()).isEmpty()) {
            events.publishEvent(new Clearance(user.id()));
        }
        Map<String, Object> answer = describe(user);
        answer.put("password", password);
        return ResponseEntity.created(URI.create("/admin/users/" + user.id())).body(answer);
    }

    @GetMapping
    List<Map<String, Object>> list() {
        return users.all().stream().map(this::describe).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> read(@PathVariable String id, HttpServletRequest request) {
        return users.find(id)
                .<ResponseEntity<Object>>map(user -> ResponseEntity.ok(describe(user)))
                .orElseGet(() -> unknown(request));
    }

    /** Describes him anew, all but his id, his password and whether he is locked. */
    @PutMapping("/{id}")
    ResponseEntity<Object> replace(
            @PathVariable String id, @RequestBody(required = false) Optional<String> body, HttpServletRequest request) {
        Optional<User> known = users.find(id);
        if (known.isEmpty()) {
            return unknown(request);
        }
        try {
            User user = reader.read(
                    RegistrationFields.of(body.orElse("")), known.get().password());
            if (!user.id().equals(id)) {
                throw new RegistrationException("security.registration.user-other");
            }
            if (!users.replace(user, known.get(), administrator(request), clock.instant())) {
                return unknown(request);
            }
            events.publishEvent(user.accessChange(AccessChange.Kind.CHANGED));
            if (user.isClearedAnew(known.get())) {
                events.publishEvent(new Clearance(id));
            }
            return read(id, request);
        } catch (RegistrationException e) {
            return refused(request, e);
        }
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> remove(@PathVariable String id, HttpServletRequest request) {
        Optional<User> known = users.find(id);
        return done(known, users.remove(id), AccessChange.Kind.REMOVED, request);
    }

    @PutMapping("/{id}/lock")
    ResponseEntity<Object> lock(@PathVariable String id, HttpServletRequest request) {
        return done(users.find(id), users.lock(id, true, clock.instant()), AccessChange.Kind.LOCKED, request);
    }

    @DeleteMapping("/{id}/lock")
    ResponseEntity<Object> unlock(@PathVariable String id, HttpServletRequest request) {
        return done(users.find(id), users.lock(id, false, clock.instant()), AccessChange.Kind.UNLOCKED, request);
    }

    /** Gives him an initial password again, shown this once. */
    @PostMapping("/{id}/password")
    ResponseEntity<Object> reset(@PathVariable String id, HttpServletRequest request) {
        String password = passwords.next();
        Optional<User> known = users.find(id);
        if (known.isEmpty() || !users.changePassword(id, passwords.initial(password))) {
            return unknown(request);
        }
        events.publishEvent(known.get().accessChange(AccessChange.Kind.PASSWORD_RESET));
        return ResponseEntity.ok(Map.of("user_id", id, "password", password));
    }

    private static String administrator(HttpServletRequest request) {
        return Caller.of(request).map(Caller::clientId).orElse("");
    }

    private ResponseEntity<Object> done(
            Optional<User> known, boolean found, AccessChange.Kind kind, HttpServletRequest request) {
        if (known.isEmpty() || !found) {
            return unknown(request);
        }
        events.publishEvent(known.get().accessChange(kind));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Object> unknown(HttpServletRequest request) {
        return outcomes.answer(
                request,
                Refusal.of(HttpStatus.NOT_FOUND.value(), IssueType.NOTFOUND, "security.registration.unknown-user"));
    }

    private ResponseEntity<Object> refused(HttpServletRequest request, RegistrationException e) {
        return outcomes.answer(
                request, Refusal.of(HttpStatus.BAD_REQUEST.value(), IssueType.INVALID, e.key(), e.arguments()));
    }

    private Map<String, Object> describe(User user) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("user_id", user.id());
        description.put("user_name", user.name());
        description.put("role", user.role().toString());
        description.put(
                "scope", user.scopes().stream().map(Scope::toString).sorted().collect(joining(" ")));
        user.facility().ifPresent(facility -> description.put("facility", facility));
        user.fhirUser().ifPresent(fhirUser -> description.put("fhirUser", fhirUser));
        description.put("break_the_glass", user.breaksTheGlass());
        description.put("locked", user.locked());
        description.put("password_is_initial", user.password().isInitial());
        user.barredUntil()
                .filter(until -> clock.instant().isBefore(until))
                .ifPresent(until -> description.put("barred_until", until.toString()));
        return description;
    }
}
