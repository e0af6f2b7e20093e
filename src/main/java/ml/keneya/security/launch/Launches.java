package ml.keneya.security.launch;

import java.util.Optional;
import ml.keneya.security.clients.Clients;
import ml.keneya.security.emergency.Emergencies.Opened;
import ml.keneya.security.tokens.AccessTokens;
import ml.keneya.security.users.Users;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** The launches that wait for their user. */
final class Launches {

    private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

    private final OAuth2AuthorizationService authorizations;
    private final Clients clients;
    private final Users users;

    Launches(OAuth2AuthorizationService authorizations, Clients clients, Users users) {
        this.authorizations = authorizations;
        this.clients = clients;
        this.users = users;
    }

    /** The launch of that state, if it is this person's. */
    Optional<Launch> find(String state, Authentication person) {
        if (state.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(authorizations.findByToken(state, STATE))
                .filter(authorization -> authorization.getPrincipalName().equals(person.getName()))
                .flatMap(authorization -> clients.find(authorization.getRegisteredClientId())
                        .flatMap(client -> users.find(person.getName())
                                .filter(user -> !user.locked())
                                .map(user -> new Launch(authorization, client, user))));
    }

    /** The user broke the glass for that patient. */
    void open(Launch launch, Opened file) {
        authorizations.save(OAuth2Authorization.from(launch.authorization())
                .attribute(AccessTokens.PATIENT, file.patient())
                .attribute(AccessTokens.OPEN_UNTIL, file.until().toString())
                .build());
    }

    /** The user picked that patient. */
    void pick(Launch launch, String patient) {
        authorizations.save(OAuth2Authorization.from(launch.authorization())
                .attribute(AccessTokens.PATIENT, patient)
                .build());
    }
}
