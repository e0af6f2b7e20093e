package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what a facility sees. */
@Configuration(proxyBeanMethods = false)
class FacilityConfiguration {

    @Bean
    FacilityNames facilityNames(DaoRegistry store) {
        return new FacilityNames(store);
    }

    @Bean
    SurvivorLock survivorLock(JdbcClient database) {
        return new SurvivorLock(database);
    }

    @Bean
    PatientsOfFacilities patientsOfFacilities(FhirContext fhir, DaoRegistry store, FacilityNames names) {
        return new PatientsOfFacilities(fhir, store, names);
    }

    @Bean
    FacilityReach facilityReach(PatientsOfFacilities patients) {
        return new FacilityReach(patients);
    }

    @Bean
    InitializingBean facilities(
            IInterceptorService interceptors,
            PatientsOfFacilities patients,
            FacilityReach reach,
            DaoRegistry store,
            FacilityProperties properties,
            SurvivorLock lock,
            ISearchParamExtractor links,
            Messages messages) {
        ReferencesInReach references = new ReferencesInReach(links, store, patients, reach);
        return () -> {
            interceptors.registerInterceptor(new FacilityInterceptor(store, patients, reach, properties, messages));
            interceptors.registerInterceptor(
                    new FacilityFilingInterceptor(patients, reach, references, lock, messages));
        };
    }
}
