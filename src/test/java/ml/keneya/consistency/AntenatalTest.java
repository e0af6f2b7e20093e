package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.assertRefused;
import static ml.keneya.consistency.Care.pregnancy;
import static ml.keneya.consistency.Care.quantity;
import static ml.keneya.consistency.Care.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The records of a pregnancy agree with one another. */
@FhirServerTest
class AntenatalTest {

    @Autowired
    TestServer server;

    private FhirClient ehr;
    private String patient;

    @BeforeEach
    void registerSomebodyBornIn1996() {
        ehr = server.ehr();
        patient = ehr.post("Patient", Someone.named("Sidibé")).id();
    }

    @Test
    void ofManyAtOnceOneIsOpened() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 6)
                    .mapToObj(each -> callers.submit(() -> ehr.post("EpisodeOfCare", pregnancy(patient))))
                    .toList();
            int opened = 0;
            for (Future<Answer> answer : answers) {
                if (answer.get().status() == 201) {
                    opened++;
                } else {
                    assertRefused(answer.get(), "ml-x-one-pregnancy", "EpisodeOfCare.status");
                }
            }
            assertThat(opened).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aPregnancyThatWasForgottenHindersNoOther() {
        EpisodeOfCare old = pregnancy(patient);
        old.getPeriod().setStartElement(new DateTimeType("2024-11-03"));
        ehr.post("EpisodeOfCare", old);

        assertThat(warnings(ehr, pregnancy(patient))).isEmpty();
        assertRefused(ehr.post("EpisodeOfCare", pregnancy(patient)), "ml-x-one-pregnancy", "EpisodeOfCare.status");
    }

    @Test
    void aPregnancyGrowsWithTheWeeks() {
        assertThat(warnings(ehr, gestationalAge("2026-10-06", "20", "ga-lmp"))).isEmpty();

        assertThat(warnings(ehr, gestationalAge("2026-11-03", "27", "ga-lmp"))).containsExactly("ml-x-gestational-age");
        assertThat(warnings(ehr, gestationalAge("2026-11-03", "27", "ga-us"))).isEmpty();
        assertThat(warnings(ehr, gestationalAge("2026-11-17", "28", "ga-lmp"))).isEmpty();
    }

    private Observation gestationalAge(String date, String weeks, String method) {
        Observation age = quantity(patient, "18185-9", date, weeks, "wk");
        age.getMethod()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-ga-method")
                .setCode(method);
        return age;
    }
}
