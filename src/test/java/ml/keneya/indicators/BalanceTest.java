package ml.keneya.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The monthly report on acute malnutrition, counted from the treatments of a facility. */
@FhirServerTest
class BalanceTest {

    private static final String KENEYA = "https://keneya.ml/fhir/";

    @Autowired
    private TestServer server;

    private FhirClient ehr;
    private String facility;

    @BeforeEach
    void registerAFacility() {
        ehr = server.ehr();
        Organization organization = new Organization().setName("CSCom");
        organization
                .addIdentifier()
                .setSystem("https://keneya.ml/sid/facility")
                .setValue("F" + UUID.randomUUID().toString().substring(0, 8));
        organization.addType().addCoding().setSystem("urn:ietf:rfc:3986").setCode("urn:ihe:iti:mcsd:2019:facility");
        facility = ehr.post("Organization", organization).id();
    }

    @Test
    void theMonthIsCountedByUnitAndTheServerTakesTheReport() {
        treated("urenas", "nouveau", "2026-09-15", null, null);
        treated("urenas", "nouveau", "2026-10-02", "2026-10-30", "abandon");
        treated("urenas", "readmission", "2026-10-31", null, null);
        treated("urenam", "nouveau", "2026-09-01", "2026-10-01", "non-repondant");
        treated("urenam", "nouveau", "2026-11-01", null, null);
        EpisodeOfCare error = treatment("urenas", "nouveau", "2026-10-04", null, null);
        ehr.post("EpisodeOfCare", error.setStatus(EpisodeOfCareStatus.ENTEREDINERROR));

        Answer answer = ehr.get("Organization/" + facility + "/$malnutrition-balance?month=2026-10");

        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        MeasureReport report = answer.resource(MeasureReport.class);
        assertThat(counts(report, ""))
                .containsEntry("m45-debut", 2)
                .containsEntry("m45-admis", 1)
                .containsEntry("m45-readmis", 1)
                .containsEntry("m45-abandons", 1)
                .containsEntry("m45-non-repondants", 1)
                .containsEntry("m45-fin", 2);
        assertThat(counts(report, "urenam")).containsEntry("m45-debut", 1).containsEntry("m45-fin", 0);
        assertThat(counts(report, "urenas")).containsEntry("m45-debut", 1).containsEntry("m45-fin", 2);
        report.addIdentifier().setSystem("https://keneya.ml/sid/report").setValue(facility + "/2026-10/m45");
        Answer stored = ehr.post("MeasureReport", report);
        assertThat(stored.status()).describedAs(stored.body()).isEqualTo(201);
    }

    @Test
    void ofANoMonthAndOneToComeItSaysWhatToAsk() {
        for (String month : List.of("2026-13", "october", "2026-10-01", "2996-10", "2026-10&month=2026-09")) {
            Answer refused = ehr.with("Accept-Language", "en")
                    .get("Organization/" + facility + "/$malnutrition-balance?month=" + month);
            assertThat(refused.status()).describedAs(month + refused.body()).isEqualTo(400);
        }
        assertThat(ehr.get("Organization/" + facility + "/$malnutrition-balance")
                        .status())
                .isEqualTo(200);
        assertThat(ehr.get("Organization/" + UUID.randomUUID() + "/$malnutrition-balance")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotSearchAllTreatmentsCountsNone() {
        String asked = "Organization/" + facility + "/$malnutrition-balance?month=2026-10";

        assertThat(server.clientFor("system/Organization.rs").get(asked).status())
                .isEqualTo(403);
        assertThat(server.clientFor("system/Organization.rs system/EpisodeOfCare.rs system/Location.rs")
                        .get(asked)
                        .status())
                .isEqualTo(200);
    }

    private void treated(String unit, String type, String began, String ended, String outcome) {
        Answer answer = ehr.post("EpisodeOfCare", treatment(unit, type, began, ended, outcome));
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
    }

    private EpisodeOfCare treatment(String unit, String type, String began, String ended, String outcome) {
        Patient child = Someone.named("Dicko");
        child.setBirthDateElement(new org.hl7.fhir.r4.model.DateType("2025-01-10"));
        EpisodeOfCare episode = new EpisodeOfCare()
                .setStatus(ended == null ? EpisodeOfCareStatus.ACTIVE : EpisodeOfCareStatus.FINISHED)
                .setPatient(
                        new Reference("Patient/" + ehr.post("Patient", child).id()))
                .setManagingOrganization(new Reference("Organization/" + facility));
        episode.addType(new CodeableConcept(new Coding(KENEYA + "CodeSystem/ml-nutrition-unit", unit, null)));
        episode.addIdentifier()
                .setSystem("https://keneya.ml/sid/mas/test")
                .setValue("M" + UUID.randomUUID())
                .getType()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-identifier-type")
                .setCode("MAS");
        extend(episode, "ml-cmam-admission-type", type);
        extend(episode, "ml-cmam-admission-criterion", "muac");
        extend(episode, "ml-nutrition-source", "spontane");
        episode.getPeriod().setStartElement(new DateTimeType(began));
        if (ended != null) {
            episode.getPeriod().setEndElement(new DateTimeType(ended));
            extend(episode, "ml-cmam-exit-outcome", outcome);
        }
        return episode;
    }

    private static void extend(EpisodeOfCare episode, String extension, String code) {
        episode.addExtension(KENEYA + "StructureDefinition/" + extension, new CodeType(code));
    }

    /** By movement, of all or of one unit. */
    private static Map<String, Integer> counts(MeasureReport report, String unit) {
        Map<String, Integer> counts = new TreeMap<>();
        report.getGroup().forEach(group -> {
            String code = group.getCode().getCodingFirstRep().getCode();
            if (unit.isEmpty()) {
                counts.put(code, group.getPopulationFirstRep().getCount());
            }
            group.getStratifierFirstRep().getStratum().stream()
                    .filter(stratum -> stratum.getComponentFirstRep()
                            .getValue()
                            .getCodingFirstRep()
                            .getCode()
                            .equals(unit))
                    .forEach(stratum ->
                            counts.put(code, stratum.getPopulationFirstRep().getCount()));
        });
        return counts;
    }
}
