package ml.keneya.malnutrition.fhir;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.fhir.AskedDay;
import ml.keneya.guidance.fhir.FindingParts;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.malnutrition.Admission;
import ml.keneya.malnutrition.FollowUp;
import ml.keneya.malnutrition.Protocol;
import ml.keneya.malnutrition.ProtocolFigure;
import ml.keneya.malnutrition.Rules;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import ml.keneya.visits.FollowedCare;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires malnutrition. */
@Configuration(proxyBeanMethods = false)
class MalnutritionConfiguration {

    @Bean
    Figures<ProtocolFigure> malnutritionProtocol(MalnutritionProperties properties) {
        return Figures.read(properties.protocol(), ProtocolFigure.class);
    }

    @Bean
    FollowedCare treatments(Figures<ProtocolFigure> figures) {
        return new TreatmentCare(new Protocol(figures));
    }

    @Bean
    RestfulServerCustomizer malnutrition(
            Figures<ProtocolFigure> figures,
            ZScores standards,
            NutritionThresholds thresholds,
            DaoRegistry store,
            Messages messages,
            Clock clock) {
        Rules rules = new Rules(standards, thresholds, figures);
        Answers answers = new Answers(new FindingParts(messages));
        MalnutritionOperations operations = new MalnutritionOperations(
                new AskedDay(clock),
                new NutritionFiles(new PatientFile(store), new Protocol(figures)),
                new Admission(rules),
                new FollowUp(rules),
                answers,
                messages);
        return server -> server.registerProvider(operations);
    }
}
