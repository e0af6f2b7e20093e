package ml.keneya.immunization.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ml.keneya.immunization.NextDose;
import ml.keneya.server.Codes;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ImmunizationRecommendation;
import org.hl7.fhir.r4.model.ImmunizationRecommendation.ImmunizationRecommendationRecommendationComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;

/**
 * How it stands with each vaccine as an ImmunizationRecommendation: its status by FHIR's codes where it has one, else
 * by LOINC's answers to 59783-1; its dates by the LOINC codes that FHIR names.
 *
 * @see <a href="https://hl7.org/fhir/R4/immunizationrecommendation.html">ImmunizationRecommendation</a>
 */
record Recommendations(Messages messages) {

    private static final String STATUS = "http://terminology.hl7.org/CodeSystem/immunization-recommendation-status";

    ImmunizationRecommendation of(Patient patient, LocalDate day, List<NextDose> doses, Locale language) {
        ImmunizationRecommendation answer = new ImmunizationRecommendation()
                .setPatient(new Reference("Patient/" + patient.getIdElement().getIdPart()))
                .setDateElement(new DateTimeType(day.toString()));
        doses.forEach(dose -> answer.addRecommendation(recommendation(dose, language)));
        return answer;
    }

    private ImmunizationRecommendationRecommendationComponent recommendation(NextDose dose, Locale language) {
        ImmunizationRecommendationRecommendationComponent one = new ImmunizationRecommendationRecommendationComponent()
                .addVaccineCode(concept(DoseRecords.SYSTEM, dose.vaccine()))
                .setForecastStatus(status(dose))
                .setDoseNumber(new PositiveIntType(dose.number()))
                .setSeriesDoses(new PositiveIntType(dose.of()));
        one.addForecastReason(new CodeableConcept()
                .setText(messages.text(
                        language,
                        dose.source().confirmed() ? "immunization.source" : "immunization.source-to-confirm",
                        dose.source().citation())));
        if (dose.isToCome()) {
            date(one, "30981-5", dose.earliest());
            date(one, "30980-7", dose.due());
            date(one, "59778-1", dose.overdue());
            dose.until().ifPresent(until -> date(one, "59777-3", until.minusDays(1)));
        }
        dose.counted().forEach(fact -> one.addSupportingImmunization(new Reference(fact)));
        return one;
    }

    private static CodeableConcept status(NextDose dose) {
        return switch (dose.status()) {
            case COMPLETE -> concept(STATUS, "complete");
            case DUE -> concept(STATUS, "due");
            case OVERDUE -> concept(STATUS, "overdue");
            case UPCOMING -> concept(Codes.LOINC, "LA13422-3");
            case TOO_OLD -> concept(Codes.LOINC, "LA13424-9");
        };
    }

    private static void date(ImmunizationRecommendationRecommendationComponent one, String criterion, LocalDate day) {
        one.addDateCriterion()
                .setCode(concept(Codes.LOINC, criterion))
                .setValueElement(new DateTimeType(day.toString()));
    }

    private static CodeableConcept concept(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
