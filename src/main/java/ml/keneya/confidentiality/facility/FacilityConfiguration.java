package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what a facility sees. */
@Configuration(proxyBeanMethods = false)
class FacilityConfiguration {

    @Bean
    InitializingBean facilities(
            IInterceptorService interceptors,
            FhirContext fhir,
            DaoRegistry store,
            FacilityProperties properties,
            Messages messages) {
        return () -> interceptors.registerInterceptor(
                new FacilityInterceptor(store, new PatientsOfFacilities(fhir, store), properties, messages));
    }
}
