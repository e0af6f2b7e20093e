package ml.keneya.security;

import ca.uhn.fhir.jpa.searchparam.matcher.AuthorizationSearchParamMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.UUID;
import ml.keneya.server.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.ContextConfiguration;

/** The whole server, on a port and in a home of its own, shared by the tests that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningServer.OwnHome.class)
@Import(RunningServer.Support.class)
@interface RunningServer {

    class OwnHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path home = Path.of("target", "homes", UUID.randomUUID().toString());
            TestPropertyValues.of("keneya.home=" + home).applyTo(context);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    class Support {
        @Bean
        @Lazy
        Http http(@Value("${local.server.port}") int port, Home home) {
            return new Http("http://127.0.0.1:" + port, home);
        }

        @Bean
        IAuthorizationSearchParamMatcher scopeQueries(SearchParamMatcher matcher) {
            return new AuthorizationSearchParamMatcher(matcher);
        }
    }
}
