package ml.keneya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.Canary;
import ml.keneya.support.CanaryPatient;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.LogWatch;
import ml.keneya.support.ServerProcess;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * The canary patient is found in no log, no metric, no record of the audit and no answer to others, whatever he is
 * asked for by. {@link FhirServerTest} looks for him after every other class too.
 */
@FhirServerTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryPatientTest {

    private static final String FAMILY = CanaryPatient.FAMILY;
    private static final String PHONE = CanaryPatient.PHONE;
    private static final String SYSTEM = CanaryPatient.SYSTEM;

    private final UUID id = UUID.randomUUID();
    private final String number = CanaryPatient.NUMBERS + id;

    @Autowired
    TestServer server;

    @Autowired
    Canary canary;

    @Test
    void theWatchHearsTheServer() {
        try (LogWatch watch = watch()) {
            LoggerFactory.getLogger("ml.keneya.audit").info("A name: {}", id);
            LoggerFactory.getLogger("ca.uhn.fhir").warn("A failure", new IllegalStateException(id.toString()));

            assertThat(watch.found()).hasSize(2);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theWatchHearsPostgresql() {
        try (LogWatch watch = watch()) {
            server.database()
                    .sql("DO $$ BEGIN RAISE LOG '%s'; END $$".formatted(id))
                    .update();

            ServerProcess.await(
                    "what PostgreSQL logs",
                    () -> watch.found().stream().anyMatch(line -> line.contains("LOG:  " + id)));
        }
    }

    @Test
    void metricsAreForNobody() {
        for (FhirClient client : List.of(server.administrator(), server.auditor(), server.clearedEhr())) {
            assertThat(client.to(server.address()).get("actuator/metrics").status())
                    .isEqualTo(403);
            assertThat(client.to(server.address()).get("actuator/prometheus").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void nothingOfHimIsLoggedOrToldToOthers(CapturedOutput output) {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", canary()).id();
        List<Answer> wrong = new ArrayList<>(List.of(
                ehr.with("If-None-Exist", "identifier=" + SYSTEM + "|" + number).post("Patient", canary()),
                ehr.get("Patient?name=" + FAMILY + "&colour=red"),
                ehr.get("Patient?birthdate=" + FAMILY),
                ehr.get("Observation?subject:Patient.name=" + FAMILY + "&value-quantity=" + PHONE + "x"),
                ehr.get("Patient/" + FAMILY + "%20?"),
                ehr.get("Patient?_content=" + FAMILY + "%22("),
                ehr.with("If-Match", "W/\"99\"").put("Patient/" + patient, withId(patient)),
                ehr.patch(
                        "Patient/" + patient,
                        "application/json-patch+json",
                        "[{\"op\":\"replace\",\"path\":\"/x/" + FAMILY + "\",\"value\":\"" + PHONE + "\"}]"),
                ehr.post(
                        "Patient",
                        "application/fhir+json",
                        "{\"resourceType\":\"Patient\",\"nom\":\"" + FAMILY + "\"}"),
                ehr.post("Patient", canary().setBirthDate(null)),
                ehr.post("Patient/$validate", canary().setBirthDate(null)),
                ehr.post("", brokenVisit()),
                ehr.post("Patient/$" + FAMILY, "application/fhir+json", "{}")));

        List<Answer> others = List.of(
                server.stranger().get("Patient?name=" + FAMILY + "nobody"),
                server.stranger().get("Patient/" + patient),
                server.clientFor("system/Observation.rs").get("Patient/" + patient),
                server.ehrOf("cscom-elsewhere").get("Patient/" + patient),
                server.stranger().to(server.address()).get("actuator/health"),
                server.administrator().to(server.address()).get("actuator/metrics"));

        assertThat(wrong).anyMatch(answer -> answer.status() >= 400);
        assertThat(others).allSatisfy(answer -> assertThat(answer.body()).doesNotContain(FAMILY, number, PHONE));
        assertThat(canary.traces()).isEmpty();
        assertThat(output.getAll())
                .doesNotContain(FAMILY)
                .doesNotContain(number)
                .doesNotContain(PHONE);
        for (String word : List.of(FAMILY, number, PHONE)) {
            assertThat(server.database()
                            .sql("SELECT count(*) FROM keneya.audit_event t WHERE t::text LIKE :word")
                            .param("word", "%" + word + "%")
                            .query(Long.class)
                            .single())
                    .as(word)
                    .isZero();
        }
    }

    /** For a word of this test alone: the canary's own would fail the class. */
    private LogWatch watch() {
        return new LogWatch((LoggerContext) LoggerFactory.getILoggerFactory(), List.of(id.toString()));
    }

    private Patient canary() {
        return CanaryPatient.numbered(id);
    }

    private Patient withId(String known) {
        Patient patient = canary();
        patient.setId(known);
        return patient;
    }

    private Bundle brokenVisit() {
        Bundle visit = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        visit.addEntry()
                .setResource(canary())
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        Observation lost = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        lost.getCode().setText("x");
        lost.getSubject().setReference("Patient/" + UUID.randomUUID()).setDisplay(FAMILY);
        visit.addEntry().setResource(lost).getRequest().setMethod(HTTPVerb.POST).setUrl("Observation");
        return visit;
    }
}
