package ml.keneya.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ml.keneya.guidance.Figures;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.Reference;

/** The visits of sick children, most of them in the season of malaria. */
record Consultations(Figures<Assumption> assumed, Seasons seasons) {

    private static final double FEVER = 38.6;
    private static final double FEVER_DEVIATION = 0.5;
    private static final String MALARIA = "A19";
    private static final List<String> OTHERS = List.of("A02", "A11", "A12");

    List<Event> of(Measured child, Span span, Chance chance) {
        List<Event> events = new ArrayList<>();
        double perYear = assumed.of(Assumption.CONSULTATIONS_OF_A_CHILD).value().doubleValue();
        LocalDate born = child.child().born();
        for (LocalDate day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) {
            if (day.isAfter(born)
                    && day.isBefore(born.plusYears(Family.CHILD_YEARS))
                    && Seasons.happens(seasons::feverOn, perYear, day, chance)) {
                events.add(Event.of(visit(child.child(), day, chance)));
            }
        }
        return events;
    }

    private Visit visit(Person child, LocalDate day, Chance chance) {
        boolean malaria = chance.happens(
                Math.min(1, assumed.of(Assumption.MALARIA_OF_FEVERS).value().doubleValue() * seasons.feverOn(day)));
        Visit visit = new Visit(
                child,
                child.home(),
                chance.hour(day),
                "ml-curative-encounter",
                Terms.KENEYA.code("ml-service", "curative"),
                chance);
        visit.encounter().addExtension(Visit.extension("ml-nc-ac", new CodeType("nc")));
        visit.encounter().addExtension(Visit.extension("ml-disposition", new CodeType("traite")));
        visit.vital("ml-body-temperature", "8310-5", chance.normal(FEVER, FEVER_DEVIATION, 37.5, 40.5), 1, "Cel");
        visit.observe(
                "ml-malaria-test",
                "laboratory",
                Visit.loinc("70569-9"),
                new CodeableConcept(Terms.HL7.code("v3-ObservationInterpretation", malaria ? "POS" : "NEG")));
        Condition found = visit.add(new Condition()
                .setClinicalStatus(new CodeableConcept(Terms.HL7.code("condition-clinical", "active")))
                .setVerificationStatus(new CodeableConcept(Terms.HL7.code("condition-ver-status", "confirmed")))
                .setCode(Visit.concept("ml-affection", malaria ? MALARIA : chance.oneOf(OTHERS)))
                .setSubject(child.reference())
                .setEncounter(visit.reference())
                .setRecordedDateElement(Visit.date(day))
                .setRecorder(visit.worker()));
        found.getMeta().addProfile(Terms.profile("ml-condition"));
        found.addCategory(new CodeableConcept(Terms.HL7.code("condition-category", "encounter-diagnosis")));
        visit.encounter().addDiagnosis().setCondition(new Reference("Condition/" + found.getIdPart()));
        if (malaria) {
            visit.add(new MedicationDispense()
                    .setStatus(MedicationDispenseStatus.COMPLETED)
                    .setMedication(Visit.concept("ml-supply-item", "act"))
                    .setSubject(child.reference())
                    .setContext(visit.reference())
                    .setDaysSupply(Visit.quantity(3, 0, "d"))
                    .setWhenHandedOverElement(Visit.time(visit.at())));
        }
        return visit;
    }
}
