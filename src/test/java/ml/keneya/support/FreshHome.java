package ml.keneya.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** A home of its own for the server under test, empty at the start: one for each process that runs tests. */
final class FreshHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = Path.of("target", "test-home-" + System.getProperty("test.fork", "1"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(HOME);
            Files.createDirectories(HOME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh home",
                        Map.of(
                                "keneya.home",
                                HOME.toString(),
                                // All tests are one client at one address.
                                "keneya.security.limits.client-rate",
                                "100000",
                                "keneya.security.limits.stranger-rate",
                                "100000",
                                // Pages of one origin may ask, so that tests see who may not.
                                "keneya.server.browsers.allowed-origins",
                                "https://app.example.ml",
                                // The context lives for the whole suite, and so may its tokens.
                                "keneya.security.token-lifetime",
                                "1h",
                                // Keys that tests publish lie on this machine.
                                "keneya.security.private-key-addresses",
                                "true")));
    }
}
