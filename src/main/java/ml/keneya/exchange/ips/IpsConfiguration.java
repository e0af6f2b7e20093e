package ml.keneya.exchange.ips;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.ips.generator.IIpsGeneratorSvc;
import ca.uhn.fhir.jpa.ips.generator.IpsGeneratorSvcImpl;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.CallersSearch;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the patient summary. */
@Configuration(proxyBeanMethods = false)
class IpsConfiguration {

    @Bean
    RestfulServerCustomizer patientSummary(FhirContext fhir, DaoRegistry store, Messages messages) {
        Map<Locale, IIpsGeneratorSvc> generators = Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .collect(
                        Collectors.toMap(language -> language, language -> generator(fhir, store, messages, language)));
        IpsOperations operations = new IpsOperations(store, generators, messages);
        return server -> server.registerProvider(operations);
    }

    private static IIpsGeneratorSvc generator(FhirContext fhir, DaoRegistry store, Messages messages, Locale language) {
        TravellingSummary summary = new TravellingSummary(new CallersSearch(store), fhir, messages, language);
        summary.setDaoRegistry(store);
        summary.setFhirContext(fhir);
        return new IpsGeneratorSvcImpl(fhir, summary);
    }
}
