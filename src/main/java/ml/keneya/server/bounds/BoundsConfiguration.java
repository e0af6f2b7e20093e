package ml.keneya.server.bounds;

import ca.uhn.fhir.context.FhirContext;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bounds before the FHIR endpoint, and behind the door: a stranger's body is not read at all. */
@Configuration(proxyBeanMethods = false)
class BoundsConfiguration {

    @Bean
    FilterRegistrationBean<BoundsFilter> boundsFilter(
            BoundsProperties bounds, FhirContext fhir, OperationOutcomeWriter outcomes) {
        NumberBounds numbers = new NumberBounds(bounds);
        QueryBounds queries = new QueryBounds(bounds, new SearchNumbers(fhir, numbers));
        FilterRegistrationBean<BoundsFilter> filter = new FilterRegistrationBean<>(new BoundsFilter(
                bounds, queries, new BodyReader(bounds), new BodyBounds(bounds, numbers, queries), outcomes));
        filter.addUrlPatterns("/fhir/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return filter;
    }
}
