package ml.keneya.growth.fhir;

import ml.keneya.growth.GrowthStandards;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
