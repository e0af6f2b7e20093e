package ml.keneya.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server on this machine, for what the server under test tells its privacy officer. */
final class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
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
                                server.getSmtp().getPort(),
                                "keneya.security.emergency.privacy-officer",
                                "officer@keneya.example")));
    }
}
