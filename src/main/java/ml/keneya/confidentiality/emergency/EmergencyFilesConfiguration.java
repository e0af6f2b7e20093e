package ml.keneya.confidentiality.emergency;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ml.keneya.confidentiality.facility.PatientsOfFacilities;
import ml.keneya.security.emergency.EmergencyPatients;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what may be looked at in an emergency. */
@Configuration(proxyBeanMethods = false)
class EmergencyFilesConfiguration {

    @Bean
    EmergencyPatients emergencyPatients(DaoRegistry store) {
        return new PatientsByName(store);
    }

    @Bean
    InitializingBean emergencyFiles(
            IInterceptorService interceptors, PatientsOfFacilities patients, DaoRegistry store) {
        return () -> interceptors.registerInterceptor(new EmergencyInterceptor(patients, store));
    }
}
