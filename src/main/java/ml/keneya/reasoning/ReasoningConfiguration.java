package ml.keneya.reasoning;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import java.util.List;
import ml.keneya.conformance.ImplementationGuide;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires clinical reasoning. */
@Configuration(proxyBeanMethods = false)
class ReasoningConfiguration {

    @Bean
    Plans plans(ImplementationGuide guide, List<PlanFacts> facts) {
        return new Plans(guide, facts);
    }

    @Bean
    PlanEngine planEngine(FhirContext fhir, ImplementationGuide guide) {
        return new PlanEngine(fhir, guide);
    }

    @Bean
    PlanRequests planRequests(Plans plans, PlanEngine engine) {
        return new PlanRequests(plans, new PlanReply(engine));
    }

    @Bean
    PlanWarmUp planWarmUp(Plans plans, PlanEngine engine) {
        return new PlanWarmUp(plans, engine);
    }

    @Bean
    RestfulServerCustomizer reasoning(
            DaoRegistry store, Plans plans, PlanEngine engine, Clock clock, Messages messages) {
        PlanDefinitionOperations operations =
                new PlanDefinitionOperations(store, plans, new PlanReply(engine), clock, messages);
        return server -> server.registerProvider(operations);
    }
}
