package ml.keneya.security.smart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ml.keneya.security.tokens.Issuer;
import ml.keneya.server.OperationOutcomeWriter;
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
    ServletRegistrationBean<MetadataServlet> smartMetadata(Issuer issuer, OperationOutcomeWriter outcomes) {
        return mounted(new MetadataServlet(() -> smart(issuer), outcomes), "/fhir/.well-known/smart-configuration");
    }

    @Bean
    ServletRegistrationBean<MetadataServlet> authorizationServerMetadata(
            Issuer issuer, OperationOutcomeWriter outcomes) {
        return mounted(new MetadataServlet(() -> oauth(issuer), outcomes), "/.well-known/oauth-authorization-server");
    }

    /** OpenID Connect Discovery 1.0: where apps that want to know who signed in look. */
    @Bean
    ServletRegistrationBean<MetadataServlet> openidMetadata(Issuer issuer, OperationOutcomeWriter outcomes) {
        return mounted(new MetadataServlet(() -> oauth(issuer), outcomes), "/.well-known/openid-configuration");
    }

    private static ServletRegistrationBean<MetadataServlet> mounted(MetadataServlet servlet, String path) {
        ServletRegistrationBean<MetadataServlet> registration = new ServletRegistrationBean<>(servlet, path);
        registration.setName(path);
        return registration;
    }

    private static Map<String, Object> smart(Issuer issuer) {
        Map<String, Object> metadata = new LinkedHashMap<>(issuer.metadata());
        List<String> capabilities = new ArrayList<>(List.of("permission-v2"));
        if (offers(metadata, "token_endpoint_auth_methods_supported", "client_secret_basic")) {
            capabilities.add("client-confidential-symmetric");
        }
        if (offers(metadata, "token_endpoint_auth_methods_supported", "private_key_jwt")) {
            capabilities.add("client-confidential-asymmetric");
        }
        List<String> scopes = new ArrayList<>(List.of("system/*.cruds", "system/*.rs"));
        if (issuer.launchesApps()) {
            scopes.addAll(List.of("user/*.cruds", "user/*.rs", "patient/*.cruds", "patient/*.rs"));
            for (LaunchScope scope : LaunchScope.values()) {
                scopes.add(scope.toString());
            }
            capabilities.addAll(List.of(
                    "launch-standalone",
                    "client-public",
                    "context-standalone-patient",
                    "permission-offline",
                    "permission-patient",
                    "permission-user",
                    "sso-openid-connect"));
        }
        metadata.put("scopes_supported", scopes);
        metadata.put("capabilities", capabilities);
        return metadata;
    }

    private static boolean offers(Map<String, Object> metadata, String key, String value) {
        return metadata.get(key) instanceof List<?> known && known.contains(value);
    }

    private static Map<String, Object> oauth(Issuer issuer) {
        Map<String, Object> metadata = new LinkedHashMap<>(issuer.metadata());
        // Required by RFC 8414, also of an issuer that names none.
        metadata.putIfAbsent("response_types_supported", List.of());
        return metadata;
    }
}
