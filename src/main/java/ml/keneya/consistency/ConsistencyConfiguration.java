package ml.keneya.consistency;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import java.time.Clock;
import ml.keneya.guidance.ProtocolFile;
import ml.keneya.guidance.Protocols;
import ml.keneya.immunization.VaccineSchedule;
import ml.keneya.server.Acquaintance;
import ml.keneya.server.Messages;
import ml.keneya.server.ReadAccess;
import ml.keneya.server.RecordReach;
import ml.keneya.server.TransactionLock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the rules. */
@Configuration(proxyBeanMethods = false)
class ConsistencyConfiguration {

    @Bean
    ConsistencyRules consistencyRules(ResourceLoader files, Protocols protocols) {
        return ConsistencyRules.with(
                Figures.read(files.getResource(Figures.FILE)),
                protocols.read(ProtocolFile.VACCINES, VaccineSchedule::read),
                WeightRanges.read(files.getResource(WeightRanges.FILE)),
                ReferralSteps.read(files.getResource(ReferralSteps.FILE)));
    }

    @Bean
    InitializingBean consistency(
            IInterceptorService interceptors,
            ConsistencyRules rules,
            DaoRegistry store,
            MatchUrlService queries,
            FhirContext fhir,
            JdbcClient database,
            RecordReach reach,
            ReadAccess access,
            Acquaintance.Sight sight,
            Clock clock,
            Messages messages) {
        return () -> interceptors.registerInterceptor(new ConsistencyInterceptor(
                rules,
                new StoredRecords(store, queries, fhir, reach, access),
                sight,
                new TransactionLock(database),
                clock,
                messages));
    }
}
