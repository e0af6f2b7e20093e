package ml.keneya.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The invented cercle is taken by the server, whole, and what the server makes of its measurements is what WHO's tables
 * say. With {@code -Dkeneya.demo.people} it is as large as wished.
 */
@FhirServerTest
class DemoLoadTest {

    private static final int PEOPLE = Integer.getInteger("keneya.demo.people", 500);
    private static final Span SPAN = new Span(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30));

    @Autowired
    private TestServer server;

    @Test
    void theServerTakesItWholeAndComputesWhatWhosTablesSay() {
        FhirClient ehr = server.ehr();
        List<String> refused = new ArrayList<>();
        Map<String, Patient> children = new TreeMap<>();
        DueVisits visits = new DueVisits();
        List<Bundle> transactions = Demo.of(2027, PEOPLE, SPAN).transactions().toList();
        for (Bundle transaction : transactions) {
            Answer answer = ehr.post("", transaction);
            if (answer.status() != 200) {
                refused.add(answer.body());
            }
            visits.sent(transaction);
            transaction.getEntry().stream()
                    .map(entry -> entry.getResource())
                    .filter(Patient.class::isInstance)
                    .map(Patient.class::cast)
                    .forEach(patient -> children.put(patient.getIdPart(), patient));
        }
        assertThat(refused).isEmpty();

        Map<String, String> stored = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (Patient patient : children.values()) {
            List<Observation> observations = observations(ehr, patient.getIdPart());
            stored.putAll(DerivedValues.stored(observations));
            expected.putAll(DerivedValues.expected(patient, observations));
        }
        assertThat(stored).hasSizeGreaterThan(PEOPLE / 10).isEqualTo(expected);

        Map<String, String> due = visits.expected();
        List<Appointment> kept = new ArrayList<>();
        for (String patient : children.keySet()) {
            ehr.get("Appointment?identifier=https://keneya.ml/sid/due-visit|&patient=" + patient)
                    .bundle()
                    .getEntry()
                    .forEach(entry -> kept.add((Appointment) entry.getResource()));
        }
        assertThat(DueVisits.stored(kept, due.keySet())).hasSizeGreaterThan(3).isEqualTo(due);
        assertThat(DueVisits.storedVaccines(kept))
                .hasSizeGreaterThan(PEOPLE / 20)
                .isEqualTo(visits.vaccines(LocalDate.now(ZoneOffset.UTC)));
        // Whoever else is expected gave birth, or lost the child: a care without appointments of its own in the demo.
        assertThat(kept.stream()
                        .filter(each -> DueVisits.stored(List.of(each), due.keySet())
                                        .isEmpty()
                                && DueVisits.storedVaccines(List.of(each)).isEmpty()))
                .allSatisfy(each -> {
                    assertThat(each.getServiceTypeFirstRep().getCodingFirstRep().getCode())
                            .isEqualTo("cpon");
                    assertThat(each.getSupportingInformationFirstRep().getReference())
                            .startsWith("EpisodeOfCare/");
                });
    }

    private static List<Observation> observations(FhirClient ehr, String patient) {
        List<Observation> all = new ArrayList<>();
        Bundle page = ehr.get("Observation?patient=" + patient + "&_count=500").bundle();
        all.addAll(page.getEntry().stream()
                .map(entry -> entry.getResource())
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList());
        assertThat(page.getLink("next")).isNull();
        return all;
    }

    @Test
    void sentAgainItChangesNothing() {
        FhirClient ehr = server.ehr();
        Bundle family =
                Demo.of(2028, 40, SPAN).transactions().skip(1).findFirst().orElseThrow();
        Bundle places = Demo.of(2028, 40, SPAN).transactions().findFirst().orElseThrow();
        assertThat(ehr.post("", places).status()).isEqualTo(200);
        assertThat(ehr.post("", family).status()).isEqualTo(200);

        Answer again = ehr.post("", family);

        assertThat(again.bundle().getEntry())
                .allSatisfy(entry -> assertThat(entry.getResponse().getEtag()).isEqualTo("W/\"1\""));
    }
}
