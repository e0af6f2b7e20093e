package ml.keneya.malnutrition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ml.keneya.growth.Age;
import ml.keneya.growth.NutritionClassification;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.NutritionalStatus;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;

/** The mid-upper arm circumference (MUAC) of children from six months to 14 years. */
record Arm(NutritionThresholds thresholds, Protocol protocol) {

    /** Of several that day the smallest counts. */
    Measured of(Examination exam, Age.Days age) {
        List<Told<Double>> arms = exam.arms();
        Optional<Told<Double>> smallest = arms.stream().min(Comparator.comparing(Told::what));
        Optional<NutritionClassification> judged = smallest.flatMap(arm -> classify(arm.what(), age));
        if (judged.isEmpty()) {
            return Measured.missing("muac");
        }
        NutritionalStatus status = judged.get().status();
        Source source = new Source(judged.get().source(), judged.get().confirmed());
        List<String> facts = List.of(smallest.get().from());
        List<Finding> findings = new ArrayList<>();
        List<Object> arguments = List.of(smallest.get().what());
        switch (status) {
            case SEVERE_ACUTE_MALNUTRITION -> findings.add(Say.critical("muac-sam", arguments, List.of(source), facts));
            case MODERATE_ACUTE_MALNUTRITION ->
                findings.add(Say.warning("muac-mam", arguments, List.of(source), facts));
            case NORMAL -> findings.add(Say.info("muac-normal", arguments, List.of(source), facts));
        }
        if (arms.stream()
                .anyMatch(arm -> classify(arm.what(), age)
                        .filter(each -> each.status() != status)
                        .isPresent())) {
            findings.add(Say.contradiction("muac", arms));
        }
        return new Measured(Optional.of(status), smallest.map(Told::what), List.of(source), facts, findings, List.of());
    }

    private Optional<NutritionClassification> classify(double millimetres, Age.Days age) {
        return switch (protocol.group(age)) {
            case CHILD -> thresholds.byMuac(age, millimetres);
            case SCHOOL ->
                Optional.of(by(ProtocolFigure.SCHOOL_MUAC_SEVERE, ProtocolFigure.SCHOOL_MUAC_MODERATE, millimetres));
            case ADOLESCENT ->
                Optional.of(by(
                        ProtocolFigure.ADOLESCENT_MUAC_SEVERE, ProtocolFigure.ADOLESCENT_MUAC_MODERATE, millimetres));
            case INFANT, ADULT -> Optional.empty();
        };
    }

    private NutritionClassification by(ProtocolFigure severe, ProtocolFigure moderate, double millimetres) {
        NutritionalStatus status = protocol.isBelow(millimetres, severe)
                ? NutritionalStatus.SEVERE_ACUTE_MALNUTRITION
                : protocol.isBelow(millimetres, moderate)
                        ? NutritionalStatus.MODERATE_ACUTE_MALNUTRITION
                        : NutritionalStatus.NORMAL;
        return new NutritionClassification(
                status,
                protocol.source(severe).confirmed() && protocol.source(moderate).confirmed(),
                protocol.source(severe).citation());
    }
}
