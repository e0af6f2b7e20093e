package ml.keneya.pregnancy.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ml.keneya.security.Http;
import ml.keneya.security.People;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code PlanDefinition/ml-antenatal-care/$apply}, asked over HTTP. */
@FhirServerTest
class AntenatalPlanTest {

    private static final String PLAN = "PlanDefinition/ml-antenatal-care/$apply";
    private static final List<String> TESTS = List.of("68961-2", "20507-0", "75410-1");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Set<String> DANGERS =
            Set.of("danger-sign", "danger-sign-to-refer", "danger-sign-to-treat", "delivery-near");

    @Autowired
    private TestServer server;

    @Test
    void aStrangerIsTurnedAway() {
        assertThat(server.stranger().get(of(UUID.randomUUID().toString())).status())
                .isEqualTo(401);
    }

    @Test
    void whoMayNotSearchWhatItIsMadeOfIsRefused() {
        String woman =
                server.ehr().post("Patient", AntenatalFollowUpTest.woman()).id();

        assertThat(server.clientFor("system/Patient.rs").get(of(woman)).status())
                .isEqualTo(403);
        assertThat(server.clientFor("system/Patient.rs")
                        .post(PLAN, asked(woman))
                        .status())
                .isEqualTo(403);
        assertThat(server.clientFor("system/Observation.rs system/PlanDefinition.rs")
                        .get(of(woman))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAppOfOnePatientMakesNoPlanOfAnother() {
        String woman =
                server.ehr().post("Patient", AntenatalFollowUpTest.woman()).id();
        String other =
                server.ehr().post("Patient", AntenatalFollowUpTest.woman()).id();
        People people = new People(new Http(server.address(), server.home()));
        String scope = "launch/patient patient/*.rs";
        FhirClient app = server.holding(people.tokens(people.user("data-manager", ""), people.app(scope), scope, woman)
                .path("access_token")
                .asText());

        assertThat(app.get(of(woman)).status()).isEqualTo(200);
        assertThat(app.get(of(other)).status()).isIn(403, 404);
        assertThat(app.post(PLAN, asked(other)).status()).isIn(403, 404);
        assertThat(app.post(of(woman), asked(other)).status()).isIn(400, 403, 404);
    }

    @Test
    void whoIsHiddenIsAnsweredAsWhoIsNotThere() {
        String woman = server.ehrOf("cscom-pregnancy")
                .post("Patient", AntenatalFollowUpTest.woman())
                .id();
        String nobody = UUID.randomUUID().toString();
        FhirClient elsewhere = server.ehrOf("cscom-elsewhere");

        Answer hidden = elsewhere.get(of(woman));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.outcome().getIssueFirstRep().getDiagnostics().replace(woman, nobody))
                .isEqualTo(
                        elsewhere.get(of(nobody)).outcome().getIssueFirstRep().getDiagnostics());
    }

    @ParameterizedTest
    @CsvSource({
        "'', subject",
        "?subject=Group/1, subject",
        "?subject=Patient/1&encounter=Patient/1, encounter",
        "?subject=Patient/1&userLanguage=en, userLanguage",
        "?subject=Patient/1&date=2026-11-17, date",
    })
    void whatIsNotHeededIsNotTaken(String query, String parameter) {
        Answer french = server.ehr().get(PLAN + query);
        Answer english = server.ehr().with("Accept-Language", "en").get(PLAN + query);

        assertThat(french.status()).isEqualTo(400);
        assertThat(french.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo(parameter);
        assertThat(french.outcome().getIssueFirstRep().getDiagnostics()).contains(parameter);
        assertThat(english.outcome().getIssueFirstRep().getDiagnostics())
                .contains(parameter)
                .isNotEqualTo(french.outcome().getIssueFirstRep().getDiagnostics());
    }

    @Test
    void aPlanThatIsNotThereIsNotFound() {
        String woman =
                server.ehr().post("Patient", AntenatalFollowUpTest.woman()).id();

        assertThat(server.ehr()
                        .get("PlanDefinition/ml-none/$apply?subject=Patient/" + woman)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePlanIsReadByAllAndChangedByNoClient() {
        Answer found = server.ehr().get("PlanDefinition?url=https://keneya.ml/fhir/PlanDefinition/ml-antenatal-care");

        PlanDefinition plan = (PlanDefinition) found.bundle().getEntryFirstRep().getResource();
        assertThat(plan.getTitle()).isEqualTo("Plan de suivi prénatal");
        assertThat(server.ehr().put("PlanDefinition/ml-antenatal-care", plan).status())
                .isEqualTo(403);
        assertThat(server.ehr().get("Library/MlAntenatalCare").status()).isEqualTo(200);
        assertThat(server.ehr().get("ActivityDefinition/ml-evacuation").status())
                .isEqualTo(200);
    }

    @Test
    void ofAManThereIsNothingToDo() {
        Patient man = AntenatalFollowUpTest.woman().setGender(AdministrativeGender.MALE);

        assertThat(actions(plan(server.ehr(), server.ehr().post("Patient", man).id())))
                .isEmpty();
    }

    @Test
    void whereNothingIsDueOnlyHerContactsRemainWithTheirDates() {
        Expectant woman = pregnant(10);
        TESTS.forEach(test -> woman.post(woman.loinc(test).setValue(negative())));
        Observation immunized = woman.observed(Expectant.KENEYA + "CodeSystem/ml-obs", "tetanus-status");
        immunized.setValue(Expectant.coded(Expectant.KENEYA + "CodeSystem/ml-td-status", "complet"));
        woman.post(immunized);

        CarePlan plan = plan(server.ehr(), woman.id());

        assertThat(actions(plan))
                .containsExactly(
                        "contact-12",
                        "contact-20",
                        "contact-26",
                        "contact-30",
                        "contact-34",
                        "contact-36",
                        "contact-38",
                        "contact-40");
        String due = TODAY.plusWeeks(2).toString();
        assertThat(action(plan, "contact-12")
                        .getTimingPeriod()
                        .getStartElement()
                        .getValueAsString())
                .isEqualTo(due);
        assertThat(((ServiceRequest) request(plan, "contact-12"))
                        .getOccurrencePeriod()
                        .getEndElement()
                        .getValueAsString())
                .isEqualTo(due);
    }

    @Test
    void aWomanWithHypertensionIsReferredForTheMeasurementsAndTold() {
        Expectant woman = pregnant(24);
        String first = woman.post(woman.pressure(150, 95));
        String second = woman.post(woman.pressure(148, 96));

        CarePlan plan = plan(server.ehr(), woman.id());
        CarePlan english = plan(server.ehr().with("Accept-Language", "en"), woman.id());

        assertThat(actions(plan)).contains("hypertension").doesNotContain("severe-hypertension", "danger-sign");
        RequestGroupActionComponent action = action(plan, "hypertension");
        assertThat(action.getTitle()).isEqualTo("Hypertension");
        assertThat(action.getDescription())
                .contains("mmHg")
                .isNotEqualTo(action(english, "hypertension").getDescription());
        assertThat(action(english, "hypertension").getDescription()).startsWith("High blood pressure");
        assertThat(action.getDocumentation()).isNotEmpty().allMatch(source -> !source.hasLabel());
        ServiceRequest referral = (ServiceRequest) request(plan, "hypertension");
        assertThat(referral.getIntent()).isEqualTo(ServiceRequestIntent.PROPOSAL);
        assertThat(referral.getReasonReference())
                .extracting(reason -> reason.getReference())
                .containsExactlyInAnyOrder("Observation/" + first, "Observation/" + second);
        assertThat(english.getTitle()).isEqualTo("Plan of antenatal care");
        assertThat(action(english, "iptp-due").getTitle()).isEqualTo("IPTp-SP");
        assertThat(english.getLanguage()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "convulsing, danger-sign, evacuation",
        "severe-headache, danger-sign-to-refer, reference",
        "fever, danger-sign-to-treat, ''",
        "imminent-delivery, delivery-near, ''",
    })
    void aSignIsEvacuatedOnlyWhereItsSentenceSaysSo(String sign, String action, String kind) {
        Expectant woman = pregnant(30);
        Observation found = woman.observed(Expectant.KENEYA + "CodeSystem/ml-obs", "danger-signs");
        found.setValue(Expectant.coded(PregnancyCodes.DANGER_SIGN_LIST, sign));
        woman.post(found);

        CarePlan plan = plan(server.ehr(), woman.id());

        assertThat(actions(plan)).filteredOn(DANGERS::contains).containsExactly(action);
        ServiceRequest request = (ServiceRequest) request(plan, action);
        assertThat(request.getCategory().stream()
                        .map(category -> category.getCodingFirstRep().getCode())
                        .toList())
                .isEqualTo(kind.isEmpty() ? List.of() : List.of(kind));
    }

    @Test
    void anaemiaIsTreatedAndCheckedAgainAndItsFigureIsStillToBeConfirmed() {
        Expectant woman = pregnant(24);
        woman.post(woman.loinc("718-7").setValue(Expectant.quantity("9.5", "g/dL")));

        CarePlan plan = plan(server.ehr(), woman.id());

        assertThat(actions(plan)).contains("anaemia", "anaemia-again").doesNotContain("severe-anaemia");
        assertThat(action(plan, "anaemia").getDocumentation()).anyMatch(source -> "[M]".equals(source.getLabel()));
        assertThat(((MedicationRequest) request(plan, "anaemia"))
                        .getMedicationCodeableConcept()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("fer-folique");
    }

    @Test
    void whatIsDueIsAskedFor() {
        CarePlan plan = plan(server.ehr(), pregnant(24).id());

        assertThat(actions(plan))
                .contains(
                        "iptp-due", "td-due", "hiv-test-due", "syphilis-test-due", "hepatitis-b-test-due", "contact-26")
                .doesNotContain("danger-sign", "hypertension", "anaemia");
        assertThat(((MedicationRequest) request(plan, "iptp-due"))
                        .getAuthoredOnElement()
                        .getValueAsString())
                .isEqualTo(TODAY.toString());
        assertThat(request(plan, "td-due").fhirType()).isEqualTo("ImmunizationRecommendation");
    }

    @Test
    void anEvacuationThatSomebodyOrdersIsAReferral() {
        Expectant woman = pregnant(24);
        woman.post(woman.pressure(170, 115));
        ServiceRequest evacuation = (ServiceRequest) request(plan(server.ehr(), woman.id()), "severe-hypertension");

        evacuation.setIdElement(null);
        evacuation.setIntent(ServiceRequestIntent.ORDER);
        evacuation.getRequester().setDisplay("Sage-femme, CSCom de Tonka");
        evacuation.getMeta().addProfile(Expectant.KENEYA + "StructureDefinition/ml-referral");

        Answer ordered = server.ehr().post("ServiceRequest", evacuation);
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
    }

    @Test
    void thePlanIsValidAndCanBeKept() {
        Expectant woman = pregnant(24);
        woman.post(woman.pressure(170, 115));
        CarePlan plan = plan(server.ehr(), woman.id());

        Answer validated = server.ehr().post("CarePlan/$validate", plan);
        Answer kept = server.ehr().post("CarePlan", plan);

        assertThat(validated.outcome().getIssue())
                .as(validated.body())
                .noneMatch(issue ->
                        List.of("error", "fatal").contains(issue.getSeverity().toCode()));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    }

    @Test
    void itIsTheSameByPost() {
        Expectant woman = pregnant(24);

        Answer posted = server.ehr().post(PLAN, asked(woman.id()));

        assertThat(posted.status()).as(posted.body()).isEqualTo(200);
        assertThat(posted.body()).isEqualTo(server.ehr().get(of(woman.id())).body());
    }

    @Test
    void whatIsOfTheVaultIsNotInIt() {
        Expectant woman = pregnant(24);
        String before = server.ehr().get(of(woman.id())).body();
        Observation hidden = woman.pressure(170, 115);
        hidden.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        assertThat(server.clearedEhr().post("Observation", hidden).status()).isEqualTo(201);

        assertThat(server.ehr().get(of(woman.id())).body()).isEqualTo(before);
        assertThat(server.clearedEhr().get(of(woman.id())).body()).isEqualTo(before);
    }

    @Test
    void itIsAsConfidentialAsWhatItIsMadeOf() {
        Expectant woman = pregnant(24);
        woman.post(woman.loinc("68961-2").setValue(negative()));

        CarePlan plan = plan(server.ehr(), woman.id());

        assertThat(plan.getMeta().getSecurity())
                .extracting(label -> label.getCode())
                .contains("R", "HIV");
        assertThat(plan.hasId()).isFalse();
        assertThat(actions(plan)).doesNotContain("hiv-test-due");
    }

    /** So many weeks today, followed for as long. */
    private Expectant pregnant(int weeks) {
        String woman =
                server.ehr().post("Patient", AntenatalFollowUpTest.woman()).id();
        Expectant followed = new Expectant(server.ehr(), woman, "", TODAY)
                .again(TODAY, TODAY.minusWeeks(weeks - 6L).toString());
        followed.post(followed.loinc("8665-2")
                .setValue(new DateTimeType(TODAY.minusWeeks(weeks).toString())));
        return followed;
    }

    private static CodeableConcept negative() {
        return Expectant.coded("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "NEG");
    }

    private static String of(String woman) {
        return PLAN + "?subject=Patient/" + woman;
    }

    private static Parameters asked(String woman) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("subject").setValue(new StringType("Patient/" + woman));
        return parameters;
    }

    private static CarePlan plan(FhirClient client, String woman) {
        Answer answer = client.get(of(woman));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.resource(CarePlan.class);
    }

    private static List<String> actions(CarePlan plan) {
        return group(plan).getAction().stream()
                .map(RequestGroupActionComponent::getId)
                .toList();
    }

    private static RequestGroupActionComponent action(CarePlan plan, String id) {
        return group(plan).getAction().stream()
                .filter(action -> id.equals(action.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static RequestGroup group(CarePlan plan) {
        return (RequestGroup)
                contained(plan, plan.getActivityFirstRep().getReference().getReference());
    }

    private static Resource request(CarePlan plan, String action) {
        return contained(plan, action(plan, action).getResource().getReference());
    }

    private static Resource contained(CarePlan plan, String reference) {
        return plan.getContained().stream()
                .filter(each -> reference
                        .substring(1)
                        .equals(each.getIdElement().getIdPart().replace("#", "")))
                .findFirst()
                .orElseThrow();
    }
}
