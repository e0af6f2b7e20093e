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
import ml.keneya.visits.FollowedCare;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires immunization. */
@Configuration(proxyBeanMethods = false)
class ImmunizationConfiguration {

    @Bean
    VaccineCalendar vaccineCalendar(Protocols protocols) {
        return protocols.read(ProtocolFile.VACCINE_CALENDAR, VaccineCalendar::read);
    }

    @Bean
    Figures<ImmunizationFigure> immunizationFigures(Protocols protocols) {
        return protocols.figures(ProtocolFile.IMMUNIZATION, ImmunizationFigure.class);
    }

    @Bean
    ImmunizationForecast immunizationForecast(
            VaccineCalendar calendar, Protocols protocols, Figures<ImmunizationFigure> figures) {
        return new ImmunizationForecast(
                calendar, protocols.read(ProtocolFile.VACCINES, VaccineSchedule::read), figures);
    }

    @Bean
    FollowedCare vaccinations(ImmunizationForecast forecast, VaccineCalendar calendar, Clock clock) {
        return new VaccinationCare(forecast, calendar.counted(), clock);
    }

    @Bean
    RestfulServerCustomizer immunization(
            DaoRegistry store,
            Messages messages,
            Clock clock,
            VaccineCalendar calendar,
            ImmunizationForecast forecast,
            Figures<ImmunizationFigure> figures) {
        ImmunizationOperations operations = new ImmunizationOperations(
                new DoseRecords(new PatientFile(store), calendar.counted()),
                new AskedDay(clock),
                new DueDoses(figures, forecast, new Recommendations(messages), new FindingParts(messages)),
                messages);
        return server -> server.registerProvider(operations);
    }
}
