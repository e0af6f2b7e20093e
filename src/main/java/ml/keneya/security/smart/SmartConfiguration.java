package ml.keneya.security.smart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ml.keneya.security.tokens.Issuer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells SMART apps where tokens come from and what they can ask for: only what is true.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html">SMART, well-known URIs</a>
 */
@Configuration(proxyBeanMethods = false)
class SmartConfiguration {

    @Bean
    ServletRegistrationBean<MetadataServlet> smartMetadata(Issuer issuer) {
        return mounted(new MetadataServlet(() -> smart(issuer)), "/fhir/.well-known/smart-configuration");
    }

    @Bean
    ServletRegistrationBean<MetadataServlet> authorizationServerMetadata(Issuer issuer) {
        return mounted(new MetadataServlet(() -> oauth(issuer)), "/.well-known/oauth-authorization-server");
    }

    private static ServletRegistrationBean<MetadataServlet> mounted(MetadataServlet servlet, String path) {
        ServletRegistrationBean<MetadataServlet> registration = new ServletRegistrationBean<>(servlet, path);
        registration.setName(path);
        return registration;
    }

    private static Map<String, Object> smart(Issuer issuer) {
        Map<String, Object> metadata = new LinkedHashMap<>(issuer.metadata());
        Object methods = metadata.getOrDefault("token_endpoint_auth_methods_supported", List.of());
        List<String> capabilities = new ArrayList<>(List.of("permission-v2"));
        if (methods instanceof List<?> known) {
            if (known.contains("client_secret_basic")) {
                capabilities.add("client-confidential-symmetric");
            }
            if (known.contains("private_key_jwt")) {
                capabilities.add("client-confidential-asymmetric");
            }
        }
        metadata.put("scopes_supported", List.of("system/*.cruds", "system/*.rs"));
        metadata.put("capabilities", capabilities);
        return metadata;
    }

    private static Map<String, Object> oauth(Issuer issuer) {
        Map<String, Object> metadata = new LinkedHashMap<>(issuer.metadata());
        // Required by RFC 8414; there is no authorization endpoint yet to use one with.
        metadata.putIfAbsent("response_types_supported", List.of());
        return metadata;
    }
}
