package ml.keneya.security.tokens;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.SecurityProperties;
import ml.keneya.security.Standing;
import ml.keneya.security.clients.Clients;
import ml.keneya.security.clients.KeySets;
import ml.keneya.security.users.Users;
import ml.keneya.server.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.PublicClientAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Wires the embedded authorization server's tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedIssuer
class EmbeddedIssuerConfiguration {

    @Bean
    EmbeddedIssuer issuer(Home home, PublicAddress address, Standing standing) {
        return new EmbeddedIssuer(home, address, standing);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(EmbeddedIssuer issuer) {
        return issuer.keys();
    }

    @Bean
    JwtEncoder accessTokenEncoder(JWKSource<SecurityContext> signingKeys) {
        return new NimbusJwtEncoder(signingKeys);
    }

    @Bean
    RegisteredClientRepository registeredClients(Clients clients, SecurityProperties properties) {
        return new RegisteredClients(clients, properties);
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            DataSource database, RegisteredClientRepository registeredClients, Standing standing) {
        return new Authorizations(database, registeredClients, standing);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    AccessTokens accessTokens(Users users, PublicAddress address, JwtEncoder encoder, Clock clock) {
        return new AccessTokens(users, address, encoder, clock);
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokens(JwtEncoder encoder, AccessTokens accessTokens, Clock clock) {
        JwtGenerator jwts = new JwtGenerator(encoder);
        jwts.setJwtCustomizer(accessTokens);
        return new DelegatingOAuth2TokenGenerator(jwts, new RefreshTokens(new SecureRandom(), clock));
    }

    /** Where clients get their tokens and give them back. */
    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoint(
            HttpSecurity http,
            RegisteredClientRepository registeredClients,
            OAuth2AuthorizationService authorizations,
            ClientAssertions assertions,
            PublicAddress address)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        OAuth2AccessTokenResponseAuthenticationSuccessHandler answer =
                new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        answer.setAccessTokenResponseCustomizer(EmbeddedIssuerConfiguration::tellPatient);
        // Only these: whatever else the authorization server could answer is out of reach.
        return http.securityMatcher(new OrRequestMatcher(
                        path.matcher(HttpMethod.POST, "/oauth2/token"),
                        path.matcher(HttpMethod.POST, "/oauth2/revoke"),
                        path.matcher(HttpMethod.GET, "/oauth2/jwks")))
                .with(
                        server,
                        it -> it.clientAuthentication(client -> client.authenticationConverters(converters -> {
                                            converters.clear();
                                            converters.add(new AssertionConverter());
                                            converters.add(new ClientSecretBasicAuthenticationConverter());
                                            converters.add(new PublicClientAuthenticationConverter());
                                            converters.add(PublicClients::refreshing);
                                        })
                                        .authenticationProviders(
                                                providers -> adapt(providers, registeredClients, assertions))
                                        .errorResponseHandler(EmbeddedIssuerConfiguration::refuseClient))
                                .tokenEndpoint(token -> token.accessTokenRequestConverters(converters -> {
                                            converters.clear();
                                            converters.add(new OAuth2ClientCredentialsAuthenticationConverter());
                                            converters.add(new OAuth2AuthorizationCodeAuthenticationConverter());
                                            converters.add(new OAuth2RefreshTokenAuthenticationConverter());
                                        })
                                        .accessTokenResponseHandler(answer)
                                        .authenticationProviders(providers -> providers.replaceAll(each ->
                                                each instanceof OAuth2ClientCredentialsAuthenticationProvider grant
                                                        ? new NarrowedScopes(grant)
                                                        : each)))
                                .tokenRevocationEndpoint(revocation -> revocation.authenticationProviders(providers -> {
                                    providers.clear();
                                    providers.add(new Withdrawals(authorizations));
                                })))
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

    @Bean
    ClientAssertions clientAssertions(Clients clients, KeySets keySets, PublicAddress address, Clock clock) {
        return new ClientAssertions(clients, keySets, address, clock);
    }

    private static void adapt(
            List<AuthenticationProvider> providers,
            RegisteredClientRepository registeredClients,
            ClientAssertions assertions) {
        providers.removeIf(X509ClientCertificateAuthenticationProvider.class::isInstance);
        providers.replaceAll(each -> each instanceof PublicClientAuthenticationProvider byProofKey
                ? new PublicClients(byProofKey, registeredClients)
                : each);
        for (AuthenticationProvider each : providers) {
            if (each instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
                byAssertion.setJwtDecoderFactory(assertions);
            }
        }
    }

    /** RFC 6749, section 5.2, and the header that HTTP asks for with every 401. Says no more than that it is so. */
    private static void refuseClient(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String code = refusal instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
        if (code.equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
            answer.setStatusCode(HttpStatus.UNAUTHORIZED);
            answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"clients\", charset=\"UTF-8\"");
        } else {
            answer.setStatusCode(HttpStatus.BAD_REQUEST);
        }
        new OAuth2ErrorHttpMessageConverter().write(new OAuth2Error(code), null, answer);
    }

    /** SMART, launch context: the patient is told beside the token, which to the app is a closed letter. */
    private static void tellPatient(OAuth2AccessTokenAuthenticationContext context) {
        OAuth2AccessTokenAuthenticationToken issued = context.getAuthentication();
        try {
            String patient = SignedJWT.parse(issued.getAccessToken().getTokenValue())
                    .getJWTClaimsSet()
                    .getStringClaim(AccessTokens.PATIENT);
            if (patient != null) {
                Map<String, Object> parameters = new HashMap<>(issued.getAdditionalParameters());
                parameters.put(AccessTokens.PATIENT, patient);
                context.getAccessTokenResponse().additionalParameters(parameters);
            }
        } catch (ParseException e) {
            throw new IllegalStateException("The token was written here", e);
        }
    }
}
