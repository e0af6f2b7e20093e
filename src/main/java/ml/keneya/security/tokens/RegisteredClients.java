package ml.keneya.security.tokens;

import java.time.Duration;
import ml.keneya.security.SecurityProperties;
import ml.keneya.security.clients.Client;
import ml.keneya.security.clients.Clients;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Our clients, as the authorization server wants to see them. */
public final class RegisteredClients implements RegisteredClientRepository {

    private static final String CLIENT = "keneya.client";

    /** Long enough for one round trip of a slow phone. */
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

    private final Clients clients;
    private final SecurityProperties properties;

    RegisteredClients(Clients clients, SecurityProperties properties) {
        this.clients = clients;
        this.properties = properties;
    }

    /** The client that was found under that name. */
    public static Client client(RegisteredClient registered) {
        return registered.getClientSettings().getSetting(CLIENT);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.find(clientId).map(this::registered).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient registered) {
        throw new UnsupportedOperationException("Clients are registered by administrators");
    }

    private RegisteredClient registered(Client client) {
        ClientSettings.Builder settings =
                ClientSettings.builder().setting(CLIENT, client).requireProofKey(true);
        RegisteredClient.Builder registered = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientName(client.name())
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scopes(scopes -> {
                    client.scopes().stream().map(Scope::toString).forEach(scopes::add);
                    client.launch().stream().map(LaunchScope::toString).forEach(scopes::add);
                })
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.tokenLifetime())
                        .authorizationCodeTimeToLive(CODE_LIFETIME)
                        .refreshTokenTimeToLive(properties.refreshLifetime())
                        .reuseRefreshTokens(false)
                        .build());
        // One that has no scopes at all, because its role is unknown, is one too: it is refused whatever it asks for.
        if (client.isSystem() || !client.isApp()) {
            registered.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
        if (client.isApp()) {
            registered.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE);
            registered.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        }
        if (client.proof() instanceof Client.Secret secret) {
            registered
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientSecret(secret.hash());
        } else if (client.proof() instanceof Client.Nothing) {
            registered.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            registered.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            // Only tells the authorization server that it is about keys; which one, the assertion's decoder decides.
            settings.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384);
        }
        return registered.clientSettings(settings.build()).build();
    }
}
