package ml.keneya.security;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Arrays;
import ml.keneya.security.tokens.Issuer;
import ml.keneya.security.tokens.IssuerUnavailableException;
import ml.keneya.server.Home;
import ml.keneya.server.Messages;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import ml.keneya.server.RestfulServerCustomizer;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Closes the server: a bearer token or one of a few open doors. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PublicAddress publicAddress(SecurityProperties properties, ServerProperties server) {
        return new PublicAddress(properties, server);
    }

    @Bean
    Welcome welcome(PublicAddress address, SecurityProperties properties, Home home, Messages messages) {
        return new Welcome(address, properties, home, messages);
    }

    /** Links in answers lead where clients are told to find the endpoint; without that setting, where they found it. */
    @Bean
    RestfulServerCustomizer publicLinks(SecurityProperties properties, PublicAddress address) {
        return server -> {
            if (properties.fhirBase() != null) {
                server.setServerAddressStrategy(new HardcodedServerAddressStrategy(address.fhirBase()));
            }
        };
    }

    @Bean
    JwtDecoder accessTokenDecoder(Issuer issuer, PublicAddress address, Clock clock) {
        return BearerTokens.decoder(issuer, address, clock);
    }

    /**
     * The pages of the guide are for everyone, and bring their own style and pictures; the bare address leads there.
     */
    @Bean
    @Order(2)
    SecurityFilterChain guide(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return stateless(
                        http.securityMatcher(new OrRequestMatcher(
                                path.matcher(HttpMethod.GET, "/"),
                                path.matcher(HttpMethod.HEAD, "/"),
                                path.matcher(HttpMethod.GET, "/ig/**"),
                                path.matcher(HttpMethod.HEAD, "/ig/**"))),
                        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain bearer(
            HttpSecurity http,
            OperationOutcomeWriter outcomes,
            JwtDecoder decoder,
            Issuer issuer,
            RefusedTokens refusedTokens)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        AuthenticationEntryPoint entryPoint = unauthenticated(outcomes, refusedTokens);
        return stateless(http, "default-src 'none'")
                .authorizeHttpRequests(requests -> requests
                        // An error is dispatched after the refusal or failure that it is about.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                path.matcher(HttpMethod.GET, "/fhir/metadata"),
                                path.matcher(HttpMethod.GET, "/fhir/.well-known/smart-configuration"),
                                path.matcher(HttpMethod.GET, "/.well-known/oauth-authorization-server"),
                                path.matcher(HttpMethod.GET, "/.well-known/openid-configuration"),
                                path.matcher(HttpMethod.GET, "/cds-services"),
                                path.matcher(HttpMethod.GET, "/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(
                                path.matcher("/fhir/**"),
                                path.matcher(HttpMethod.POST, "/cds-services/*"),
                                path.matcher(HttpMethod.POST, "/cds-services/*/feedback"))
                        .authenticated()
                        .requestMatchers(path.matcher("/admin/**"))
                        .hasAuthority(CallerAuthentication.ADMINISTRATOR)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.withObjectPostProcessor(answering(entryPoint))
                        .bearerTokenResolver(new BearerTokens())
                        .authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(forbidden(outcomes))
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new CallerConverter(issuer))))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(entryPoint).accessDeniedHandler(forbidden(outcomes)))
                .addFilterAfter(new CallerFilter(), AuthorizationFilter.class)
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http, String contentSecurityPolicy) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy)))
                // Nothing is authenticated by what a browser sends on its own.
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    /** Spring would let the failure pass when keys cannot be had: an error of ours, 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(AuthenticationEntryPoint entryPoint) {
        AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(entryPoint);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    /** Says no more of a bad token than that it is bad: see RFC 6750, section 3.1. */
    private static AuthenticationEntryPoint unauthenticated(
            OperationOutcomeWriter outcomes, RefusedTokens refusedTokens) {
        return (request, response, refusal) -> {
            long wait = refusedTokens.count(request);
            if (wait > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
                outcomes.write(
                        request,
                        response,
                        Refusal.of(
                                HttpStatus.TOO_MANY_REQUESTS.value(),
                                IssueType.THROTTLED,
                                "security.limits.rate",
                                wait));
                return;
            }
            if (refusal instanceof AuthenticationServiceException) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Integer.toString(IssuerUnavailableException.SECONDS_TO_WAIT));
            } else if (!(refusal instanceof UnusableRoleException)) {
                response.setHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        refusal instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer");
            }
            outcomes.write(request, response, reason(refusal));
        };
    }

    private static Refusal reason(AuthenticationException refusal) {
        if (refusal instanceof AuthenticationServiceException) {
            return IssuerUnavailableException.REFUSAL;
        }
        if (refusal instanceof UnusableRoleException role) {
            return Refusal.of(HttpStatus.FORBIDDEN.value(), IssueType.FORBIDDEN, role.sentence(), roles());
        }
        return Refusal.of(
                HttpStatus.UNAUTHORIZED.value(),
                IssueType.LOGIN,
                refusal instanceof OAuth2AuthenticationException ? "security.token.invalid" : "security.token.missing");
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(Role::toString).collect(joining(", "));
    }

    private static AccessDeniedHandler forbidden(OperationOutcomeWriter outcomes) {
        return (request, response, refusal) -> outcomes.write(
                request, response, Refusal.of(HttpStatus.FORBIDDEN.value(), IssueType.FORBIDDEN, "security.forbidden"));
    }
}
