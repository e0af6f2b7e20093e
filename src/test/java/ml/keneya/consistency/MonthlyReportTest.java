package ml.keneya.consistency;

import static ml.keneya.consistency.Care.rules;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The movements of a month in acute malnutrition balance. */
@FhirServerTest
class MonthlyReportTest {

    @Autowired
    TestServer server;

    @Autowired
    FhirContext fhir;

    private FhirClient ehr;
    private String place;

    @BeforeEach
    void openAPlace() {
        ehr = server.ehr().with("Prefer", "return=OperationOutcome");
        place = server.ehr()
                .post("Location", new Location().setName("CSCom inventé"))
                .id();
    }

    @Test
    void oneThatBalancesIsStoredWithoutARemark() throws IOException {
        Answer answer = ehr.post("MeasureReport", report(YearMonth.of(2026, 10)));

        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        assertThat(rules(answer)).isEmpty();
    }

    /** Each count stands in one account at least, so any that is changed alone breaks one. */
    @ParameterizedTest
    @CsvSource({
        "debut",
        "admis",
        "readmis",
        "admissions",
        "transferts-entrants",
        "entrees",
        "gueris",
        "deces",
        "abandons",
        "non-repondants",
        "sorties",
        "transferts-sortants",
        "total-sorties",
        "fin"
    })
    void oneThatDoesNotIsRefused(String movement) throws IOException {
        MeasureReport total = report(YearMonth.of(2026, 10));
        MeasureReportGroupComponent row = row(total, movement);
        row.getPopulationFirstRep().setCount(row.getPopulationFirstRep().getCount() + 1);
        MeasureReport unit = report(YearMonth.of(2026, 10));
        row(unit, movement)
                .getStratifierFirstRep()
                .getStratumFirstRep()
                .getPopulationFirstRep()
                .setCount(1_000);

        assertThat(rules(ehr.post("MeasureReport", total))).containsOnly("ml-x-balance");
        Answer ofUnit = ehr.post("MeasureReport", unit);
        assertThat(ofUnit.status()).isEqualTo(422);
        assertThat(rules(ofUnit)).containsOnly("ml-x-balance");
        assertThat(ofUnit.body()).contains("(urenas)");
        assertThat(ehr.get("MeasureReport?subject=Location/" + place).bundle().getEntry())
                .isEmpty();
    }

    @Test
    void nobodyLeavesWhoWasNotThere() throws IOException {
        MeasureReport report = report(YearMonth.of(2026, 10));
        int start = row(report, "debut").getPopulationFirstRep().getCount();
        int end = row(report, "fin").getPopulationFirstRep().getCount();
        row(report, "debut").getPopulationFirstRep().setCount(start - end - 1);
        row(report, "fin").getPopulationFirstRep().setCount(-1);

        assertThat(rules(ehr.post("MeasureReport", report))).containsOnly("ml-x-balance");
    }

    @Test
    void aMonthBeginsAsTheOneBeforeEndedWhicheverComesFirst() throws IOException {
        // The example begins with 49 and ends with 54.
        assertThat(rules(ehr.post("MeasureReport", report(YearMonth.of(2026, 9)))))
                .isEmpty();
        Answer after = ehr.post("MeasureReport", report(YearMonth.of(2026, 10)));
        Answer before = ehr.post("MeasureReport", report(YearMonth.of(2026, 8)));
        Answer apart = ehr.post("MeasureReport", report(YearMonth.of(2026, 6)));

        assertThat(after.status()).isEqualTo(201);
        assertThat(rules(after)).containsExactly("ml-x-balance-start");
        assertThat(after.body()).contains("commence avec 49").contains("finit avec 54");
        assertThat(rules(before)).containsExactly("ml-x-balance-start");
        assertThat(rules(apart)).isEmpty();
    }

    private MeasureReport report(YearMonth month) throws IOException {
        MeasureReport report = fhir.newJsonParser()
                .parseResource(
                        MeasureReport.class,
                        Files.readString(
                                Path.of("profiles/fsh-generated/resources/MeasureReport-malnutrition-month.json")));
        report.setId("");
        report.getIdentifier().clear();
        report.setReporter(null);
        report.setSubject(new Reference("Location/" + place));
        report.setPeriod(new Period()
                .setStartElement(new DateTimeType(month.atDay(1).toString()))
                .setEndElement(new DateTimeType(month.atEndOfMonth().toString())));
        return report;
    }

    private static MeasureReportGroupComponent row(MeasureReport report, String movement) {
        return report.getGroup().stream()
                .filter(group -> group.getCode().getCodingFirstRep().getCode().equals("m45-" + movement))
                .findFirst()
                .orElseThrow();
    }
}
