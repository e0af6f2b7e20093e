package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tour of the README: the day at the health centre is posted, and four questions are asked. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTourTest {

    private static final String TODAY = "2026-11-17";

    @Autowired
    TestServer server;

    @Autowired
    JdbcClient jdbc;

    private FhirClient client;

    @BeforeAll
    void postTheDay() throws IOException {
        client = server.clientFor("system/*.cruds");
        for (String bundle : day()) {
            Answer answer = client.post("", "application/fhir+json", bundle);
            assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void postingTheDayAgainCreatesNothing() throws IOException {
        int before = versions();

        for (String bundle : day()) {
            Answer answer = client.post("", "application/fhir+json", bundle);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.bundle().getEntry())
                    .allMatch(entry -> entry.getResponse().getStatus().startsWith("200"));
        }

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void childrenWithMuacUnder115ThisWeek() {
        Bundle answer = ask(
                "Observation?code=https://keneya.ml/fhir/CodeSystem/ml-obs|muac"
                        + "&value-quantity=lt115|http://unitsofmeasure.org|mm&date=ge2026-11-16&date=le2026-11-22&_include=Observation:subject");

        assertThat(names(answer)).containsExactly("Boubacar Dicko");
        assertThat(all(answer, Observation.class))
                .singleElement()
                .satisfies(
                        muac -> assertThat(muac.getValueQuantity().getValue()).isEqualByComparingTo("112"));
    }

    @Test
    void womenWhoseNextContactIsOverdue() {
        Bundle answer = ask("Appointment?status=booked&service-type=https://keneya.ml/fhir/CodeSystem/ml-service|cpn"
                + "&date=lt2026-11-17&_include=Appointment:patient");

        assertThat(names(answer)).containsExactly("Zeïnabou Touré");
        assertThat(answer.getEntry()).hasSize(2);
    }

    @Test
    void referredAndNotYetReceived() {
        Bundle answer = ask("Task?status=requested,received,accepted"
                + "&code=http://hl7.org/fhir/CodeSystem/task-code|fulfill&_include=Task:patient&_include=Task:focus");

        assertThat(names(answer)).containsExactly("Ibrahim ag Ahmed");
        assertThat(all(answer, Task.class)).hasSize(1);
        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactlyInAnyOrder("Task", "Patient", "ServiceRequest");
    }

    @Test
    void whatHappenedAtThisCentreToday() {
        Bundle answer = ask("Encounter?service-provider.identifier=https://keneya.ml/sid/facility|cscom-koreytondo"
                + "&date=" + TODAY + "&_include=Encounter:subject&_revinclude=Observation:encounter");

        assertThat(all(answer, Encounter.class)).hasSize(6);
        assertThat(names(answer)).hasSize(6);
        assertThat(all(answer, Observation.class))
                // Beside them are the scores that the server derives.
                .filteredOn(observation -> !observation.hasDevice())
                .hasSize(30);
        assertThat(all(answer, Observation.class))
                .hasSizeGreaterThan(30)
                .allSatisfy(observation -> assertThat(((DateTimeType) observation.getEffective()).getValueAsString())
                        .startsWith(TODAY));
    }

    private Bundle ask(String question) {
        Answer answer = client.get(question);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        return answer.bundle();
    }

    private static List<String> names(Bundle answer) {
        return all(answer, Patient.class).stream()
                .map(Patient::getNameFirstRep)
                .map(HumanName::getNameAsSingleString)
                .sorted()
                .toList();
    }

    private static <T extends Resource> List<T> all(Bundle answer, Class<T> type) {
        return answer.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private int versions() {
        return jdbc.sql("SELECT count(*) FROM hfj_res_ver").query(Integer.class).single();
    }

    private static List<String> day() throws IOException {
        Stream<org.springframework.core.io.Resource> files =
                Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*.json"));
        return files.sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .map(DemoTourTest::text)
                .toList();
    }

    private static String text(org.springframework.core.io.Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
