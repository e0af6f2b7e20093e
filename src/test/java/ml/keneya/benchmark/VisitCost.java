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
import ml.keneya.consistency.ConsistencyInterceptor;
import ml.keneya.growth.fhir.GrowthInterceptor;
import ml.keneya.malnutrition.fhir.NutritionRecords;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import ml.keneya.visits.DueVisitsInterceptor;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the rules between records cost, the scores that follow from measurements, and the record of when a child is
 * expected next: the measures of a visit (weight, length, MUAC; of a treatment its Encounter too) in one transaction,
 * with them and without, in turns. Not part of the build:
 *
 * <pre>mvn test -Dtest=VisitCost [-Drounds=10]</pre>
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
        compare(ConsistencyInterceptor.class, "consistency", false);
    }

    @Test
    void ofTheScores() throws IOException {
        compare(GrowthInterceptor.class, "growth", false);
    }

    /** A visit of a treatment, with and without what keeps the record of the next. */
    @Test
    void ofTheNextVisit() throws IOException {
        compare(DueVisitsInterceptor.class, "next-visit", true);
    }

    private void compare(Class<?> which, String name, boolean treated) throws IOException {
        Object interceptor = interceptors.getAllRegisteredInterceptors().stream()
                .filter(which::isInstance)
                .findFirst()
                .orElseThrow();
        Sample with = Sample.of(server);
        Sample without = Sample.of(server);
        measure(Sample.of(server), treated);
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
        Optional<String> treatment = treated
                ? Optional.of(
                        client.post("EpisodeOfCare", NutritionRecords.treatment(patient, "urenas", FIRST_VISIT, "muac"))
                                .id())
                : Optional.empty();
        AtomicInteger visit = new AtomicInteger();
        sample.add(VISITS, () -> {
            Answer answer = client.post("", visit(patient, treatment, visit.getAndIncrement()));
            if (answer.status() != 200) {
                throw new AssertionError(answer.body());
            }
        });
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
                .setResource(NutritionRecords.visit(patient, of, FIRST_VISIT.plusDays(number * 6L), number + 1, true))
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
