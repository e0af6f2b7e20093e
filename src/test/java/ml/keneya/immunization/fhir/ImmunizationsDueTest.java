package ml.keneya.immunization.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.ImmunizationRecommendation;
import org.hl7.fhir.r4.model.ImmunizationRecommendation.ImmunizationRecommendationRecommendationComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code Patient/$immunizations-due}, asked over HTTP. */
@FhirServerTest
class ImmunizationsDueTest {

    private static final String VACCINE = "https://keneya.ml/fhir/CodeSystem/ml-vaccine";

    @Autowired
    private TestServer server;

    @Test
    void whoMayNotReadTheChildAndSearchHisDosesIsRefused() {
        String child = born("2026-03-02");

        assertThat(server.stranger().get(path(child, "2026-06-01")).status()).isEqualTo(401);
        assertThat(server.clientFor("system/Patient.rs")
                        .get(path(child, "2026-06-01"))
                        .status())
                .isEqualTo(403);
        assertThat(server.clientFor("system/Immunization.rs")
                        .get(path(child, "2026-06-01"))
                        .status())
                .isEqualTo(403);
        assertThat(server.clientFor("system/Patient.rs system/Immunization.rs")
                        .get(path(child, "2026-06-01"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherFacilityFindsNobody() {
        FhirClient ours = server.ehrOf("cscom-immunization");
        String child = ours.post("Patient", child("2026-03-02")).id();

        assertThat(ours.get(path(child, "2026-06-01")).status()).isEqualTo(200);
        assertThat(server.ehrOf("cscom-elsewhere")
                        .get(path(child, "2026-06-01"))
                        .status())
                .isEqualTo(404);
        assertThat(server.ehr()
                        .get(path(UUID.randomUUID().toString(), "2026-06-01"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2026-11", "2026"})
    void aDayThatIsNoneIsRefusedInBothLanguages(String date) {
        String child = born("2026-03-02");

        Answer french = server.ehr().get(path(child, date));
        Answer english = server.ehr().with("Accept-Language", "en").get(path(child, date));

        assertThat(french.status()).isEqualTo(400);
        assertThat(french.outcome().getIssueFirstRep().getDiagnostics()).startsWith("date est un jour entier");
        assertThat(english.outcome().getIssueFirstRep().getDiagnostics()).startsWith("date is a whole day");
    }

    @Test
    void whoHasDiedOrWasNotBornOrWhoseBirthIsUnknownIsDueNothing() {
        Patient dead = child("2026-03-02");
        dead.setDeceased(new DateTimeType("2026-05-01"));

        assertThat(findings(asked(server.ehr().post("Patient", dead).id(), "2026-06-01")))
                .containsExactly("deceased");
        assertThat(findings(asked(server.ehr().post("Patient", dead).id(), "2026-04-20")))
                .contains("dose-due");
        assertThat(findings(asked(born("2026-06-02"), "2026-06-01"))).containsExactly("not-born");
        assertThat(findings(asked(born("2025"), "2026-06-01"))).containsExactly("birth-unknown");
        assertThat(findings(asked(born("1990-03-02"), "2026-06-01"))).containsExactly("past-the-calendar");
    }

    @Test
    void whatIsDueIsToldWithItsDatesItsDosesAndItsSource() {
        String child = born("2026-03-02");
        String first = give(child, "Penta", 1, "2026-04-13", ImmunizationStatus.COMPLETED);
        give(child, "Penta", 2, "2026-05-11", ImmunizationStatus.NOTDONE);
        give(child, "Penta", 2, "2026-05-12", ImmunizationStatus.ENTEREDINERROR);
        give(child, "Penta", 2, "2026-06-08", ImmunizationStatus.COMPLETED);

        Parameters answer = asked(child, "2026-05-20");

        ImmunizationRecommendationRecommendationComponent penta = recommendation(answer, "Penta");
        assertThat(penta.getForecastStatus().getCodingFirstRep().getCode()).isEqualTo("due");
        assertThat(penta.getDoseNumberPositiveIntType().getValue()).isEqualTo(2);
        assertThat(penta.getSeriesDosesPositiveIntType().getValue()).isEqualTo(3);
        assertThat(dates(penta))
                .containsExactly(
                        "30981-5 2026-05-11", "30980-7 2026-05-11", "59778-1 2026-06-08", "59777-3 2031-03-01");
        assertThat(penta.getSupportingImmunization())
                .extracting(Reference::getReference)
                .containsExactly("Immunization/" + first);
        assertThat(penta.getForecastReasonFirstRep().getText()).contains("[M]");
        assertThat(recommendation(answer, "VPO0")
                        .getForecastStatus()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("LA13424-9");
        assertThat(recommendation(answer, "VAR")
                        .getForecastStatus()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("LA13422-3");
        assertThat(texts(answer)).contains("Penta, dose 2 sur 3 : attendue depuis le 2026-05-11.");
        assertThat(texts(server.ehr()
                        .with("Accept-Language", "en")
                        .get(path(child, "2026-05-20"))
                        .resource(Parameters.class)))
                .contains("Penta, dose 2 of 3: due since 2026-05-11.");
    }

    /** The second was given after twenty days, and nobody gave it again. */
    @Test
    void aThirdByNumberOfWhomTwoAreValidIsNotTheLast() {
        String child = born("2026-02-02");
        String first = give(child, "Penta", 1, "2026-03-16", ImmunizationStatus.COMPLETED);
        give(child, "Penta", 2, "2026-04-05", ImmunizationStatus.COMPLETED);
        String third = give(child, "Penta", 3, "2026-05-05", ImmunizationStatus.COMPLETED);
        give(child, "VPO", 99, "2026-05-05", ImmunizationStatus.COMPLETED);

        Parameters answer = asked(child, "2026-06-03");

        ImmunizationRecommendationRecommendationComponent penta = recommendation(answer, "Penta");
        assertThat(penta.getForecastStatus().getCodingFirstRep().getCode()).isEqualTo("due");
        assertThat(penta.getDoseNumberPositiveIntType().getValue()).isEqualTo(3);
        assertThat(penta.getSupportingImmunization())
                .extracting(Reference::getReference)
                .containsExactly("Immunization/" + first, "Immunization/" + third);
        assertThat(findings(answer)).contains("dose-not-counted");
        assertThat(texts(answer)).contains("Penta, dose 3 sur 3 : attendue depuis le 2026-06-02.");
        assertThat(recommendation(answer, "VPO").getDoseNumberPositiveIntType().getValue())
                .isEqualTo(2);
    }

    @Test
    void itIsAValidImmunizationRecommendation() {
        String child = born("2026-03-02");
        ImmunizationRecommendation answered = recommendations(asked(child, "2026-06-01"));

        OperationOutcome outcome = server.ehr()
                .post("ImmunizationRecommendation/$validate", answered)
                .outcome();

        assertThat(outcome.getIssue())
                .filteredOn(issue -> issue.getSeverity().ordinal() <= OperationOutcome.IssueSeverity.ERROR.ordinal())
                .isEmpty();
    }

    @Test
    void itIsAsConfidentialAsItsDoses() {
        String child = born("2026-03-02");
        Immunization dose = dose(child, "Penta", 1, "2026-04-13", ImmunizationStatus.COMPLETED);
        dose.getMeta().addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null));
        assertThat(server.ehr().post("Immunization", dose).status()).isEqualTo(201);

        assertThat(asked(child, "2026-05-20").getMeta().getSecurity())
                .extracting(Coding::getCode)
                .contains("R");
    }

    private Parameters asked(String child, String day) {
        Answer answer = server.ehr().get(path(child, day));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.resource(Parameters.class);
    }

    private static ImmunizationRecommendation recommendations(Parameters answer) {
        return (ImmunizationRecommendation)
                answer.getParameter("recommendation").getResource();
    }

    private static ImmunizationRecommendationRecommendationComponent recommendation(Parameters answer, String vaccine) {
        return recommendations(answer).getRecommendation().stream()
                .filter(one -> one.getVaccineCodeFirstRep()
                        .getCodingFirstRep()
                        .getCode()
                        .equals(vaccine))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> dates(ImmunizationRecommendationRecommendationComponent one) {
        return one.getDateCriterion().stream()
                .map(date -> date.getCode().getCodingFirstRep().getCode()
                        + " "
                        + date.getValueElement().getValueAsString())
                .toList();
    }

    private static List<String> findings(Parameters answer) {
        return parts(answer, "code");
    }

    private static List<String> texts(Parameters answer) {
        return parts(answer, "text");
    }

    private static List<String> parts(Parameters answer, String name) {
        return answer.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("finding"))
                .flatMap(finding -> finding.getPart().stream())
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .map(value -> value.primitiveValue())
                .toList();
    }

    private static String path(String child, String day) {
        return "Patient/" + child + "/$immunizations-due?date=" + day;
    }

    private String born(String day) {
        return server.ehr().post("Patient", child(day)).id();
    }

    private static Patient child(String day) {
        Patient child = Someone.named("Sanogo");
        child.setBirthDateElement(new DateType(day));
        return child;
    }

    private String give(String child, String vaccine, int number, String day, ImmunizationStatus status) {
        Answer answer = server.ehr().post("Immunization", dose(child, vaccine, number, day, status));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private static Immunization dose(String child, String vaccine, int number, String day, ImmunizationStatus status) {
        Immunization dose = new Immunization()
                .setStatus(status)
                .setVaccineCode(new CodeableConcept(new Coding(VACCINE, vaccine, null)))
                .setPatient(new Reference("Patient/" + child))
                .setOccurrence(new DateTimeType(day));
        dose.addProtocolApplied().setDoseNumber(new PositiveIntType(number));
        if (status == ImmunizationStatus.NOTDONE) {
            dose.setStatusReason(new CodeableConcept(
                    new Coding("https://keneya.ml/fhir/CodeSystem/ml-not-vaccinated", "rupture", null)));
        }
        return dose;
    }
}
