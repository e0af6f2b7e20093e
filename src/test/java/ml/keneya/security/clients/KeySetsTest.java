package ml.keneya.security.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching the keys that clients publish. */
class KeySetsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void publish() throws Exception {
        String keys = new JWKSet(
                        List.of(new ECKeyGenerator(Curve.P_384).keyID("k").generate()))
                .toPublicJWKSet()
                .toString();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/keys", 200, keys);
        answer("/long", 200, keys + " ".repeat(200_000));
        server.createContext("/elsewhere", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/keys");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static List<JWK> keys(KeySets sets, URI uri, String id) throws KeySourceException {
        return sets.at(uri)
                .get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/keys",
                "https:///keys",
                "file:///etc/passwd",
                "https://user@example.org/keys",
                "https://example.org/keys#a",
                "keys"
            })
    void anAddressThatIsNotSafeIsRefused(String address) {
        assertThatThrownBy(() -> KeySets.checked(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/keys",
                "https://192.168.1.1/keys",
                "https://172.16.0.1/keys",
                "https://169.254.169.254/keys",
                "https://100.64.0.1/keys",
                "https://0.0.0.0/keys",
                "https://[::1]/keys",
                "https://[fd00::1]/keys",
                "https://[::ffff:10.0.0.1]/keys",
                "https://localhost/keys"
            })
    void aPrivateAddressIsNotAsked(String address) {
        assertThatThrownBy(() -> keys(new KeySets(false), URI.create(address), "k"))
                .isInstanceOf(KeySourceException.class)
                .rootCause()
                .hasMessageContaining("private");
    }

    @Test
    void thisMachineIsAskedOnlyWhereThatIsAllowed() throws KeySourceException {
        assertThatThrownBy(() -> keys(new KeySets(false), at("/keys"), "k")).isInstanceOf(KeySourceException.class);
        assertThat(asked).hasValue(0);

        assertThat(keys(new KeySets(true), at("/keys"), "k")).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThatThrownBy(() -> keys(new KeySets(true), at("/elsewhere"), "k")).isInstanceOf(KeySourceException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aKeySetThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> keys(new KeySets(true), at("/long"), "k")).isInstanceOf(KeySourceException.class);
    }

    @Test
    void keysAreKeptAndUnknownOnesAskedForAFewTimesOnly() throws IOException, KeySourceException {
        KeySets sets = new KeySets(true);

        for (int i = 0; i < 100; i++) {
            assertThat(keys(sets, at("/keys"), "k")).hasSize(1);
        }
        assertThat(asked).hasValue(1);
        for (int i = 0; i < 100; i++) {
            try {
                assertThat(keys(sets, at("/keys"), "unknown-" + i)).isEmpty();
            } catch (KeySourceException rateLimited) {
                assertThat(rateLimited).isNotNull();
            }
        }
        assertThat(asked.get()).isLessThan(5);
    }
}
