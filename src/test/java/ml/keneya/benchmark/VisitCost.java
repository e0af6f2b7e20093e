package ml.keneya.benchmark;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the rules between records cost, the scores that follow from measurements, and the record of when a child is
 * expected next: the measures of a visit (weight, length, MUAC) in one transaction, with it and without, in turns. Not
 * part of the build:
 *
 * <pre>mvn test -Dtest=VisitCost#ofTheScores [-Drounds=10]</pre>
 *
 * <p>Writes {@code target/<which>-cost.md}: CPU milliseconds of server, client and PostgreSQL for one transaction, and
 * the median of its time. Client and server are one process here.
 */
@FhirServerTest
class VisitCost {

    private static final String KENEYA = "https://keneya.ml/fhir/CodeSystem/";
    private static final int VISITS = 50;
    private static final LocalDate FIRST_VISIT = LocalDate.of(2026, 1, 5);

    private final int rounds = Integer.getInteger("rounds", 10);

    @Autowired
    TestServer server;

    @Autowired
    IInterceptorService interceptors;

    @Test
    void ofTheRules() throws IOException {
        compare("ConsistencyInterceptor", "consistency", false);
    }

    @Test
    void ofTheScores() throws IOException {
        compare("GrowthInterceptor", "growth", false);
    }

    /** A visit of a treatment, and what keeps when the child is expected next. */
    @Test
    void ofTheNextVisit() throws IOException {
        compare("DueVisitsInterceptor", "next-visit", true);
    }

    private void compare(String which, String name, boolean treated) throws IOException {
        Object interceptor = interceptors.getAllRegisteredInterceptors().stream()
                .filter(each -> each.getClass().getSimpleName().equals(which))
                .findFirst()
                .orElseThrow();
        Sample with = new Sample(server);
        Sample without = new Sample(server);
        measure(new Sample(server), treated);
        for (int round = 0; round < rounds; round++) {
            for (boolean on : round % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                if (on) {
                    measure(with, treated);
                } else {
                    interceptors.unregisterInterceptor(interceptor);
                    try {
                        measure(without, treated);
                    } finally {
                        interceptors.registerInterceptor(interceptor);
                    }
                }
            }
        }
        Files.writeString(
                Path.of("target/" + name + "-cost.md"),
                "| | CPU ms with | CPU ms without | with / without | median ms with | median ms without |%n| --- | --- | --- | --- | --- | --- |%n| visit | %.1f | %.1f | %.2f | %.1f | %.1f |%n"
                        .formatted(
                                with.cpu(),
                                without.cpu(),
                                with.cpu() / without.cpu(),
                                with.median(),
                                without.median()));
    }

    /** A child of its own for each measurement, so that both find files of the same length. */
    private void measure(Sample sample, boolean treated) {
        FhirClient client = server.ehr();
        Patient child = Someone.named("Cissé");
        child.setBirthDateElement(new DateType("2024-06-01"));
        String patient = client.post("Patient", child).id();
        Optional<String> treatment = treated ? Optional.of(treatment(client, patient)) : Optional.empty();
        AtomicInteger visit = new AtomicInteger();
        sample.add(VISITS, () -> {
            Answer answer = client.post("", visit(patient, treatment, visit.getAndIncrement()));
            if (answer.status() != 200) {
                throw new AssertionError(answer.body());
            }
        });
    }

    private static String treatment(FhirClient client, String patient) {
        EpisodeOfCare treatment = new EpisodeOfCare()
                .setStatus(EpisodeOfCareStatus.ACTIVE)
                .setPatient(new Reference("Patient/" + patient))
                .setPeriod(new Period().setStartElement(new DateTimeType(FIRST_VISIT.toString())));
        treatment.addType().addCoding().setSystem(KENEYA + "ml-nutrition-unit").setCode("urenas");
        return client.post("EpisodeOfCare", treatment).id();
    }

    private static Encounter encounter(String treatment, String day) {
        Encounter encounter = new Encounter()
                .setStatus(EncounterStatus.FINISHED)
                .setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null))
                .setPeriod(new Period().setStartElement(new DateTimeType(day)));
        encounter.addType().addCoding().setSystem(KENEYA + "ml-nutrition-unit").setCode("urenas");
        encounter.addEpisodeOfCare().setReference("EpisodeOfCare/" + treatment);
        return encounter;
    }

    private static Bundle visit(String patient, Optional<String> treatment, int number) {
        String day = FIRST_VISIT.plusDays(number * 6L).toString();
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        Stream.of(
                        observation("http://loinc.org", "29463-7", new BigDecimal("8.0"), "kg"),
                        observation("http://loinc.org", "8306-3", new BigDecimal("75.0"), "cm"),
                        observation(KENEYA + "ml-obs", "muac", BigDecimal.valueOf(128), "mm"))
                .forEach(observation -> {
                    observation.setSubject(new Reference("Patient/" + patient));
                    observation.setEffective(new DateTimeType(day));
                    bundle.addEntry()
                            .setResource(observation)
                            .getRequest()
                            .setMethod(HTTPVerb.POST)
                            .setUrl("Observation");
                });
        treatment.ifPresent(of -> bundle.addEntry()
                .setResource(encounter(of, day).setSubject(new Reference("Patient/" + patient)))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Encounter"));
        return bundle;
    }

    private static Observation observation(String system, String code, BigDecimal value, String unit) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem(system).setCode(code);
        return observation.setValue(new Quantity()
                .setValue(value)
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit));
    }
}
