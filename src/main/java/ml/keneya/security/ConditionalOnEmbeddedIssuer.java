package ml.keneya.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** What is there only while this server issues tokens itself: its clients, users and pages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "keneya.security.embedded", havingValue = "true", matchIfMissing = true)
public @interface ConditionalOnEmbeddedIssuer {}
