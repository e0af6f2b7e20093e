package ml.keneya.confidentiality.consent;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import ml.keneya.confidentiality.facility.FacilityNames;
import ml.keneya.confidentiality.facility.PatientsOfFacilities;
import ml.keneya.confidentiality.facility.SurvivorLock;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what survivors consent to. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

    @Bean
    SurvivorFile survivorFile(DaoRegistry store) {
        return new SurvivorFile(store);
    }

    @Bean
    StatisticsConsent statisticsConsent(SurvivorFile file, Clock clock) {
        return new StatisticsConsent(file, clock);
    }

    @Bean
    SharingTable sharingTable(SurvivorLock lock, JdbcClient database, @Qualifier("vault") DataSource vault) {
        return new SharingTable(lock, database, JdbcClient.create(vault));
    }

    @Bean
    EndedSharing endedSharing(DaoRegistry store, SharingTable table, Clock clock) {
        return new EndedSharing(store, table, clock);
    }

    @Bean
    InitializingBean consents(
            IInterceptorService interceptors,
            DaoRegistry store,
            SurvivorFile file,
            FacilityNames names,
            PatientsOfFacilities patients,
            SharingTable table,
            EndedSharing ended,
            FhirContext fhir,
            ResourceLoader files,
            Clock clock,
            Messages messages) {
        Discretion discretion = Discretion.read(files.getResource("classpath:keneya/referral-code-systems.csv"));
        Sharing sharing =
                new Sharing(file, new Shareable(store, fhir, patients, discretion), names::in, table, ended, clock);
        return () -> interceptors.registerInterceptor(
                new SharingConsentInterceptor(sharing, patients, discretion, messages));
    }
}
