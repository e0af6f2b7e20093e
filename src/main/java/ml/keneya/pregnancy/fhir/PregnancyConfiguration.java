package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.ProtocolFile;
import ml.keneya.guidance.Protocols;
import ml.keneya.guidance.fhir.AskedDay;
import ml.keneya.guidance.fhir.FindingParts;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.guidance.fhir.SentAdvice;
import ml.keneya.pregnancy.ContactPlan;
import ml.keneya.pregnancy.ContactSchedules;
import ml.keneya.pregnancy.DatingRule;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.pregnancy.PregnancyRules;
import ml.keneya.pregnancy.UltrasoundTolerances;
import ml.keneya.reasoning.PlanFacts;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import ml.keneya.server.TransactionLock;
import ml.keneya.visits.FollowedCare;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires pregnancy. */
@Configuration(proxyBeanMethods = false)
class PregnancyConfiguration {

    @Bean
    Figures<PregnancyFigure> pregnancyFigures(Protocols protocols) {
        return protocols.figures(ProtocolFile.PREGNANCY, PregnancyFigure.class);
    }

    @Bean
    RestfulServerCustomizer pregnancy(DaoRegistry store, Messages messages, Clock clock, FollowUpReply replies) {
        PregnancyOperations operations =
                new PregnancyOperations(new PatientFile(store), new AskedDay(clock), replies, messages);
        return server -> server.registerProvider(operations);
    }

    @Bean
    PlanFacts antenatalCare(FollowUpReply replies) {
        return new FollowUpFacts(replies);
    }

    @Bean
    SentAdvice followUpOfSentPregnancy(FollowUpReply replies) {
        return new SentPregnancy(replies);
    }

    @Bean
    ContactPlan contactPlan(Figures<PregnancyFigure> figures, Protocols protocols) {
        return new ContactPlan(protocols.read(ProtocolFile.CONTACT_SCHEDULES, ContactSchedules::read), figures);
    }

    @Bean
    DatingRule datingRule(Figures<PregnancyFigure> figures, Protocols protocols) {
        return new DatingRule(figures, protocols.read(ProtocolFile.ULTRASOUND_TOLERANCES, UltrasoundTolerances::read));
    }

    @Bean
    FollowedCare pregnancies(
            Figures<PregnancyFigure> figures,
            DatingRule dates,
            ContactPlan plan,
            PregnancyProperties properties,
            Clock clock) {
        return new PregnancyCare(figures, dates, plan, properties.expectedBy(), clock);
    }

    @Bean
    FollowedCare newborns(ContactPlan plan, Clock clock) {
        return new NewbornCare(plan, clock);
    }

    @Bean
    FollowUpReply followUpReply(
            Messages messages, Figures<PregnancyFigure> figures, DatingRule dates, ContactPlan plan) {
        FindingParts parts = new FindingParts(messages);
        return new FollowUpReply(
                figures,
                new Episodes(figures),
                new FollowUps(figures, dates, plan, new PregnancyRules(figures)),
                new FollowUpAnswer(plan, figures.of(PregnancyFigure.TERM_DAYS).whole(), parts),
                parts);
    }

    @Bean
    InitializingBean pregnancyClosing(
            IInterceptorService interceptors,
            DaoRegistry store,
            JdbcClient database,
            Figures<PregnancyFigure> figures,
            DatingRule dates) {
        PregnancyClosing closing =
                new PregnancyClosing(store, new TransactionLock(database), figures, new Stillbirths(figures, dates));
        return () -> interceptors.registerInterceptor(new PregnancyInterceptor(closing));
    }
}
