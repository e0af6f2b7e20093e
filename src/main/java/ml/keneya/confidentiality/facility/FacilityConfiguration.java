package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import javax.sql.DataSource;
import ml.keneya.security.Caller;
import ml.keneya.security.RolesOfFacilities;
import ml.keneya.server.Messages;
import ml.keneya.server.PatientOperationAccess;
import ml.keneya.server.Refusal;
import ml.keneya.server.TransactionLock;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what a facility sees. */
@Configuration(proxyBeanMethods = false)
class FacilityConfiguration {

    @Bean
    FacilityNames facilityNames(DaoRegistry store) {
        return new FacilityNames(store);
    }

    @Bean
    RolesOfFacilities rolesOfFacilities(FacilityProperties properties) {
        return properties::needsFacility;
    }

    @Bean
    @Order(20)
    PatientOperationAccess facilityOfOperation(FacilityProperties properties) {
        return (operation, request) -> Caller.of(request)
                .filter(properties::refuses)
                .map(caller -> Refusal.of(403, IssueType.FORBIDDEN, "confidentiality.facility.missing", caller.role()));
    }

    @Bean
    SurvivorLock survivorLock(JdbcClient database) {
        return new SurvivorLock(new TransactionLock(database));
    }

    @Bean
    PatientsOfFacilities patientsOfFacilities(
            FhirContext fhir, DaoRegistry store, FacilityNames names, JdbcClient database) {
        return new PatientsOfFacilities(fhir, store, names, new TransactionLock(database));
    }

    @Bean
    FacilityReach facilityReach(PatientsOfFacilities patients, DaoRegistry store) {
        return new FacilityReach(patients, store);
    }

    @Bean
    InitializingBean facilities(
            IInterceptorService interceptors,
            PatientsOfFacilities patients,
            FacilityReach reach,
            FacilityProperties properties,
            JdbcClient database,
            @Qualifier("vault") DataSource vault,
            ISearchParamExtractor links,
            ISearchParamRegistry parameters,
            FhirContext fhir,
            Messages messages) {
        ReferencesInReach references = new ReferencesInReach(links, patients, reach);
        PathsToPatients paths = new PathsToPatients(fhir, parameters, patients);
        FiledRecords filed = new FiledRecords(database, JdbcClient.create(vault));
        return () -> {
            interceptors.registerInterceptor(
                    new FacilityInterceptor(patients, reach, paths, filed, properties, messages));
            interceptors.registerInterceptor(
                    new FacilityFilingInterceptor(patients, reach, references, filed, messages));
        };
    }
}
