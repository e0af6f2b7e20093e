package ml.keneya.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.context.ApplicationListener;

/**
 * Where clients find this server and the issuer of its tokens.
 *
 * <p>Never taken from a request: whoever chooses the {@code Host} header would choose the issuer.
 */
public final class PublicAddress implements ApplicationListener<WebServerInitializedEvent> {

    private final SecurityProperties properties;
    private final ServerProperties server;
    private volatile int port;

    PublicAddress(SecurityProperties properties, ServerProperties server) {
        this.properties = properties;
        this.server = server;
        this.port = server.getPort() == null ? 8080 : server.getPort();
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** The issuer of tokens, as in their {@code iss}. */
    public String issuer() {
        return given(properties.issuer(), listening());
    }

    /** The FHIR endpoint, as in the {@code aud} of tokens. */
    public String fhirBase() {
        return given(properties.fhirBase(), (properties.embedded() ? issuer() : listening()) + "/fhir");
    }

    /** The token endpoint of the embedded issuer. */
    public String tokenEndpoint() {
        return issuer() + "/oauth2/token";
    }

    /** Where the embedded issuer takes an app's launch. */
    public String authorizationEndpoint() {
        return issuer() + "/oauth2/authorize";
    }

    /** Where an app gives back what the embedded issuer gave it. */
    public String revocationEndpoint() {
        return issuer() + "/oauth2/revoke";
    }

    /**
     * The FHIR endpoint as this server reaches itself: past a proxy; but with TLS of its own by its name, which alone
     * the certificate knows.
     */
    public String ownFhirBase() {
        Ssl ssl = server.getSsl();
        return ssl != null && ssl.isEnabled() ? fhirBase() : listening() + "/fhir";
    }

    /** The public keys of the embedded issuer. */
    public String jwks() {
        return issuer() + "/oauth2/jwks";
    }

    private static String given(@Nullable URI url, String otherwise) {
        return url == null ? otherwise : url.toString().replaceAll("/+$", "");
    }

    private String listening() {
        Ssl ssl = server.getSsl();
        String scheme = ssl != null && ssl.isEnabled() ? "https" : "http";
        return scheme + "://" + host(server.getAddress()) + ':' + port;
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        return address instanceof Inet6Address ? '[' + address.getHostAddress() + ']' : address.getHostAddress();
    }
}
