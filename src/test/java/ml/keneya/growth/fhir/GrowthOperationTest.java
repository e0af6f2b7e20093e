package ml.keneya.growth.fhir;

import static ml.keneya.growth.fhir.ChildRecords.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code Patient/$growth}, asked over HTTP. */
@FhirServerTest
class GrowthOperationTest {

    private static final String OBSERVATIONS = GrowthIndex.SYSTEM;
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();

    private static final Map<String, String> COLUMNS = Map.of(
            "waz", "wfa-z",
            "haz", "lhfa-z",
            "whz", "wfh-z",
            "bmiz", "bmifa-z",
            "acz", "acfa-z");

    @Autowired
    private TestServer server;

    @Test
    void aStrangerIsTurnedAway() {
        String girl = server.ehr().post("Patient", girl()).id();

        assertThat(server.stranger().get("Patient/" + girl + "/$growth").status())
                .isEqualTo(401);
        assertThat(server.stranger().get("Patient/" + girl + "/$growth-chart").status())
                .isEqualTo(401);
    }

    /** Whether there is anything to refuse or not. */
    @Test
    void whoMayNotReadThePatientOrSearchObservationsIsRefused() {
        String weighed = server.ehr().post("Patient", girl()).id();
        String unweighed = server.ehr().post("Patient", girl()).id();
        server.ehr().post("Observation", weight(weighed, DAY, "10.4"));
        List<FhirClient> blind = List.of(
                server.clientFor("system/Patient.rs"),
                server.clientFor("system/Patient.rs system/Observation.cr"),
                server.clientFor("system/Observation.rs"),
                server.clientFor("system/Patient.s system/Observation.rs"));

        for (FhirClient client : blind) {
            for (String child : List.of(weighed, unweighed, UUID.randomUUID().toString())) {
                for (String operation : List.of("$growth", "$growth-chart")) {
                    Answer answer = client.get("Patient/" + child + "/" + operation);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void whoIsNotThereIsNotFound() {
        String absent = UUID.randomUUID().toString();
        String deleted = server.ehr().post("Patient", girl()).id();
        server.ehr().delete("Patient/" + deleted);

        assertThat(server.ehr().get("Patient/" + absent + "/$growth").status()).isEqualTo(404);
        assertThat(server.ehr().get("Patient/" + deleted + "/$growth").status()).isEqualTo(410);
    }

    @Test
    void anotherFacilityFindsNobody() {
        FhirClient ours = server.ehrOf("cscom-growth");
        String girl = ours.post("Patient", girl()).id();
        ours.post("Observation", weight(girl, DAY, "10.4"));

        assertThat(visits(ours, girl)).hasSize(1);
        for (String operation : List.of("$growth", "$growth-chart")) {
            Answer answer = server.ehrOf("cscom-elsewhere").get("Patient/" + girl + "/" + operation);
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        }
    }

    @Test
    void eachWorkedExampleHasItsScoresToAHundredth() throws IOException {
        FhirClient ehr = server.ehr();
        int compared = 0;
        for (CSVRecord example : examples()) {
            Patient child = girl();
            child.setGender(AdministrativeGender.fromCode(example.get("sex").toLowerCase(Locale.ROOT)));
            LocalDate born = DAY.minusDays(Long.parseLong(example.get("days")));
            child.setBirthDateElement(new DateType(born.toString()));
            String id = ehr.post("Patient", child).id();
            Answer filed = ehr.post("", visit(id, example));
            if (filed.status() != 200 || example.get("days").compareTo("0") < 0) {
                // What no profile takes, such as a weight of 1 000 kg, is no measurement of a Patient.
                continue;
            }

            List<ParametersParameterComponent> visits = visits(ehr, id);

            for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
                String known = example.get(column.getKey());
                if (!known.isEmpty() && !known.equals("none")) {
                    assertThat(number(score(visits.get(0), column.getValue())))
                            .as("%s %s", example, column)
                            .isCloseTo(new BigDecimal(known), within(new BigDecimal("0.01")));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void visitsAreInOrderWithAgeMeasurementsScoresAndClasses() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        String later = ehr.post("Observation", muac(girl, DAY, "112")).id();
        ehr.post("Observation", oedema(girl, DAY, "plus2"));
        String weight =
                ehr.post("Observation", weight(girl, DAY.minusDays(30), "10.4")).id();
        String length =
                ehr.post("Observation", length(girl, DAY.minusDays(30), "84.8")).id();
        // An adult's, or what is no measurement of growth, is none of them.
        ehr.post("Observation", weight(girl, DAY.plusYears(20), "61"));

        List<ParametersParameterComponent> visits = visits(ehr, girl);

        assertThat(visits).hasSize(2);
        assertThat(text(visits.get(0), "date")).isEqualTo("2026-10-18");
        assertThat(text(visits.get(0), "ageInDays")).isEqualTo("653");
        assertThat(measurements(visits.get(0))).containsExactlyInAnyOrder("weight 10.4 kg", "length 84.8 cm lying");
        assertThat(references(score(visits.get(0), "wfh-z")))
                .containsExactly("Observation/" + weight, "Observation/" + length);
        assertThat(classes(visits.get(0))).containsExactly("whz-normal");
        assertThat(text(visits.get(1), "ageInDays")).isEqualTo("683");
        assertThat(measurements(visits.get(1))).containsExactlyInAnyOrder("muac 112 mm", "oedema plus2");
        assertThat(classes(visits.get(1))).containsExactlyInAnyOrder("muac-sam", "oedema-sam");
        assertThat(references(part(visits.get(1), "classification")))
                .singleElement()
                .satisfies(reference -> assertThat(reference).startsWith("Observation/"));
        assertThat(references(score(visits.get(1), "acfa-z"))).containsExactly("Observation/" + later);
    }

    @Test
    void itIsSaidInTheLanguageThatIsAskedFor() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("Observation", weight(girl, DAY, "10.4"));

        assertThat(text(score(visits(ehr, girl).get(0), "wfa-z"), "text")).isEqualTo("Poids pour âge : -0,57 z.");
        assertThat(text(score(visits(ehr.with("Accept-Language", "en"), girl).get(0), "wfa-z"), "text"))
                .isEqualTo("Weight for age: -0.57 z.");
    }

    @Test
    void aYearOfBirthGivesAgesAndScoresBetweenTwo() {
        FhirClient ehr = server.ehr();
        Patient girl = girl();
        girl.setBirthDateElement(new DateType("2025"));
        String id = ehr.post("Patient", girl).id();
        ehr.post("Observation", weight(id, DAY, "10.4"));

        ParametersParameterComponent visit = visits(ehr, id).get(0);

        assertThat(text(visit, "leastAgeInDays")).isEqualTo("321");
        assertThat(text(visit, "mostAgeInDays")).isEqualTo("685");
        assertThat(score(visit, "wfa-z").getPart())
                .extracting(ParametersParameterComponent::getName)
                .contains("least", "most")
                .doesNotContain("value");
    }

    @Test
    void aCorrectionIsSeenAtOnceAndWhatIsDeletedIsGone() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        String weight = ehr.post("Observation", weight(girl, DAY, "11.4")).id();
        Observation corrected = weight(girl, DAY, "10.4");
        corrected.setId(weight);
        ehr.put("Observation/" + weight, corrected);

        assertThat(number(score(visits(ehr, girl).get(0), "wfa-z"))).isEqualByComparingTo("-0.57");

        ehr.delete("Observation/" + weight);
        assertThat(visits(ehr, girl)).isEmpty();
    }

    @Test
    void whatIsInTheVaultIsToldToTheClearedAlone() {
        FhirClient ehr = server.ehr();
        FhirClient cleared = server.clearedEhr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("Observation", length(girl, DAY, "84.8"));
        String path = "Patient/" + girl + "/$growth";
        String before = ehr.get(path).body();
        String chart = ehr.get("Patient/" + girl + "/$growth-chart").body();
        Observation hidden = weight(girl, DAY, "10.4");
        hidden.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("V");
        cleared.post("Observation", hidden);

        assertThat(ehr.get(path).body()).isEqualTo(before);
        assertThat(ehr.get("Patient/" + girl + "/$growth-chart").body()).isEqualTo(chart);
        // Ordinary measurements and those of the vault are of the same day, and not taken together.
        assertThat(visits(cleared, girl)).hasSize(2).allSatisfy(visit -> {
            assertThat(text(visit, "date")).isEqualTo("2026-11-17");
            assertThat(measurements(visit)).hasSize(1);
        });
        // Cleared for Patients, and not for Observations.
        FhirClient half = server.clientFor("system/*.cruds system/Patient.cruds?_security=" + CONFIDENTIALITY + "|V");
        assertThat(visits(half, girl)).hasSize(1);
    }

    @Test
    void aSurvivorsChildIsNotThereForWhoIsNotCleared() {
        FhirClient cleared = server.clearedEhr();
        Patient survivor = Someone.survivor("S-" + UUID.randomUUID());
        survivor.setBirthDateElement(new DateType("2025-01-03"));
        String id = cleared.post("Patient", survivor).id();
        cleared.post("Observation", weight(id, DAY, "10.4"));

        assertThat(number(score(visits(cleared, id).get(0), "wfa-z"))).isEqualByComparingTo("-0.57");
        for (String operation : List.of("$growth", "$growth-chart")) {
            Answer hidden = server.ehr().get("Patient/" + id + "/" + operation);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.body().replace(id, "ID"))
                    .isEqualTo(server.ehr()
                            .get("Patient/" + id.replaceFirst(".$", id.endsWith("0") ? "1" : "0") + "/" + operation)
                            .body()
                            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"));
        }
    }

    /** A person who asks who saw his file is told of this too. */
    @Test
    void whoAskedIsInTheLogUnderThePatient() {
        String girl = server.ehr().post("Patient", girl()).id();
        FhirClient reader = server.clientFor("system/Patient.rs system/Observation.rs system/Encounter.r");
        reader.get("Patient/" + girl + "/$growth");
        reader.get("Patient/" + girl + "/$growth-chart");

        Answer disclosed = server.auditor().get("Patient/" + girl + "/$disclosures");

        assertThat(disclosed.status()).as(disclosed.body()).isEqualTo(200);
        assertThat(disclosed.bundle().getEntry())
                .extracting(entry -> (AuditEvent) entry.getResource())
                .filteredOn(event -> event.getSubtypeFirstRep().getCode().equals("operation"))
                .hasSize(2);
    }

    private List<CSVRecord> examples() throws IOException {
        try (Reader table = new InputStreamReader(
                GrowthOperationTest.class.getResourceAsStream("/ml/keneya/growth/worked-examples.csv"),
                StandardCharsets.UTF_8)) {
            return TABLE.parse(table).getRecords();
        }
    }

    private static Bundle visit(String child, CSVRecord example) {
        Bundle visit = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        if (!example.get("kg").isEmpty()) {
            add(visit, weight(child, DAY, example.get("kg")));
        }
        if (!example.get("cm").isEmpty()) {
            Observation length = length(child, DAY, example.get("cm"));
            length.getCode()
                    .getCodingFirstRep()
                    .setCode(
                            switch (example.get("position")) {
                                case "LYING" -> "8306-3";
                                case "STANDING" -> "8308-9";
                                default -> "8302-2";
                            });
            add(visit, length);
        }
        if (!example.get("muac_mm").isEmpty()) {
            add(visit, muac(child, DAY, example.get("muac_mm")));
        }
        if (example.get("oedema").equals("PRESENT")) {
            add(visit, oedema(child, DAY, "plus1"));
        }
        return visit;
    }

    private static void add(Bundle visit, Observation observation) {
        visit.addEntry()
                .setResource(observation)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");
    }

    private static Patient girl() {
        Patient girl = Someone.named("Sangaré");
        girl.setGender(AdministrativeGender.FEMALE);
        girl.setBirthDateElement(new DateType("2025-01-03"));
        return girl;
    }

    /** A page of a search has fifty, if nobody says how many. */
    @Test
    void aLongFileIsToldWhole() {
        FhirClient ehr = server.ehr();
        String child = ehr.post("Patient", girl()).id();
        int days = 120;
        for (int from = 0; from < days; from += 40) {
            Observation[] weighed = IntStream.range(from, from + 40)
                    .mapToObj(day -> weight(child, DAY.minusDays(day), "10." + day % 10))
                    .toArray(Observation[]::new);
            Answer filed = ehr.post("", ChildRecords.transaction(weighed));
            assertThat(filed.status()).as(filed.body()).isEqualTo(200);
        }

        String growth = "Patient/" + child + "/$growth";
        for (Answer told : List.of(
                ehr.get(growth),
                ehr.get(growth + "?_count=10&_offset=5"),
                ehr.with("Cache-Control", "no-store, max-results=10").get(growth))) {
            assertThat(told.status()).as(told.body()).isEqualTo(200);
            assertThat(told.resource(Parameters.class).getParameter()).hasSize(days);
        }
        assertThat(ehr.get("Patient/" + child + "/$growth-chart").status()).isEqualTo(200);
    }

    private static Observation weight(String child, LocalDate day, String kilograms) {
        return on(day, ChildRecords.weight(child, kilograms));
    }

    private static Observation length(String child, LocalDate day, String centimetres) {
        return on(day, ChildRecords.length(child, centimetres));
    }

    private static Observation muac(String child, LocalDate day, String millimetres) {
        return on(day, ChildRecords.measure(child, OBSERVATIONS, "muac", millimetres, "mm"));
    }

    private static Observation oedema(String child, LocalDate day, String grade) {
        return on(day, ChildRecords.oedema(child, grade));
    }

    private static List<ParametersParameterComponent> visits(FhirClient client, String child) {
        Answer answer = client.get("Patient/" + child + "/$growth");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.resource(Parameters.class).getParameter();
    }

    private static List<String> measurements(ParametersParameterComponent visit) {
        return visit.getPart().stream()
                .filter(part -> part.getName().equals("measurement"))
                .map(part -> text(part, "of")
                        + ' '
                        + value(part)
                        + part.getPart().stream()
                                .filter(each -> each.getName().equals("position"))
                                .map(each -> ' ' + each.getValue().primitiveValue())
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    private static String value(ParametersParameterComponent measurement) {
        return part(measurement, "value").getValue() instanceof Quantity quantity
                ? quantity.getValue().toPlainString() + ' ' + quantity.getCode()
                : ((Coding) part(measurement, "value").getValue()).getCode();
    }

    private static List<String> classes(ParametersParameterComponent visit) {
        return visit.getPart().stream()
                .filter(part -> part.getName().equals("classification"))
                .map(part -> ((Coding) part(part, "class").getValue()).getCode())
                .toList();
    }

    private static List<String> references(ParametersParameterComponent part) {
        return part.getPart().stream()
                .filter(each -> each.getName().equals("from"))
                .map(each -> ((Reference) each.getValue()).getReference())
                .toList();
    }

    private static ParametersParameterComponent score(ParametersParameterComponent visit, String code) {
        return visit.getPart().stream()
                .filter(part -> part.getName().equals("score")
                        && ((Coding) part(part, "code").getValue()).getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + code));
    }

    private static ParametersParameterComponent part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name));
    }

    private static String text(ParametersParameterComponent parent, String name) {
        return part(parent, name).getValue().primitiveValue();
    }

    private static BigDecimal number(ParametersParameterComponent score) {
        return new BigDecimal(text(score, "value"));
    }
}
