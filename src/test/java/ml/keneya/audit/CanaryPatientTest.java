package ml.keneya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A patient whose name and number are found nowhere else is found in no log, no metric and no answer to others. */
@FhirServerTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryPatientTest {

    private static final String FAMILY = "Zoumanakanari";
    private static final String PHONE = "76009177331";
    private static final String SYSTEM = "https://keneya.ml/sid/test-canary";

    private final String number = "CANARI-" + UUID.randomUUID();

    @Autowired
    TestServer server;

    @Test
    void nothingOfHimIsLoggedOrToldToOthers(CapturedOutput output) {
        FhirClient ehr = server.ehr();
        String id = ehr.post("Patient", canary()).id();
        List<Answer> wrong = new ArrayList<>(List.of(
                ehr.with("If-None-Exist", "identifier=" + SYSTEM + "|" + number).post("Patient", canary()),
                ehr.get("Patient?name=" + FAMILY + "&colour=red"),
                ehr.get("Patient?birthdate=" + FAMILY),
                ehr.get("Observation?subject:Patient.name=" + FAMILY + "&value-quantity=" + PHONE + "x"),
                ehr.get("Patient/" + FAMILY + "%20?"),
                ehr.get("Patient?_content=" + FAMILY + "%22("),
                ehr.with("If-Match", "W/\"99\"").put("Patient/" + id, withId(id)),
                ehr.patch(
                        "Patient/" + id,
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
                server.stranger().get("Patient/" + id),
                server.clientFor("system/Observation.rs").get("Patient/" + id),
                server.ehrOf("cscom-elsewhere").get("Patient/" + id),
                server.stranger().to(server.address()).get("actuator/health"),
                server.stranger().to(server.address()).get("actuator/metrics"));

        assertThat(wrong).anyMatch(answer -> answer.status() >= 400);
        assertThat(others).allSatisfy(answer -> assertThat(answer.body()).doesNotContain(FAMILY + "\"", number, PHONE));
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

    private Patient canary() {
        Patient patient = Someone.unnamed();
        patient.addName().setFamily(FAMILY);
        patient.addIdentifier().setSystem(SYSTEM).setValue(number);
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(PHONE);
        return patient;
    }

    private Patient withId(String id) {
        Patient patient = canary();
        patient.setId(id);
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
