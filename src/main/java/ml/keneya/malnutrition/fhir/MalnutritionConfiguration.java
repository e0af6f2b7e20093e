package ml.keneya.malnutrition.fhir;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.ProtocolFile;
import ml.keneya.guidance.Protocols;
import ml.keneya.guidance.fhir.AskedDay;
import ml.keneya.guidance.fhir.FindingParts;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.guidance.fhir.SentAdvice;
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
    Figures<ProtocolFigure> malnutritionProtocol(Protocols protocols) {
        return protocols.figures(ProtocolFile.MALNUTRITION, ProtocolFigure.class);
    }

    @Bean
    FollowedCare treatments(Figures<ProtocolFigure> figures) {
        return new TreatmentCare(new Protocol(figures));
    }

    @Bean
    NutritionReply nutritionReply(
            Figures<ProtocolFigure> figures, ZScores standards, NutritionThresholds thresholds, Messages messages) {
        Rules rules = new Rules(standards, thresholds, figures);
        return new NutritionReply(
                new Protocol(figures),
                new Admission(rules),
                new FollowUp(rules),
                new Answers(new FindingParts(messages)));
    }

    @Bean
    RestfulServerCustomizer malnutrition(NutritionReply replies, DaoRegistry store, Messages messages, Clock clock) {
        MalnutritionOperations operations = new MalnutritionOperations(
                new AskedDay(clock), new NutritionFiles(new PatientFile(store), replies.protocol()), replies, messages);
        return server -> server.registerProvider(operations);
    }

    @Bean
    SentAdvice admissionOfSentFile(NutritionReply replies) {
        return new SentNutrition("$malnutrition-admission", replies, NutritionReply::admission);
    }

    @Bean
    SentAdvice followUpOfSentFile(NutritionReply replies) {
        return new SentNutrition("$malnutrition-follow-up", replies, NutritionReply::followUp);
    }
}
