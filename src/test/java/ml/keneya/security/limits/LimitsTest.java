package ml.keneya.security.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import ml.keneya.server.Messages;
import ml.keneya.server.OperationOutcomeWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Who asks too much waits; who does not is not troubled by it. */
@SpringBootTest(classes = LimitsTest.Server.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LimitsTest {

    private static final int BURST = 40;
    private static final int AT_ONCE = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Work work;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aClientThatUsedUpItsAllowanceIsToldWhenToComeBack() throws Exception {
        String client = UUID.randomUUID().toString();
        for (int i = 0; i < BURST; i++) {
            assertThat(get(client, "fr").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = get(client, "en");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 2);
        assertThat(new ObjectMapper()
                        .readTree(refused.body())
                        .at("/issue/0/code")
                        .asText())
                .isEqualTo("throttled");
        assertThat(refused.body()).contains("Too many requests in a short time");
        assertThat(get(client, "fr").body()).contains("Trop de requêtes en peu de temps");
        assertThat(get(UUID.randomUUID().toString(), "fr").statusCode())
                .as("another")
                .isEqualTo(200);

        clock.advance(Duration.ofSeconds(2));

        assertThat(get(client, "fr").statusCode()).isEqualTo(200);
    }

    @Test
    void moreAtOnceThanAllowedAreRefusedAndForgotten() throws Exception {
        String client = UUID.randomUUID().toString();
        CountDownLatch here = new CountDownLatch(AT_ONCE);
        CountDownLatch go = new CountDownLatch(1);
        work.during.set(() -> {
            here.countDown();
            await(go);
        });
        try {
            CompletableFuture<?>[] slow = new CompletableFuture<?>[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                slow[i] = http.sendAsync(request(client, "en").build(), BodyHandlers.ofString());
            }
            await(here);
            work.during.set(() -> {});

            HttpResponse<String> refused = get(client, "en");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("at the same time");
            go.countDown();
            CompletableFuture.allOf(slow).join();
            assertThat(get(client, "en").statusCode()).isEqualTo(200);
        } finally {
            go.countDown();
            work.during.set(() -> {});
        }
    }

    @Test
    void whoGuessesSecretsIsSlowedDownTenTimesAsMuch() throws Exception {
        clock.advance(Duration.ofMinutes(10));
        int refused = 0;
        while (guess().statusCode() == 401) {
            refused++;
        }

        assertThat(refused).isEqualTo(BURST / 10);
        assertThat(guess().headers().firstValue("Retry-After")).isPresent();
        assertThat(get(UUID.randomUUID().toString(), "fr").statusCode())
                .as("a client behind the same address")
                .isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(uri("/actuator/health"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAddressesOfOneNetworkAreOneStranger() {
        assertThat(Strangers.network("2001:db8:1:2:aaaa::1")).isEqualTo(Strangers.network("2001:db8:1:2:bbbb::2"));
        assertThat(Strangers.network("2001:db8:1:2::1")).isNotEqualTo(Strangers.network("2001:db8:1:3::1"));
        assertThat(Strangers.network("192.0.2.1")).isNotEqualTo(Strangers.network("192.0.2.2"));
    }

    private HttpResponse<String> guess() throws Exception {
        return send(HttpRequest.newBuilder(uri("/oauth2/token")).POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String client, String language) throws Exception {
        return send(request(client, language));
    }

    private HttpRequest.Builder request(String client, String language) {
        return HttpRequest.newBuilder(uri("/fhir/Patient"))
                .header("Authorization", client)
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Answers 200, or 401 where tokens are given, after some work. */
    static final class Work extends HttpServlet {

        private final transient AtomicReference<Runnable> during = new AtomicReference<>(() -> {});

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            during.get().run();
            response.setStatus(request.getRequestURI().startsWith("/oauth2/") ? 401 : 200);
        }
    }

    /** Time that passes when told to. */
    static final class SettableClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));

        void advance(Duration by) {
            now.updateAndGet(time -> time.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
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

    /** Tomcat, the limits, and a servlet in place of the server. */
    @ImportAutoConfiguration(ServletWebServerFactoryAutoConfiguration.class)
    static class Server {

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        Work work() {
            return new Work();
        }

        @Bean
        ServletRegistrationBean<Work> server(Work work) {
            return new ServletRegistrationBean<>(work, "/*");
        }

        @Bean
        FilterRegistrationBean<LimitsFilter> strangers(SettableClock clock) {
            return new FilterRegistrationBean<>(new LimitsFilter(
                    new Allowances(1, BURST, clock),
                    new AtOnce(AT_ONCE),
                    Strangers::address,
                    Strangers::surcharge,
                    outcomes()));
        }

        @Bean
        FilterRegistrationBean<LimitsFilter> clients(SettableClock clock) {
            return new FilterRegistrationBean<>(new LimitsFilter(
                    new Allowances(1, BURST, clock),
                    new AtOnce(AT_ONCE),
                    request -> request.getHeader("Authorization"),
                    (request, response) -> 0,
                    outcomes()));
        }

        private static OperationOutcomeWriter outcomes() {
            return new OperationOutcomeWriter(FhirContext.forR4Cached(), new Messages());
        }
    }
}
