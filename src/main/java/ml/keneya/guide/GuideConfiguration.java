package ml.keneya.guide;

import ca.uhn.fhir.context.FhirContext;
import java.util.Optional;
import ml.keneya.conformance.ConformanceProperties;
import ml.keneya.conformance.ImplementationGuide;
import ml.keneya.conformance.Snapshots;
import ml.keneya.server.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Wires the guide's pages, which are made when somebody asks for the first. */
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {

    @Bean
    @Lazy
    PublishedGuide publishedGuide(
            FhirContext fhir,
            ImplementationGuide guide,
            Snapshots snapshots,
            Messages messages,
            ConformanceProperties properties) {
        return new PublishedGuide(fhir, guide, snapshots, messages, Optional.of(properties.refuseUnprofiled()));
    }
}
