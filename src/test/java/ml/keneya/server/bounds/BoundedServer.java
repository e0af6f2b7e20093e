package ml.keneya.server.bounds;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import ml.keneya.server.Messages;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Tomcat, the bounds, and in HAPI's place a servlet that says what reached it. */
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    EmbeddedWebServerFactoryCustomizerAutoConfiguration.class
})
@Import(BoundsConfiguration.class)
@EnableConfigurationProperties(BoundsProperties.class)
class BoundedServer {

    @Bean
    SlowClock clock() {
        return new SlowClock();
    }

    /** A clock on which any time may pass between two looks at it. */
    static final class SlowClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
        private final AtomicReference<Duration> step = new AtomicReference<>(Duration.ZERO);

        void step(Duration between) {
            step.set(between);
        }

        @Override
        public Instant instant() {
            return now.updateAndGet(time -> time.plus(step.get()));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Bean
    FhirContext fhir() {
        return FhirContext.forR4Cached();
    }

    @Bean
    OperationOutcomeWriter outcomes(FhirContext fhir) {
        return new OperationOutcomeWriter(fhir, new Messages());
    }

    @Bean
    ServletRegistrationBean<Echo> echo() {
        return new ServletRegistrationBean<>(new Echo(), "/fhir/*");
    }

    /** Answers the lines: method, address, body length, parameters, then the headers it sees. */
    static final class Echo extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int length = request.getInputStream().readAllBytes().length;
            String parameters = request.getParameterMap().entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + String.join(";", entry.getValue()))
                    .collect(Collectors.joining(" "));
            String headers = Collections.list(request.getHeaderNames()).stream()
                    .map(name -> name.toLowerCase(java.util.Locale.ROOT) + ": " + request.getHeader(name))
                    .collect(Collectors.joining("\n"));
            byte[] answer = "%s %s?%s\nlength=%d declared=%d\n%s\n%s\n%s"
                    .formatted(
                            request.getMethod(),
                            request.getRequestURI(),
                            request.getQueryString(),
                            length,
                            request.getContentLengthLong(),
                            parameters,
                            headers,
                            request.getRequestURI().endsWith("/large") ? "kene ".repeat(1000) : "")
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/fhir+json;charset=UTF-8");
            response.getOutputStream().write(answer);
        }
    }
}
