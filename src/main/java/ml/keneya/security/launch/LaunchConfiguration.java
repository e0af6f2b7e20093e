package ml.keneya.security.launch;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.SecurityProperties;
import ml.keneya.security.clients.Clients;
import ml.keneya.security.emergency.Emergencies;
import ml.keneya.security.tokens.AccessTokens;
import ml.keneya.security.tokens.IssuerFilter;
import ml.keneya.security.users.Passwords;
import ml.keneya.security.users.Users;
import ml.keneya.server.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Wires the launch of apps: the only part of the server that people see with a browser, and that keeps sessions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedIssuer
class LaunchConfiguration {

    /** A shared computer at a clinic: whoever comes next finds nobody signed in. */
    private static final Duration SESSION = Duration.ofMinutes(10);

    @Bean
    Pages pages(Messages messages) {
        return new Pages(messages);
    }

    @Bean
    Launches launches(OAuth2AuthorizationService authorizations, Clients clients, Users users) {
        return new Launches(authorizations, clients, users);
    }

    @Bean
    PatientSearch patientSearch(AccessTokens tokens, PublicAddress address, FhirContext fhir) {
        return new PatientSearch(tokens, address, fhir);
    }

    @Bean
    SecurityContextRepository signedIn() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Where to go on after signing in: to the launch that asked for it, and nowhere else. */
    @Bean
    RequestCache interruptedLaunch() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/oauth2/authorize"));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** The cookie travels only as the issuer's address is reached. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> secureCookie(SecurityProperties properties) {
        return factory -> {
            Session session = new Session();
            session.setTimeout(SESSION);
            session.getCookie().setName("keneya");
            session.getCookie().setHttpOnly(true);
            // Lax: an app sends its user here by a link.
            session.getCookie().setSameSite(Cookie.SameSite.LAX);
            session.getCookie()
                    .setSecure(properties.issuer() != null
                            && "https".equals(properties.issuer().getScheme()));
            factory.setSession(session);
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain launch(
            HttpSecurity http,
            Clients clients,
            Users users,
            Passwords passwords,
            PublicAddress address,
            Emergencies emergencies,
            Pages pages,
            Messages messages,
            SecurityContextRepository signedIn,
            RequestCache interruptedLaunch)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        RequestMatcher authorize = path.matcher("/oauth2/authorize");
        SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler();
        goOn.setRequestCache(interruptedLaunch);
        goOn.setDefaultTargetUrl("/account");
        return http.securityMatcher(new OrRequestMatcher(
                        authorize,
                        path.matcher("/oauth2/consent"),
                        path.matcher("/oauth2/patient/**"),
                        path.matcher(HttpMethod.POST, "/oauth2/emergency"),
                        path.matcher("/login"),
                        path.matcher("/logout"),
                        path.matcher("/account/**")))
                .with(
                        OAuth2AuthorizationServerConfigurer.authorizationServer(),
                        server -> server.authorizationConsentService(new NothingRemembered())
                                .authorizationEndpoint(endpoint -> endpoint.consentPage("/oauth2/consent")
                                        .errorResponseHandler(new LaunchFailures(pages, address, messages))
                                        .authenticationProviders(
                                                providers -> adapt(providers, clients, users, address, emergencies))))
                .authenticationProvider(new SignIn(users, passwords))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("user")
                        .passwordParameter("password")
                        .securityContextRepository(signedIn)
                        .successHandler(goOn)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login").addLogoutHandler((request, response, person) -> {
                    if (person != null) {
                        users.endAuthorizations(person.getName());
                    }
                }))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path.matcher("/account/password"))
                        .authenticated()
                        .anyRequest()
                        .hasAuthority(SignIn.COMPLETE))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint("/login"))
                        .accessDeniedHandler((request, response, denied) -> {
                            if (isToChooseAPassword(request)) {
                                interruptedLaunch.saveRequest(request, response);
                                response.sendRedirect("/account/password");
                            } else {
                                // A form of a session that is over, most often.
                                response.sendRedirect("/login");
                            }
                        }))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.requestCache(interruptedLaunch))
                .addFilterBefore(new IssuerFilter(address), HeaderWriterFilter.class)
                .cors(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean isToChooseAPassword(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication person
                && !SignIn.isComplete(person)
                && HttpMethod.GET.matches(request.getMethod());
    }

    private static void adapt(
            List<AuthenticationProvider> providers,
            Clients clients,
            Users users,
            PublicAddress address,
            Emergencies emergencies) {
        providers.replaceAll(each -> each instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests
                ? new LaunchRequests(requests, clients, users, address, emergencies)
                : each);
        for (AuthenticationProvider each : providers) {
            if (each instanceof OAuth2AuthorizationConsentAuthenticationProvider consents) {
                consents.setAuthorizationConsentCustomizer(LaunchConfiguration::refuseWithoutPatient);
            }
        }
    }

    /** The page of the patient cannot be passed by. */
    private static void refuseWithoutPatient(OAuth2AuthorizationConsentAuthenticationContext consent) {
        if (Launch.needsPatient(consent.getAuthorization())) {
            consent.getAuthorizationConsent().authorities(Set::clear);
        }
    }

    /** Each launch is agreed to by itself, so there is nothing to keep. */
    private static final class NothingRemembered implements OAuth2AuthorizationConsentService {

        @Override
        public void save(OAuth2AuthorizationConsent consent) {}

        @Override
        public void remove(OAuth2AuthorizationConsent consent) {}

        @Override
        public @Nullable OAuth2AuthorizationConsent findById(String client, String person) {
            return null;
        }
    }
}
