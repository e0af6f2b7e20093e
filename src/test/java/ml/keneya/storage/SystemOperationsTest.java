package ml.keneya.storage;

import static ml.keneya.storage.Records.HEIGHT;
import static ml.keneya.storage.Records.encounter;
import static ml.keneya.storage.Records.foundOnAllPages;
import static ml.keneya.storage.Records.observation;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on a whole record. */
@FhirServerTest
class SystemOperationsTest {

    @Autowired
    TestServer server;

    FhirClient ehr;
    String awa;
    String visit;
    String weight;
    String other;

    @BeforeEach
    void record() {
        ehr = server.ehr();
        awa = registered(ehr, unique());
        visit = ehr.post("Encounter", encounter(awa)).id();
        Observation measured = observation(awa, HEIGHT, "2026-01-01").setEncounter(new Reference("Encounter/" + visit));
        weight = ehr.post("Observation", measured).id();
        other = ehr.post("Observation", observation(awa, HEIGHT, "2026-02-01")).id();
        ehr.post("Observation", observation(registered(ehr, unique()), HEIGHT, "2026-02-01"));
    }

    @Test
    void everythingOfNobodyIsNotFound() {
        assertThat(ehr.get("Patient/" + UUID.randomUUID() + "/$everything").status())
                .isEqualTo(404);
    }

    @Test
    void everythingOfAPatientIsHersAndNobodyElses() {
        assertThat(foundOnAllPages(ehr, "Patient/" + awa + "/$everything"))
                .containsExactlyInAnyOrder(
                        "Patient/" + awa, "Encounter/" + visit, "Observation/" + weight, "Observation/" + other);
    }

    @Test
    void everythingOfAPatientIsPaged() {
        List<String> found = foundOnAllPages(ehr, "Patient/" + awa + "/$everything?_count=2");

        assertThat(ehr.get("Patient/" + awa + "/$everything?_count=2").bundle().getEntry())
                .hasSize(2);
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "Patient/" + awa, "Encounter/" + visit, "Observation/" + weight, "Observation/" + other);
    }

    @Test
    void everythingOfAnEncounterIsPaged() {
        List<String> found = foundOnAllPages(ehr, "Encounter/" + visit + "/$everything?_count=1");

        assertThat(ehr.get("Encounter/" + visit + "/$everything?_count=1")
                        .bundle()
                        .getEntry())
                .hasSize(1);
        assertThat(found)
                .contains("Encounter/" + visit, "Observation/" + weight)
                .doesNotHaveDuplicates();
        assertThat(found).doesNotContain("Observation/" + other);
    }

    @Test
    void aPatchOfNothingIsRefused() {
        Answer answer = ehr.with("Accept-Language", "en").patch("Observation", "application/json-patch+json", "[]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("A patch needs an id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?max=2",
                "?subject=Patient/00000000-0000-4000-8000-000000000000",
                "?patient=x&max=1",
                "?category=vital-signs"
            })
    void theLastObservationsAreAskedForByASearch(String parameters) {
        Answer answer = ehr.with("Accept-Language", "en").get("Observation/$lastn" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Search instead: Observation?patient=");
    }

    @Test
    void theLabelsOfAResourceAreTold() {
        Patient labelled = Records.patient(unique());
        labelled.getMeta().addTag().setSystem("https://example.org/tag").setCode("outreach");
        String id = ehr.post("Patient", labelled).id();

        Meta meta = (Meta) ehr.get("Patient/" + id + "/$meta")
                .resource(Parameters.class)
                .getParameterFirstRep()
                .getValue();

        assertThat(meta.getTag("https://example.org/tag", "outreach")).isNotNull();
    }
}
