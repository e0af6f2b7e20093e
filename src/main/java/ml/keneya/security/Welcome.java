package ml.keneya.security;

import java.nio.file.Path;
import java.util.Locale;
import ml.keneya.server.Home;
import ml.keneya.server.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Tells whoever started the server, in the language of the machine, that it serves and what to try next. */
final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final PublicAddress address;
    private final SecurityProperties properties;
    private final Home home;
    private final Messages messages;

    Welcome(PublicAddress address, SecurityProperties properties, Home home, Messages messages) {
        this.address = address;
        this.properties = properties;
        this.home = home;
        this.messages = messages;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Locale language = messages.language(Locale.getDefault().toLanguageTag());
        LOG.info(messages.text(language, "security.welcome.ready", address.fhirBase()));
        LOG.info(messages.text(language, "security.welcome.metadata", "curl " + address.fhirBase() + "/metadata"));
        if (properties.embedded()) {
            Path credentials = home.resolve("credentials/admin.json");
            LOG.info(messages.text(language, "security.welcome.secret", credentials));
            LOG.info(messages.text(
                    language,
                    "security.welcome.token",
                    "curl -u \"admin:$(sed -n 's/.*\"client_secret\" : \"\\(.*\\)\".*/\\1/p' " + credentials
                            + ")\" -d grant_type=client_credentials -d 'scope=system/*.cruds' "
                            + address.tokenEndpoint()));
        }
    }
}
