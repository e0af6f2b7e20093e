package ml.keneya.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FhirServerTest
class PagingTest {

    @Autowired
    TestServer server;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pagesHoldEachResourceOnceAndNoSearchIsStored() {
        FhirClient ehr = server.ehr();
        String family = "Page" + UUID.randomUUID();
        List<String> created = IntStream.range(0, 7)
                .mapToObj(number -> ehr.post("Patient", patient(family)).id())
                .toList();

        List<String> found = new ArrayList<>();
        String next = "Patient?family=" + family + "&_count=3";
        while (next != null) {
            Bundle page = ehr.get(next).bundle();
            page.getEntry()
                    .forEach(entry ->
                            found.add(entry.getResource().getIdElement().getIdPart()));
            next = page.getLink(Bundle.LINK_NEXT) == null
                    ? null
                    : page.getLink(Bundle.LINK_NEXT).getUrl();
        }

        assertThat(found).isEqualTo(created);
        assertThat(jdbc.sql("SELECT count(*) FROM hfj_search")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Patient patient(String family) {
        Patient patient = new Patient();
        patient.addName().setFamily(family);
        return patient;
    }
}
