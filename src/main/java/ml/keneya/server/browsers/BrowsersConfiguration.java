package ml.keneya.server.browsers;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** Wires what browsers are told. */
@Configuration(proxyBeanMethods = false)
class BrowsersConfiguration {

    @Bean
    FilterRegistrationBean<BrowserHeadersFilter> browserHeaders() {
        FilterRegistrationBean<BrowserHeadersFilter> filter = new FilterRegistrationBean<>(new BrowserHeadersFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /** Before the door: a browser asks whether it may without the token that it would send. */
    @Bean
    @ConditionalOnProperty("keneya.server.browsers.allowed-origins")
    FilterRegistrationBean<CorsFilter> sharedWithOrigins(BrowsersProperties browsers) {
        CorsConfiguration shared = new CorsConfiguration();
        shared.setAllowedOrigins(browsers.allowedOrigins());
        // What authorizes is in a header that the page sets; nothing that a browser sends on its own does.
        shared.setAllowCredentials(false);
        shared.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        shared.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.ACCEPT,
                HttpHeaders.ACCEPT_LANGUAGE,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                HttpHeaders.IF_MODIFIED_SINCE,
                "If-None-Exist",
                "Prefer",
                "X-Request-Id"));
        shared.setExposedHeaders(List.of(
                HttpHeaders.CONTENT_LOCATION,
                HttpHeaders.ETAG,
                HttpHeaders.LAST_MODIFIED,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                "X-Request-Id"));
        shared.setMaxAge(Duration.ofMinutes(10));
        // By the whole address: Spring's own source of such rules leaves out the path of the servlet, /fhir.
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(
                new CorsFilter(request -> isShared(request.getRequestURI()) ? shared : null));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    private static boolean isShared(String address) {
        return address.equals("/fhir")
                || address.startsWith("/fhir/")
                || address.equals("/oauth2/token")
                || address.equals("/cds-services")
                || address.startsWith("/cds-services/");
    }
}
