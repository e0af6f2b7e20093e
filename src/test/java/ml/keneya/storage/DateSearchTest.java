package ml.keneya.storage;

import static ml.keneya.storage.Records.HEIGHT;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates as registers and monthly reports write them: to the year, to the month, to the day. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DateSearchTest {

    private static final List<String> DATES =
            List.of("2019-12-31", "2020-01-01", "2020-06-15", "2020-12-31", "2021-01-01");

    @Autowired
    TestServer server;

    FhirClient ehr;
    String child;

    @BeforeAll
    void record() {
        ehr = server.ehr();
        Patient patient = Records.patient(unique());
        patient.setBirthDateElement(new DateType("2018-03"));
        child = ehr.post("Patient", patient).id();
        DATES.forEach(date -> ehr.post("Observation", Records.observation(child, HEIGHT, date)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "date=2020; 2020-01-01 2020-06-15 2020-12-31",
                "date=ne2020; 2019-12-31 2021-01-01",
                "date=ge2020; 2020-01-01 2020-06-15 2020-12-31 2021-01-01",
                "date=le2020; 2019-12-31 2020-01-01 2020-06-15 2020-12-31",
                "date=gt2020; 2021-01-01",
                "date=lt2020; 2019-12-31",
                "date=sa2020; 2021-01-01",
                "date=eb2020; 2019-12-31",
                "date=ge2020&date=le2020; 2020-01-01 2020-06-15 2020-12-31",
                "date=2020-06; 2020-06-15",
                "date=ge2020-06; 2020-06-15 2020-12-31 2021-01-01",
                "date=le2020-06; 2019-12-31 2020-01-01 2020-06-15",
                "date=gt2020-06; 2020-12-31 2021-01-01",
                "date=lt2020-06; 2019-12-31 2020-01-01",
                "date=sa2020-06; 2020-12-31 2021-01-01",
                "date=eb2020-06; 2019-12-31 2020-01-01",
                "date=ge2020-06&date=le2020-06; 2020-06-15",
                "date=2020-06-15; 2020-06-15",
                "date=ge2020-06-15; 2020-06-15 2020-12-31 2021-01-01",
                "date=le2020-06-15; 2019-12-31 2020-01-01 2020-06-15",
                "date=gt2020-06-15; 2020-12-31 2021-01-01",
                "date=lt2020-06-15; 2019-12-31 2020-01-01"
            })
    void aVisitIsFoundInItsTime(String search, String expected) {
        Answer answer = ehr.get("Observation?subject=Patient/" + child + "&" + search);

        assertThat(answer.bundle().getEntry())
                .extracting(entry -> ((Observation) entry.getResource())
                        .getEffectiveDateTimeType()
                        .getValueAsString())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2018, true",
        "2018-03, true",
        "2018-04, false",
        "ge2018, true",
        "le2018, true",
        "gt2018, false",
        "lt2018, false",
        "ge2018-03, true",
        "le2018-03, true",
        "gt2018-03, false",
        "lt2018-03, false",
        "sa2018-02, true",
        "eb2018-04, true",
        "sa2018-03, false",
        "eb2018-03, false"
    })
    void aChildIsFoundThroughItsVisitsByItsMonthOfBirth(String birth, boolean matches) {
        Answer answer = ehr.get("Observation?subject=Patient/" + child + "&patient.birthdate=" + birth);

        assertThat(answer.bundle().getEntry()).hasSize(matches ? DATES.size() : 0);
    }
}
