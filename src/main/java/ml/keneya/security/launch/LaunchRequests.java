package ml.keneya.security.launch;

import static java.util.stream.Collectors.toCollection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.clients.Client;
import ml.keneya.security.clients.Clients;
import ml.keneya.security.emergency.Emergencies;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;
import ml.keneya.security.users.User;
import ml.keneya.security.users.Users;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/**
 * Takes an app's request for authorization: what it asks for is narrowed to what the app is registered for and to what
 * the user may do, never widened, and must be meant for this FHIR endpoint.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-authorization-code">SMART, obtain
 *     authorization code</a>
 */
final class LaunchRequests implements AuthenticationProvider {

    private static final int MOST_SCOPES = 100;
    private static final List<String> KEPT =
            List.of("aud", "code_challenge", "code_challenge_method", "nonce", "prompt");

    private final OAuth2AuthorizationCodeRequestAuthenticationProvider provider;
    private final Clients clients;
    private final Users users;
    private final PublicAddress address;
    private final Emergencies emergencies;

    LaunchRequests(
            OAuth2AuthorizationCodeRequestAuthenticationProvider provider,
            Clients clients,
            Users users,
            PublicAddress address,
            Emergencies emergencies) {
        this.provider = provider;
        this.clients = clients;
        this.users = users;
        this.address = address;
        this.emergencies = emergencies;
        provider.setAuthenticationValidator(
                OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.andThen(
                        this::validate));
        // The user is asked each time: a patient is picked for one launch.
        provider.setAuthorizationConsentRequired(request -> true);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked =
                (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        if (asked.getPrincipal() instanceof UsernamePasswordAuthenticationToken person && !SignIn.isComplete(person)) {
            // He has to choose a password first: as if he were not signed in.
            return asked;
        }
        Map<String, Object> parameters = new HashMap<>(asked.getAdditionalParameters());
        // What else the library could read there, a request pushed before for instance, is not on offer.
        parameters.keySet().retainAll(KEPT);
        OAuth2AuthorizationCodeRequestAuthenticationToken request =
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        asked.getAuthorizationUri(),
                        asked.getClientId(),
                        (Authentication) asked.getPrincipal(),
                        asked.getRedirectUri(),
                        asked.getState(),
                        granted(asked),
                        parameters);
        request.setDetails(asked.getDetails());
        Authentication answer = provider.authenticate(request);
        return answer.isAuthenticated() ? answer : asked;
    }

    private Set<String> granted(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        Optional<Client> client = clients.find(asked.getClientId());
        if (client.isEmpty() || asked.getScopes().size() > MOST_SCOPES) {
            return Set.of();
        }
        String list = String.join(" ", asked.getScopes());
        Set<LaunchScope> launch = LaunchScope.parseAll(list);
        launch.retainAll(client.get().launch());
        boolean isEmergency = launch.contains(LaunchScope.EMERGENCY);
        if (isEmergency && !(emergencies.areOn() && launch.contains(LaunchScope.PATIENT))) {
            return Set.of();
        }
        Set<Scope> allowed = client.get().role().ceiling().narrow(client.get().scopes());
        Stream<Scope> records = Scope.intersect(Scope.parseAll(list), allowed).stream()
                .filter(scope -> switch (scope.level()) {
                    case SYSTEM -> false;
                    case USER -> true;
                    // Without a patient to pick they would be about nobody.
                    case PATIENT -> launch.contains(LaunchScope.PATIENT) && !scope.clearsForVeryRestricted();
                });
        Authentication principal = (Authentication) asked.getPrincipal();
        if (SignIn.isComplete(principal)) {
            Optional<User> user = users.find(principal.getName()).filter(known -> !known.locked());
            if (isEmergency && user.filter(emergencies::areOpenTo).isEmpty()) {
                return Set.of();
            }
            Set<Scope> rights = user.map(LaunchRequests::rights).orElse(Set.of());
            records = records.flatMap(scope -> Scope.intersect(Set.of(scope.at(Scope.Level.USER)), rights).stream()
                    .map(common -> common.at(scope.level())));
        }
        if (isEmergency) {
            launch.remove(LaunchScope.OFFLINE_ACCESS);
            records = records.flatMap(LaunchRequests::inAnEmergency);
        }
        return Stream.concat(records.map(Scope::toString), launch.stream().map(LaunchScope::toString))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** To look only, and at what is very restricted too. */
    private static Stream<Scope> inAnEmergency(Scope scope) {
        if (scope.level() != Scope.Level.PATIENT || !scope.query().isEmpty()) {
            return Stream.empty();
        }
        String whose = Scope.Level.PATIENT.text() + '/' + scope.type() + ".rs";
        return Scope.intersect(Set.of(scope), Scope.parseAll(whose)).stream()
                .flatMap(looking -> Stream.of(looking.toString(), looking + "?" + Scope.CLEARANCE))
                .flatMap(text -> Scope.parse(text).stream());
    }

    static Set<Scope> rights(User user) {
        return user.role().ceiling().narrow(user.scopes());
    }

    /** After the redirect URI was found to be the app's: from here on a refusal is sent there. */
    private void validate(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (request.getRedirectUri() == null || request.getRedirectUri().isBlank()) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri", request);
        }
        if (request.getState() == null || request.getState().isBlank()) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "state", request);
        }
        if (!(request.getAdditionalParameters().get("aud") instanceof String audience)
                || !audience.replaceAll("/+$", "").equals(address.fhirBase())) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "aud", request);
        }
        boolean grantsSomething = request.getScopes().stream()
                .anyMatch(scope -> scope.equals(LaunchScope.OPENID.toString())
                        || Scope.parse(scope).isPresent());
        if (!grantsSomething) {
            boolean isKnownWhose = SignIn.isComplete((Authentication) request.getPrincipal());
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE, isKnownWhose ? "scope-of-user" : "scope-of-app", request);
        }
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            String code, String sentence, OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        OAuth2Error error = new OAuth2Error(code, LaunchFailures.SENTENCE + sentence, null);
        return new OAuth2AuthorizationCodeRequestAuthenticationException(error, request);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return provider.supports(authentication);
    }
}
