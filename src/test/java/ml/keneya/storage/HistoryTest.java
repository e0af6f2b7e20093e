package ml.keneya.storage;

import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What records were before. */
@FhirServerTest
class HistoryTest {

    @Autowired
    TestServer server;

    FhirClient ehr;
    String awa;

    @BeforeEach
    void changeThenDelete() {
        ehr = server.ehr();
        String key = unique();
        awa = registered(ehr, key);
        for (boolean active : List.of(true, false)) {
            Patient changed = patient(key).setActive(active);
            changed.setId(awa);
            ehr.put("Patient/" + awa, changed);
        }
        ehr.delete("Patient/" + awa);
    }

    @Test
    void whatNeverWasHasNoHistory() {
        assertThat(ehr.get("Patient/" + UUID.randomUUID() + "/_history").status())
                .isEqualTo(404);
    }

    @Test
    void aPatientsHistoryGoesBackToTheFirstVersion() {
        Bundle history = ehr.get("Patient/" + awa + "/_history").bundle();

        assertThat(history.getType()).isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(history.getEntry())
                .extracting(entry -> entry.getRequest().getMethod())
                .containsExactly(HTTPVerb.DELETE, HTTPVerb.PUT, HTTPVerb.PUT, HTTPVerb.POST);
        assertThat(history.getEntry().get(0).hasResource()).isFalse();
        assertThat(history.getEntry().get(3).getResource().getMeta().getVersionId())
                .isEqualTo("1");
    }

    @Test
    void aHistoryIsPaged() {
        List<HTTPVerb> methods = new ArrayList<>();
        String next = "Patient/" + awa + "/_history?_count=3";
        while (next != null) {
            Bundle page = ehr.get(next).bundle();
            page.getEntry().forEach(entry -> methods.add(entry.getRequest().getMethod()));
            next = page.getLink(Bundle.LINK_NEXT) == null
                    ? null
                    : page.getLink(Bundle.LINK_NEXT).getUrl();
        }

        assertThat(methods).containsExactly(HTTPVerb.DELETE, HTTPVerb.PUT, HTTPVerb.PUT, HTTPVerb.POST);
    }

    @Test
    void theHistoryOfATypeAndOfTheSystemBeginWithTheNewest() {
        String last = registered(ehr, unique());

        assertThat(newest("Patient/_history?_count=2")).isEqualTo("Patient/" + last);
        assertThat(newest("_history?_count=2")).isEqualTo("Patient/" + last);
    }

    @Test
    void whatAHistoryIsNotNarrowedByIsRefused() {
        for (String asked : List.of("", "Patient/", "Patient/" + awa + "/")) {
            for (String parameter :
                    List.of("_id=" + awa, "gender=female", "_since:exact=2026-01-01T00:00:00Z", "_lastUpdated=2026")) {
                Answer answer = ehr.with("Accept-Language", "en").get(asked + "_history?_count=1&" + parameter);
                assertThat(answer.status()).as(asked + parameter).isEqualTo(400);
                assertThat(answer.outcome().getIssueFirstRep().getDiagnostics())
                        .contains(parameter.substring(0, parameter.indexOf('=')), "_since", "[type]/[id]/_history");
            }
            Answer taken = ehr.get(asked + "_history?_count=1&_since=2026-01-01T00:00:00Z&_format=json&_summary=true");
            assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        }
        Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/_history?_id=" + awa);
        assertThat(ehr.post("", batch).bundle().getEntryFirstRep().getResponse().getStatus())
                .startsWith("400");
    }

    private String newest(String history) {
        Bundle page = ehr.get(history).bundle();
        assertThat(page.getEntry()).hasSize(2);
        assertThat(page.getLink(Bundle.LINK_NEXT)).isNotNull();
        return page.getEntryFirstRep()
                .getResource()
                .getIdElement()
                .toUnqualifiedVersionless()
                .getValue();
    }
}
