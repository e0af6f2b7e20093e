package ml.keneya.storage;

import static ml.keneya.storage.Records.HEIGHT;
import static ml.keneya.storage.Records.REGISTER;
import static ml.keneya.storage.Records.WEIGHT;
import static ml.keneya.storage.Records.found;
import static ml.keneya.storage.Records.foundOnAllPages;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches over one woman's records: three weights, a height, a visit and a risk. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final String UCUM = "http://unitsofmeasure.org";

    @Autowired
    TestServer server;

    FhirClient ehr;
    String key;
    String awa;
    String visit;
    Map<String, String> observations;

    @BeforeAll
    void record() {
        ehr = server.ehr();
        key = unique();
        Patient patient = Records.patient(key);
        patient.setGender(AdministrativeGender.FEMALE);
        patient.setBirthDateElement(new DateType("1990-03"));
        patient.getIdentifierFirstRep()
                .getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                .setCode("MR");
        patient.getIdentifierFirstRep().getAssigner().setDisplay("CSCom");
        patient.getMeta().addTag().setSystem("https://example.org/tag").setCode(key);
        awa = ehr.post("Patient", patient).id();
        visit = ehr.post("Encounter", Records.encounter(awa)).id();
        Observation height = Records.observation(awa, HEIGHT, "2019-12-31");
        height.setEncounter(new Reference("Encounter/" + visit));
        observations = Map.of(
                "height",
                ehr.post("Observation", height).id(),
                "light",
                ehr.post("Observation", weight("10", "2020-01-31")).id(),
                "heavy",
                ehr.post("Observation", weight("12.5", "2020-06-15T10:00:00Z")).id(),
                "last",
                ehr.post("Observation", weight("11", "2021-01-01")).id());
        RiskAssessment risk = new RiskAssessment();
        risk.setStatus(RiskAssessment.RiskAssessmentStatus.FINAL);
        risk.setSubject(new Reference("Patient/" + awa));
        risk.addPrediction().setProbability(new DecimalType("0.4"));
        ehr.post("RiskAssessment", risk);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?colour=red",
                "Patient?birthdate=yesterday",
                "Patient?_sort=colour",
                "Patient?organization.colour=red",
                "Patient?_has:Colour:subject:code=1",
                "Patient?_include=Colour:red",
                "Observation?value-quantity=much",
                "Observation?date=2020-13",
                "Patient?_count=1001",
                "Patient?_count=-1",
                "Patient?_offset=-1"
            })
    void whatCannotBeSearchedIsRefusedAndNamed(String search) {
        Answer answer = ehr.get(search);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics())
                .containsPattern("colour|Colour|yesterday|much|2020-13|_count|_offset");
    }

    @Test
    void aNameIsFoundByItsBeginningLetterForLetter() {
        String beginning = key.substring(0, 12);

        assertThat(found(ehr.get("Patient?family=" + beginning))).containsExactly("Patient/" + awa);
        assertThat(found(ehr.get("Patient?family=_" + beginning.substring(1)))).isEmpty();
        assertThat(found(ehr.get("Patient?family=" + beginning.substring(1)))).isEmpty();
        assertThat(found(ehr.get("Patient?family:contains=" + beginning.substring(1))))
                .containsExactly("Patient/" + awa);
    }

    @Test
    void lenientHandlingPassesOverTheUnknown() {
        FhirClient lenient = ehr.with("Prefer", "handling=lenient");

        assertThat(found(lenient.get("Patient?colour=red&family=" + key))).containsExactly("Patient/" + awa);
        assertThat(lenient.get("Patient?_count=1001&family=" + key).status()).isEqualTo(200);
    }

    @Test
    void aLongChainBehindAReferenceOfManyTypesMustNameTheType() {
        Answer refused = ehr.get("Provenance?agent._has:Task:owner:_id=" + awa);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.outcome().getIssueFirstRep().getDiagnostics()).contains("agent:Patient.");
        assertThat(ehr.get("Patient?_has:Provenance:target:agent._has:Task:owner:_id=" + awa)
                        .status())
                .isEqualTo(400);
        assertThat(ehr.get("Provenance?target.patient.gender=female").status()).isEqualTo(400);
        assertThat(ehr.get("Provenance?target:Encounter.patient.gender=female").status())
                .isEqualTo(200);
        assertThat(ehr.get("Observation?performer.organization.name=x").status())
                .isEqualTo(200);
        assertThat(ehr.get("Provenance?agent:Practitioner._has:Task:owner:_id=" + awa)
                        .status())
                .isEqualTo(200);
        assertThat(ehr.get("Encounter?patient._has:Group:member:_id=" + awa).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "family={key}; true",
                "family:exact={key}; true",
                "family:exact={KEY}; false",
                "family:contains={part}; true",
                "family:contains=zz{part}; false",
                "name=awa; true",
                "gender=female; true",
                "gender:not=female; false",
                "gender:not=male; true",
                "identifier=https://example.org/register|{key}; true",
                "identifier={key}; true",
                "identifier=https://example.org/other|{key}; false",
                "identifier:of-type=http://terminology.hl7.org/CodeSystem/v2-0203|MR|{key}; true",
                "identifier:of-type=http://terminology.hl7.org/CodeSystem/v2-0203|SS|{key}; false",
                "_tag=https://example.org/tag|{key}; true",
                "family:missing=false; true",
                "family:missing=true; false",
                "gender:missing=false; true",
                "gender:missing=true; false",
                "birthdate:missing=false; true",
                "birthdate:missing=true; false",
                "death-date:missing=true; true",
                "organization:missing=true; true",
                "organization:missing=false; false",
                "phone:missing=true; true",
                "address:missing=true; true",
                "_lastUpdated=gt2020; true",
                "_lastUpdated=lt2020; false",
                "_has:Observation:subject:code=8302-2; true",
                "_has:Observation:subject:code=1234-5; false",
                "_has:Observation:subject:date=2019; true",
                "_has:Observation:subject:date=ge2022; false",
                "_has:Observation:patient:encounter.status=finished; true"
            })
    void aPatientIsFoundBy(String search, boolean matches) {
        String filled = search.replace("{key}", key)
                .replace("{KEY}", key.toLowerCase(java.util.Locale.ROOT))
                .replace("{part}", key.substring(5, 25));

        Answer answer = ehr.get("Patient?_id=" + awa + "&" + filled);

        assertThat(found(answer)).hasSize(matches ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "code=http://loinc.org|8302-2; height",
                "code=8302-2; height",
                "code=|8302-2; ",
                "code=http://loinc.org|; height light heavy last",
                "code:not=http://loinc.org|8302-2; light heavy last",
                "code=8302-2,29463-7&value-quantity=10; light",
                "value-quantity=10; light",
                "value-quantity=10.0; light",
                "value-quantity=12.5|http://unitsofmeasure.org|kg; heavy",
                "value-quantity=12.5|http://unitsofmeasure.org|g; ",
                "value-quantity=ge11||kg; heavy last",
                "value-quantity=gt11; heavy",
                "value-quantity=le11; light last",
                "value-quantity=lt11; light",
                "value-quantity=ne10; heavy last",
                "value-quantity:missing=true; height",
                "value-quantity:missing=false; light heavy last",
                "encounter:missing=false; height",
                "encounter:missing=true; light heavy last",
                "code:missing=false; height light heavy last",
                "date:missing=true; ",
                "value-string:missing=true; height light heavy last",
                "code-value-quantity=http://loinc.org|29463-7$gt10; heavy last",
                "code-value-quantity=http://loinc.org|8302-2$gt10; ",
                "combo-code-value-quantity=29463-7$10; light",
                "encounter.class=AMB; height",
                "subject:Patient.name=awa; height light heavy last",
                "patient.gender=male; ",
                "encounter.subject:Patient.gender=female; height",
                "date=2030; "
            })
    void anObservationIsFoundBy(String search, String expected) {
        Answer answer = ehr.get("Observation?subject=Patient/" + awa + "&" + search);

        assertThat(found(answer)).containsExactlyInAnyOrderElementsOf(named(expected));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 1", "gt0.3, 1", "lt0.3, 0", "ge0.4, 1", "gt0.4, 0"})
    void aNumberIsCompared(String probability, int matches) {
        Answer answer = ehr.get("RiskAssessment?subject=Patient/" + awa + "&probability=" + probability);

        assertThat(found(answer)).hasSize(matches);
    }

    @Test
    void aUriIsFoundWholeOrByItsStart() {
        String profile = "https://keneya.ml/fhir/StructureDefinition/";

        List<String> whole = found(ehr.get("StructureDefinition?url=" + profile + "keneya-patient"));
        List<String> below = foundOnAllPages(ehr, "StructureDefinition?url:below=" + profile);

        assertThat(found(ehr.get("StructureDefinition?url=" + profile))).isEmpty();
        assertThat(below).hasSizeGreaterThan(5).containsAll(whole);
    }

    @Test
    void aSearchMayBePosted() {
        Answer answer = ehr.post(
                "Patient/_search", "application/x-www-form-urlencoded", "identifier=" + REGISTER + "%7C" + key);

        assertThat(found(answer)).containsExactly("Patient/" + awa);
    }

    @Test
    void anEmptyAnswerIsAnAnswer() {
        Bundle answer = ehr.get("Patient?family=Nobody" + key).bundle();

        assertThat(answer.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(answer.getEntry()).isEmpty();
        assertThat(answer.getLink(Bundle.LINK_NEXT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_summary=count", "_count=0", "_count=0&_total=accurate"})
    void aCountIsOnlyACount(String count) {
        Bundle answer =
                ehr.get("Observation?subject=Patient/" + awa + "&" + count).bundle();

        assertThat(answer.getTotal()).isEqualTo(4);
        assertThat(answer.getEntry()).isEmpty();
    }

    @Test
    void theTotalIsThatOfAllPages() {
        Bundle page = ehr.get("Observation?subject=Patient/" + awa + "&_count=2&_total=accurate")
                .bundle();

        assertThat(page.getTotal()).isEqualTo(4);
        assertThat(page.getEntry()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "_sort=date; height light heavy last",
                "_sort=-date; last heavy light height",
                "_sort=-code,date; height light heavy last",
                "_sort=code,-date; last heavy light height",
                "_sort=value-quantity; light last heavy height"
            })
    void anAnswerIsSorted(String sort, String expected) {
        Answer answer = ehr.get("Observation?subject=Patient/" + awa + "&" + sort);

        assertThat(found(answer)).containsExactlyElementsOf(named(expected));
    }

    @Test
    void anIncludeBringsThePatientOnce() {
        Bundle answer = ehr.get("Observation?subject=Patient/" + awa + "&_include=Observation:subject")
                .bundle();

        assertThat(modes(answer)).containsEntry("match", 4L).containsEntry("include", 1L);
    }

    @Test
    void aReverseIncludeBringsWhatRefersToThePatient() {
        Answer answer = ehr.get("Patient?_id=" + awa + "&_revinclude=Encounter:subject");

        assertThat(found(answer)).containsExactly("Patient/" + awa, "Encounter/" + visit);
    }

    @Test
    void includesGoOnFromWhatTheyBrought() {
        Answer there = ehr.get("Observation?_id=" + observations.get("height")
                + "&_include=Observation:encounter&_include:iterate=Encounter:subject");
        Answer back = ehr.get(
                "Patient?_id=" + awa + "&_revinclude=Encounter:subject&_revinclude:iterate=Observation:encounter");

        assertThat(found(there)).contains("Encounter/" + visit, "Patient/" + awa);
        assertThat(found(back)).contains("Encounter/" + visit, "Observation/" + observations.get("height"));
    }

    @Test
    void elementsAndSummariesLeaveOutTheRest() {
        Patient name = only("_elements=name");
        Patient text = only("_summary=text");
        Patient summary = only("_summary=true");
        Patient data = only("_summary=data");

        assertThat(name.hasName()).isTrue();
        assertThat(name.hasGender()).isFalse();
        assertThat(text.hasName()).isFalse();
        assertThat(summary.hasName()).isTrue();
        assertThat(data.hasGender()).isTrue();
        assertThat(List.of(name, text, summary))
                .allSatisfy(
                        part -> assertThat(part.getMeta().getTag()).anyMatch(tag -> "SUBSETTED".equals(tag.getCode())));
    }

    private Patient only(String parts) {
        return (Patient) ehr.get("Patient?_id=" + awa + "&" + parts)
                .bundle()
                .getEntryFirstRep()
                .getResource();
    }

    private Observation weight(String kilograms, String date) {
        Observation weight = Records.observation(awa, WEIGHT, date);
        weight.setValue(new Quantity()
                .setValueElement(new DecimalType(kilograms))
                .setSystem(UCUM)
                .setCode("kg")
                .setUnit("kg"));
        return weight;
    }

    private List<String> named(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" "))
                        .map(name -> "Observation/" + observations.get(name))
                        .toList();
    }

    private static Map<String, Long> modes(Bundle bundle) {
        return bundle.getEntry().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getSearch().getMode().toCode(), Collectors.counting()));
    }
}
