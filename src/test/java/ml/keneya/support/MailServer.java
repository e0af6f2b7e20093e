package ml.keneya.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** A mail server on this machine, for what the server under test tells its privacy officer. */
final class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // The same port when a test stops it and starts it again.
        int port = TestSocketUtils.findAvailableTcpPort();
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        context.getBeanFactory().registerSingleton("mailServer", server);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "mail server",
                        Map.of(
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                port,
                                "keneya.security.emergency.privacy-officer",
                                "officer@keneya.example")));
    }
}
