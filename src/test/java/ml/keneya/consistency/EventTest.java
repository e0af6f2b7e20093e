package ml.keneya.consistency;

import static ml.keneya.consistency.Care.assertRefused;
import static ml.keneya.consistency.Care.rules;
import static org.assertj.core.api.Assertions.assertThat;

import ml.keneya.support.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is noted, prescribed or handed over is dated between the birth and today, each by the element that dates it. */
class EventTest extends OfOnePatient {

    private static final String CODE = "'code':{'text':'Fièvre'}";
    private static final String MEDICINE = "'medicationCodeableConcept':{'text':'Paracétamol'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Condition.recordedDate              | CODE, 'recordedDate':'DATE'
            MedicationRequest.authoredOn        | MEDICINE, 'status':'active', 'intent':'order', 'authoredOn':'DATE'
            MedicationDispense.whenHandedOver   | MEDICINE, 'status':'completed', 'whenHandedOver':'DATE'
            QuestionnaireResponse.authored      | 'status':'completed', 'authored':'DATE'
            DiagnosticReport.issued             | CODE, 'status':'final', 'issued':'DATET12:00:00Z'""")
    void aRecordIsNeitherAheadNorFromBeforeTheBirth(String where, String elements) {
        String type = where.substring(0, where.indexOf('.'));

        assertRefused(post(type, elements, "2099-01-01"), "ml-x-future", where);
        assertRefused(post(type, elements, "1995-12-30"), "ml-x-birth", where);
        assertThat(rules(post(type, elements, "2026-11-03"))).isEmpty();
    }

    @Test
    void aDiseaseMayBeginBeforeTheBirthButNotTomorrow() {
        String elements = CODE + ", 'onsetDateTime':'DATE'";

        assertRefused(post("Condition", elements, "2099-01-01"), "ml-x-future", "Condition.onset");
        Answer early = post("Condition", elements, "1995-12-30");
        assertThat(early.status()).isEqualTo(201);
        assertThat(rules(early)).containsExactly("ml-x-birth");
    }

    @Test
    void aReportIsOfThePast() {
        String report = """
                {'resourceType':'MeasureReport','status':'complete','type':'summary',
                 'measure':'https://example.org/Measure/visits','period':{'start':'2026-10-01','end':'2026-10-31'},
                 'date':'DATE'}""".replace('\'', '"');

        assertRefused(
                ehr.post("MeasureReport", "application/fhir+json", report.replace("DATE", "2099-01-01")),
                "ml-x-future",
                "MeasureReport.date");
        assertThat(ehr.post("MeasureReport", "application/fhir+json", report.replace("DATE", "2026-11-03"))
                        .status())
                .isEqualTo(201);
    }

    private Answer post(String type, String elements, String date) {
        String record = "{'resourceType':'%s','subject':{'reference':'Patient/%s'},%s}"
                .formatted(type, patient, elements.replace("CODE", CODE).replace("MEDICINE", MEDICINE))
                .replace("DATE", date)
                .replace('\'', '"');
        return ehr.with("Prefer", "return=OperationOutcome").post(type, "application/fhir+json", record);
    }
}
