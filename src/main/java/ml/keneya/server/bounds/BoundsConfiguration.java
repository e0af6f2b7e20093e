package ml.keneya.server.bounds;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.util.unit.DataSize;

/** Puts the bounds before the FHIR endpoint, and behind the door: a stranger's body is not read at all. */
@Configuration(proxyBeanMethods = false)
class BoundsConfiguration {

    /** A request for a token is a few hundred bytes; an assertion in it, some thousand. */
    private static final DataSize LARGEST_FORM = DataSize.ofKilobytes(64);

    @Bean
    FilterRegistrationBean<BoundsFilter> boundsFilter(
            BoundsProperties bounds, FhirContext fhir, OperationOutcomeWriter outcomes, Clock clock) {
        NumberBounds numbers = new NumberBounds(bounds);
        QueryBounds queries = new QueryBounds(bounds, new SearchNumbers(fhir, numbers));
        FilterRegistrationBean<BoundsFilter> filter = new FilterRegistrationBean<>(new BoundsFilter(
                bounds,
                queries,
                new BodyReader(bounds, bounds.maxBody(), clock),
                new BodyBounds(bounds, numbers, queries),
                outcomes));
        filter.addUrlPatterns("/fhir/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return filter;
    }

    /** A call of a CDS service may bring as much as a request of the FHIR endpoint. */
    @Bean
    FilterRegistrationBean<CallFilter> callFilter(
            BoundsProperties bounds, OperationOutcomeWriter outcomes, Clock clock) {
        FilterRegistrationBean<CallFilter> filter = new FilterRegistrationBean<>(
                new CallFilter(bounds, new BodyReader(bounds, bounds.maxBody(), clock), outcomes));
        filter.addUrlPatterns("/cds-services/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<AddressFilter> addressFilter(OperationOutcomeWriter outcomes) {
        FilterRegistrationBean<AddressFilter> filter = new FilterRegistrationBean<>(new AddressFilter(outcomes));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }

    @Bean
    RequestRejectedHandler refusedAddresses(OperationOutcomeWriter outcomes) {
        return new RefusedAddresses(outcomes);
    }

    /** Last, so that it is inside Spring Boot's own, and the first to speak. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTomcat(OperationOutcomeWriter outcomes) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusalOfTomcat(outcomes)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> impatience() {
        return tomcat -> {
            tomcat.setProtocol(ImpatientProtocol.class.getName());
            tomcat.addEngineValves(new RestOfBody());
        };
    }

    /** Before the door, which is where the form of a stranger is read. */
    @Bean
    FilterRegistrationBean<TokenFormFilter> tokenFormFilter(
            BoundsProperties bounds, OperationOutcomeWriter outcomes, Clock clock) {
        FilterRegistrationBean<TokenFormFilter> filter = new FilterRegistrationBean<>(
                new TokenFormFilter(new BodyReader(bounds, LARGEST_FORM, clock), outcomes));
        filter.addUrlPatterns("/oauth2/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 10);
        return filter;
    }
}
