package ml.keneya.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ml.keneya.Application;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole server: one context, one PostgreSQL and one port for all tests that carry this.
 *
 * <p>They share the store, so each makes its own patients and asks only for those. The canary patient lives in it, and
 * after each class nothing of him may have been logged.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {FreshHome.class, MailServer.class})
@Import({TestServer.class, Canary.class})
@ExtendWith(CanaryExtension.class)
public @interface FhirServerTest {}
