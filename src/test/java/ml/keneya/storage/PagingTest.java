package ml.keneya.storage;

import static ml.keneya.storage.Records.found;
import static ml.keneya.storage.Records.foundOnAllPages;
import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FhirServerTest
class PagingTest {

    @Autowired
    TestServer server;

    @Autowired
    JdbcClient jdbc;

    FhirClient ehr;
    String family;
    List<String> created;

    @BeforeEach
    void createSeven() {
        ehr = server.ehr();
        family = unique();
        created = IntStream.range(0, 7).mapToObj(this::create).toList();
    }

    @AfterEach
    void noSearchIsStored() {
        for (String table : List.of("hfj_search", "hfj_search_result", "hfj_search_include")) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void pagesHoldEachResourceOnce() {
        assertThat(foundOnAllPages(ehr, "Patient?family=" + family + "&_count=3"))
                .isEqualTo(created);
    }

    @Test
    void thoseThatSortAlikeNeverSwapPlaces() {
        assertThat(foundOnAllPages(ehr, "Patient?family=" + family + "&_count=2&_sort=gender"))
                .isEqualTo(created);
    }

    @Test
    void pagesHoldEachResourceOnceWhileOthersWrite() {
        Answer first = ehr.get("Patient?family=" + family + "&_count=3");
        String added = create(99);

        List<String> all = new ArrayList<>(found(first));
        all.addAll(foundOnAllPages(ehr, next(first)));

        assertThat(all)
                .isEqualTo(Stream.concat(created.stream(), Stream.of(added)).toList());
    }

    @Test
    void aPageLinkIsGoodForWhoeverMayAskTheSearch() {
        Answer first = ehr.get("Patient?family=" + family + "&_count=3");

        Answer second = server.clientFor("system/Patient.rs").get(next(first));

        assertThat(found(second)).isEqualTo(created.subList(3, 6));
    }

    @Test
    void aPageBringsItsOwnIncludes() {
        created.forEach(id -> ehr.post(
                "Observation", Records.observation(id.substring(id.indexOf('/') + 1), Records.HEIGHT, "2026")));

        List<String> all =
                foundOnAllPages(ehr, "Patient?family=" + family + "&_count=3&_revinclude=Observation:subject");

        assertThat(all).doesNotHaveDuplicates().hasSize(2 * created.size()).containsAll(created);
    }

    private String create(int number) {
        String id = ehr.post("Patient", patient(family + number).setGender(AdministrativeGender.FEMALE))
                .id();
        return "Patient/" + id;
    }

    private static String next(Answer page) {
        return page.bundle().getLink(Bundle.LINK_NEXT).getUrl();
    }
}
