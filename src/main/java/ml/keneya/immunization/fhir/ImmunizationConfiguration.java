package ml.keneya.immunization.fhir;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.ProtocolFile;
import ml.keneya.guidance.Protocols;
import ml.keneya.guidance.fhir.AskedDay;
import ml.keneya.guidance.fhir.FindingParts;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.immunization.ImmunizationFigure;
import ml.keneya.immunization.ImmunizationForecast;
import ml.keneya.immunization.VaccineCalendar;
import ml.keneya.immunization.VaccineSchedule;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires immunization. */
@Configuration(proxyBeanMethods = false)
class ImmunizationConfiguration {

    @Bean
    RestfulServerCustomizer immunization(DaoRegistry store, Messages messages, Clock clock, Protocols protocols) {
        Figures<ImmunizationFigure> figures =
                Figures.read(protocols.of(ProtocolFile.IMMUNIZATION), ImmunizationFigure.class);
        VaccineCalendar doses = VaccineCalendar.read(protocols.of(ProtocolFile.VACCINE_CALENDAR));
        ImmunizationOperations operations = new ImmunizationOperations(
                new DoseRecords(new PatientFile(store), doses.counted()),
                new AskedDay(clock),
                new DueDoses(
                        figures,
                        new ImmunizationForecast(
                                doses, VaccineSchedule.read(protocols.of(ProtocolFile.VACCINES)), figures),
                        new Recommendations(messages),
                        new FindingParts(messages)),
                messages);
        return server -> server.registerProvider(operations);
    }
}
