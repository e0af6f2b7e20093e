package ml.keneya.growth.fhir;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import ml.keneya.server.Acquaintance;
import ml.keneya.server.Messages;
import ml.keneya.server.ReadAccess;
import ml.keneya.server.RecordReach;
import ml.keneya.server.RestfulServerCustomizer;
import ml.keneya.server.TransactionLock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires growth. */
@Configuration(proxyBeanMethods = false)
class GrowthConfiguration {

    @Bean
    ZScores zScores() {
        return new ZScores(GrowthStandards.read());
    }

    @Bean
    NutritionThresholds nutritionThresholds() {
        return NutritionThresholds.read();
    }

    @Bean
    RestfulServerCustomizer growth(ZScores standards, NutritionThresholds thresholds, Messages messages) {
        ZScoreAnswer answers = new ZScoreAnswer(standards, thresholds, messages);
        return server -> server.registerProvider(new GrowthOperations(answers, messages));
    }

    @Bean
    InitializingBean derivedScores(
            IInterceptorService interceptors,
            ZScores standards,
            NutritionThresholds thresholds,
            DaoRegistry store,
            JdbcClient database,
            RecordReach reach,
            ReadAccess access,
            Acquaintance.Sight sight,
            BuildProperties build,
            Messages messages) {
        return () -> {
            GrowthRecords records = new GrowthRecords(store);
            DerivedScores scores = new DerivedScores(
                    records,
                    standards,
                    thresholds,
                    new DerivedRecords(new Software(build.getName() + ' ' + build.getVersion()), messages),
                    new TransactionLock(database));
            interceptors.registerInterceptor(new GrowthInterceptor(
                    scores, records, new OwnScore(scores, records, reach, access, sight, messages), messages));
        };
    }
}
