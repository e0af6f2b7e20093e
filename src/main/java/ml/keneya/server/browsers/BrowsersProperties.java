package ml.keneya.server.browsers;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which pages in a browser may use the endpoint.
 *
 * @param allowedOrigins origins whose pages may call this server, such as {@code https://app.example.ml}, separated by
 *     commas; exact, and none by default
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS</a>
 */
@Validated
@ConfigurationProperties("keneya.server.browsers")
public record BrowsersProperties(
        @DefaultValue
        List<
                        @Pattern(
                                regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?",
                                message = "must be an origin: https://host, exact, without path")
                        String>
                allowedOrigins) {

    public BrowsersProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
