package ml.keneya.security.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.clients.Client;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;
import ml.keneya.security.users.User;
import ml.keneya.security.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What the tokens of the embedded issuer say: who the client is, and who the person behind it, if there is one.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9068#section-2.2">RFC 9068, data structure</a>
 */
public final class AccessTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The attribute of an authorization that holds the id of the patient whom the user picked. */
    public static final String PATIENT = "patient";

    /** The attribute of an authorization that says until when the file is open for which the glass was broken. */
    public static final String OPEN_UNTIL = "open_until";

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final Users users;
    private final PublicAddress address;
    private final JwtEncoder encoder;
    private final Clock clock;

    AccessTokens(Users users, PublicAddress address, JwtEncoder encoder, Clock clock) {
        this.users = users;
        this.address = address;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        Optional<OAuth2Authorization> authorization = Optional.ofNullable(token.getAuthorization());
        Optional<User> user = authorization.map(granted -> user(granted.getPrincipalName()));
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            user.flatMap(User::fhirUser)
                    .filter(fhirUser -> token.getAuthorizedScopes().contains(LaunchScope.FHIR_USER.toString()))
                    .ifPresent(fhirUser -> token.getClaims().claim("fhirUser", address.fhirBase() + '/' + fhirUser));
            return;
        }
        Client client = RegisteredClients.client(token.getRegisteredClient());
        token.getJwsHeader().type(EmbeddedIssuer.ACCESS_TOKEN.getType());
        describe(token.getClaims(), client, user, authorization, token.getAuthorizedScopes());
        authorization
                .map(granted -> granted.<@Nullable String>getAttribute(PATIENT))
                .ifPresent(patient -> token.getClaims().claim(PATIENT, patient));
        if (token.getAuthorizedScopes().contains(LaunchScope.EMERGENCY.toString())) {
            Instant end = authorization
                    .map(granted -> granted.<@Nullable String>getAttribute(OPEN_UNTIL))
                    .map(Instant::parse)
                    .filter(clock.instant()::isBefore)
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
            token.getClaims()
                    .claim("purpose_of_use", "BTG")
                    .claims(claims -> claims.merge(
                            "exp", end, (usual, latest) -> ((Instant) usual).isBefore(end) ? usual : latest));
        }
    }

    /** A token by which this server searches for the user, with his own rights, while he signs in to the client. */
    public String forSearching(String type, User user, Client client, OAuth2Authorization authorization) {
        Instant now = clock.instant();
        Set<Scope> searching = Scope.intersect(
                Scope.parse("user/" + type + ".rs").map(Set::of).orElseThrow(),
                user.role().ceiling().narrow(user.scopes()));
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(address.issuer())
                .subject(user.id())
                .issuedAt(now)
                .expiresAt(now.plus(A_MOMENT));
        describe(
                claims,
                client,
                Optional.of(user),
                Optional.of(authorization),
                Set.copyOf(searching.stream().map(Scope::toString).toList()));
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type(EmbeddedIssuer.ACCESS_TOKEN.getType())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    private void describe(
            JwtClaimsSet.Builder claims,
            Client client,
            Optional<User> user,
            Optional<OAuth2Authorization> authorization,
            Set<String> scopes) {
        // A list that the library's store can read again.
        claims.audience(Collections.singletonList(address.fhirBase()))
                .claim("scope", String.join(" ", scopes))
                .claim("client_id", client.id())
                .claim("keneya_role", user.map(User::role).orElse(client.role()).toString());
        (user.isPresent() ? user.get().facility() : client.facility())
                .ifPresent(facility -> claims.claim("facility", facility));
        user.flatMap(User::fhirUser).ifPresent(fhirUser -> claims.claim("fhirUser", fhirUser));
        authorization.ifPresent(granted -> claims.claim("sid", granted.getId()));
    }

    private User user(String id) {
        return users.find(id)
                .filter(user -> !user.locked())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
