package ml.keneya.growth.fhir;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import ml.keneya.server.Acquaintance;
import ml.keneya.server.DerivedStore;
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
    GrowthStandards growthStandards() {
        return GrowthStandards.read();
    }

    @Bean
    ZScores zScores(GrowthStandards standards) {
        return new ZScores(standards);
    }

    @Bean
    NutritionThresholds nutritionThresholds() {
        return NutritionThresholds.read();
    }

    @Bean
    RestfulServerCustomizer growth(
            GrowthStandards standards,
            ZScores scores,
            NutritionThresholds thresholds,
            DaoRegistry store,
            Messages messages,
            Clock clock) {
        ScoreParts parts = new ScoreParts(messages);
        GrowthOperations operations = new GrowthOperations(
                new ZScoreAnswer(scores, thresholds, parts),
                new ChildFile(store),
                new GrowthAnswer(scores, thresholds, parts),
                new ChildChart(standards, new ChartPoints(scores), thresholds, messages),
                messages,
                clock);
        return server -> server.registerProvider(operations);
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
                    new DerivedStore(store),
                    standards,
                    thresholds,
                    new DerivedRecords(new Software(build.getName() + ' ' + build.getVersion()), messages),
                    new TransactionLock(database));
            interceptors.registerInterceptor(new GrowthInterceptor(
                    scores, records, new OwnScore(scores, records, reach, access, sight, messages), messages));
        };
    }
}
