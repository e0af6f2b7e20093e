package ml.keneya.malnutrition.fhir;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ml.keneya.malnutrition.InfantRisk;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Type;

/** An assessment of an infant and its mother ({@code ml-mami-assessment}). */
final class AssessmentRecord {

    private static final Codes TO_HOSPITAL = new Codes(Codes.KENEYA + "ml-mami-class", Set.of("hospitalisation"));
    private static final Codes FOLLOW_UP = new Codes(Codes.KENEYA + "ml-mami-class", Set.of("suivi-ambulatoire"));

    private AssessmentRecord() {}

    /** What it found; nothing if it found no risk. */
    static Set<InfantRisk> risks(Observation assessment) {
        Set<InfantRisk> risks = EnumSet.noneOf(InfantRisk.class);
        if (assessment.getValue() instanceof CodeableConcept found) {
            if (TO_HOSPITAL.are(found)) {
                risks.add(InfantRisk.TO_HOSPITAL);
            }
            if (FOLLOW_UP.are(found)) {
                risks.add(InfantRisk.FOLLOW_UP);
            }
        }
        assessment.getComponent().forEach(part -> {
            if (isTrue(part.getValue())) {
                risk(part.getCode()).ifPresent(risks::add);
            }
        });
        return risks;
    }

    private static boolean isTrue(Type value) {
        return value instanceof BooleanType told && Boolean.TRUE.equals(told.getValue());
    }

    private static Optional<InfantRisk> risk(CodeableConcept code) {
        if (ObservationCodes.VISIBLE_WASTING.are(code)) {
            return Optional.of(InfantRisk.VISIBLE_WASTING);
        }
        if (ObservationCodes.WEIGHT_LOSS.are(code)) {
            return Optional.of(InfantRisk.RECENT_WEIGHT_LOSS);
        }
        return ObservationCodes.FEEDING_PROBLEM.are(code) ? Optional.of(InfantRisk.FEEDING_PROBLEM) : Optional.empty();
    }
}
