package ml.keneya.security.tokens;

import static ml.keneya.security.tokens.EmbeddedIssuer.ACCESS_TOKEN;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.SecurityProperties;
import ml.keneya.security.clients.Client;
import ml.keneya.security.clients.Clients;
import ml.keneya.server.Home;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Wires the embedded authorization server: client credentials, and nothing else yet. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "keneya.security.embedded", havingValue = "true", matchIfMissing = true)
class EmbeddedIssuerConfiguration {

    @Bean
    EmbeddedIssuer issuer(Home home, PublicAddress address) {
        return new EmbeddedIssuer(home, address);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(EmbeddedIssuer issuer) {
        return issuer.keys();
    }

    @Bean
    RegisteredClientRepository registeredClients(Clients clients, SecurityProperties properties) {
        return new RegisteredClients(clients, properties.tokenLifetime());
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new NoAuthorizations();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    /** RFC 9068, and who the client is to us. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accessTokens(PublicAddress address) {
        return token -> {
            Client client = RegisteredClients.client(token.getRegisteredClient());
            token.getJwsHeader().type(ACCESS_TOKEN.getType());
            token.getClaims()
                    .audience(List.of(address.fhirBase()))
                    .claim("scope", String.join(" ", token.getAuthorizedScopes()))
                    .claim("client_id", client.id())
                    .claim("keneya_role", client.role().toString());
            client.facility().ifPresent(facility -> token.getClaims().claim("facility", facility));
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoint(HttpSecurity http, Clients clients, PublicAddress address, Clock clock)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        // Only these: whatever else the authorization server could answer is out of reach.
        return http.securityMatcher(new OrRequestMatcher(
                        path.matcher(HttpMethod.POST, "/oauth2/token"), path.matcher(HttpMethod.GET, "/oauth2/jwks")))
                .with(
                        server,
                        it -> it.clientAuthentication(client -> client.authenticationConverters(converters -> {
                                            converters.clear();
                                            converters.add(new AssertionConverter());
                                            converters.add(new ClientSecretBasicAuthenticationConverter());
                                        })
                                        .authenticationProviders(providers -> {
                                            providers.removeIf(each -> each
                                                            instanceof PublicClientAuthenticationProvider
                                                    || each instanceof X509ClientCertificateAuthenticationProvider);
                                            for (Object each : providers) {
                                                if (each
                                                        instanceof
                                                        JwtClientAssertionAuthenticationProvider assertions) {
                                                    assertions.setJwtDecoderFactory(
                                                            new ClientAssertions(clients, address, clock));
                                                }
                                            }
                                        }))
                                .tokenEndpoint(token -> token.accessTokenRequestConverters(converters -> {
                                            converters.clear();
                                            converters.add(new OAuth2ClientCredentialsAuthenticationConverter());
                                        })
                                        .authenticationProviders(providers -> providers.replaceAll(each ->
                                                each instanceof OAuth2ClientCredentialsAuthenticationProvider grant
                                                        ? new NarrowedScopes(grant)
                                                        : each))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new IssuerFilter(address), HeaderWriterFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
