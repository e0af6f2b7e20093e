package ml.keneya.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.ETagSupportEnum;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Mounts the FHIR endpoint and lets every feature customize it. */
@Configuration(proxyBeanMethods = false)
class FhirEndpointConfiguration {

    @Bean
    ServletRegistrationBean<RestfulServer> fhirEndpoint(
            FhirContext fhir,
            PagingProperties paging,
            BuildProperties build,
            ObjectProvider<RestfulServerCustomizer> customizers) {
        // An element that FHIR does not know is refused, not dropped: what the client meant by it would be lost.
        fhir.setParserErrorHandler(new StrictErrorHandler());
        RestfulServer server = new FhirServlet(fhir);
        server.setServerName(build.getName());
        server.setServerVersion(build.getVersion());
        server.setServerAddressStrategy(new IncomingRequestAddressStrategy());
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setETagSupport(ETagSupportEnum.ENABLED);
        server.setDefaultPageSize(paging.defaultCount());
        customizers.orderedStream().forEach(customizer -> customizer.customize(server));
        ServletRegistrationBean<RestfulServer> mounted = new ServletRegistrationBean<>(server, "/fhir/*");
        mounted.setLoadOnStartup(1);
        return mounted;
    }

    @Bean
    CallersRead callersRead(ServletRegistrationBean<RestfulServer> fhirEndpoint) {
        return new CallersRead(fhirEndpoint.getServlet());
    }

    @Bean
    RestfulServerCustomizer identity(BuildProperties build, Clock clock) {
        CapabilityIdentityInterceptor identity = new CapabilityIdentityInterceptor(build.getName(), clock.instant());
        return server -> server.registerInterceptor(identity);
    }

    @Bean
    static UnknownSettings unknownSettings(ConfigurableEnvironment environment) {
        return new UnknownSettings(environment);
    }

    @Bean
    static HomeLock homeLock() {
        return new HomeLock();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
