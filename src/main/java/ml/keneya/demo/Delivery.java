package ml.keneya.demo;

import java.util.List;
import ml.keneya.guidance.Figures;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;

/** A birth at a facility, the mother's and the children's part of it. */
record Delivery(Figures<Assumption> assumed, Person mother, Birth birth, Chance chance) {

    private static final int HOURS = 24;

    Visit visit() {
        Visit visit = new Visit(
                mother,
                mother.home(),
                birth.day().atTime(chance.whole(0, HOURS - 1), chance.whole(0, 59)),
                "ml-delivery-encounter",
                Terms.KENEYA.code("ml-service", "accouchement"),
                chance);
        visit.encounter().setClass_(Terms.HL7.code("v3-ActCode", "IMP"));
        visit.encounter().addExtension(Visit.extension("ml-disposition", new CodeType("traite")));
        act(visit);
        visit.observe(
                "ml-live-born-count",
                "exam",
                Visit.loinc("73773-4"),
                new IntegerType(birth.alive().size()));
        visit.observe("ml-birth-place", "exam", Visit.loinc("72150-6"), Visit.concept("ml-birth-place", "centre"));
        visit.seen("ml-maternal-outcome", "maternal-outcome", Visit.concept("ml-maternal-outcome", "vivante"));
        visit.seen("ml-blood-loss", "blood-loss", Visit.quantity(chance.normal(280, 90, 80, 480), 0, "mL"));
        for (Person child : birth.alive()) {
            born(visit, child);
        }
        for (int i = birth.alive().size(); i < birth.children().size(); i++) {
            stillborn(visit, birth.children().get(i));
        }
        return visit;
    }

    private void act(Visit visit) {
        boolean caesarean = chance.happens(value(Assumption.CAESAREANS));
        Procedure act = visit.add(new Procedure()
                .setStatus(ProcedureStatus.COMPLETED)
                .setCode(Visit.concept("ml-delivery-mode", caesarean ? "cesarienne" : "voie-basse"))
                .setSubject(mother.reference())
                .setEncounter(visit.reference())
                .setPerformed(Visit.time(visit.at())));
        act.getMeta().addProfile(Terms.profile("ml-delivery-procedure"));
        act.addPerformer()
                .setFunction(Visit.concept("ml-birth-attendant", chance.oneOf(List.of("sage-femme", "matrone"))))
                .setActor(visit.worker());
    }

    private void born(Visit visit, Person child) {
        outcome(visit, child, child, "ne-vivant");
        double mean = value(Assumption.BIRTH_WEIGHT) - (birth.children().size() > 1 ? 550 : 0);
        double grams = chance.normal(mean, value(Assumption.BIRTH_WEIGHT_DEVIATION), 900, 5200);
        visit.observed(child, "ml-birth-weight", "vital-signs", Visit.loinc("8339-4"))
                .setValue(Visit.quantity(Math.round(grams / 10) * 10.0, 0, "g"));
        int first = (int) Math.round(chance.normal(8, 1, 3, 9));
        visit.observed(child, "ml-apgar", "exam", Visit.loinc("9272-6")).setValue(new IntegerType(first));
        visit.observed(child, "ml-apgar", "exam", Visit.loinc("9274-2")).setValue(new IntegerType(first + 1));
        visit.observed(child, "ml-newborn-care", "exam", Terms.KENEYA.code("ml-obs", "early-initiation-bf"))
                .setValue(new BooleanType(chance.happens(0.7)));
    }

    /** It has no file of its own: the mother's tells. */
    private void stillborn(Visit visit, Person child) {
        outcome(visit, mother, child, chance.happens(0.5) ? "mort-ne-frais" : "mort-ne-macere");
    }

    private void outcome(Visit visit, Person file, Person child, String how) {
        Observation outcome =
                visit.observed(file, "ml-birth-outcome", "exam", Terms.KENEYA.code("ml-obs", "birth-outcome"));
        outcome.setValue(Visit.concept("ml-birth-outcome", how));
        child.rank()
                .ifPresent(rank -> outcome.addExtension(Visit.extension("ml-child-rank", new PositiveIntType(rank))));
    }

    private double value(Assumption assumption) {
        return assumed.of(assumption).value().doubleValue();
    }
}
