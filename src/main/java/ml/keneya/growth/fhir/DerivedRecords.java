package ml.keneya.growth.fhir;

import java.util.Locale;
import ml.keneya.growth.NutritionClassification;
import ml.keneya.server.DerivedId;
import ml.keneya.server.Messages;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/**
 * Scores and classes as the profiles {@code ml-growth-zscore} and {@code ml-nutrition-criterion} have them, by this
 * server; with the labels of what they follow from.
 */
record DerivedRecords(Software software, Messages messages) {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String METHODS = "https://keneya.ml/fhir/CodeSystem/ml-growth-method";
    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    Observation of(Derived derived) {
        Observation measured = derived.from().get(0).record();
        Observation record = new Observation();
        record.setId(DerivedId.of(derived.from().get(0).id(), derived.code()));
        record.setMeta(
                SourceLabels.of(derived.from().stream().map(Measurement::record).toList()));
        record.setStatus(ObservationStatus.FINAL);
        record.addCategory(concept(CATEGORIES, "exam"));
        record.setCode(concept(GrowthIndex.SYSTEM, derived.code()));
        record.setSubject(measured.getSubject().copy());
        if (measured.hasEncounter()) {
            record.setEncounter(measured.getEncounter().copy());
        }
        record.setEffective(measured.getEffective().copy());
        derived.from().forEach(each -> record.addDerivedFrom(new Reference("Observation/" + each.id())));
        software.derives(record);
        if (derived instanceof DerivedScore score) {
            fill(record, score);
        } else if (derived instanceof DerivedClass classified) {
            fill(record, classified);
        }
        return record;
    }

    private static void fill(Observation record, DerivedScore score) {
        record.setMethod(concept(METHODS, "who-2006"));
        record.setValue(new Quantity().setValue(score.value()).setSystem(UCUM).setCode("1"));
        score.classification()
                .map(each -> NutritionSign.WEIGHT_FOR_LENGTH_HEIGHT.classOf(each.status()))
                .ifPresent(each -> record.addInterpretation(new CodeableConcept(each)));
        if (!score.score().plausible()) {
            record.addInterpretation(new CodeableConcept(NutritionSign.implausible()));
        }
    }

    private void fill(Observation record, DerivedClass classified) {
        NutritionClassification classification = classified.classification();
        record.setValue(new CodeableConcept(classified.sign().classOf(classification.status())));
        if (!classified.plausible()) {
            record.addInterpretation(new CodeableConcept(NutritionSign.implausible()));
        }
        if (!classification.confirmed()) {
            record.addNote(new Annotation()
                    .setText(messages.text(Locale.FRENCH, "growth.unconfirmed") + " / "
                            + messages.text(Locale.ENGLISH, "growth.unconfirmed")));
        }
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(system).setCode(code));
    }
}
