package ml.keneya.storage.text;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The text index behind {@code _text} and {@code _content}.
 *
 * @param backend LUCENE, in a folder of the home, or ELASTICSEARCH, which is also for OpenSearch
 * @param hosts Elasticsearch's addresses as host:port, separated by commas
 * @param protocol how to speak to Elasticsearch: http or https
 * @param username who logs in to Elasticsearch
 * @param password the password of that user
 */
@Validated
@ConfigurationProperties("keneya.text-index")
record TextIndexProperties(
        @DefaultValue("LUCENE") Backend backend,
        @DefaultValue("127.0.0.1:9200") String hosts,
        @DefaultValue("http") @Pattern(regexp = "https?") String protocol,
        Optional<String> username,
        Optional<String> password) {

    enum Backend {
        LUCENE,
        ELASTICSEARCH
    }
}
