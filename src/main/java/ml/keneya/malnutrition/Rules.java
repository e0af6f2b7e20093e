package ml.keneya.malnutrition;

import ml.keneya.growth.Age;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import ml.keneya.guidance.Figures;

/** The rules of each age, by one protocol. */
public record Rules(ZScores standards, NutritionThresholds thresholds, Figures<ProtocolFigure> figures) {

    Verdict judge(Examination exam, Age.Days age) {
        GrownRules grown = new GrownRules(complications(), protocol());
        if (grown.areOf(exam.person(), age)) {
            return grown.judge(exam, age);
        }
        return protocol().group(age) == AgeGroup.INFANT
                ? new InfantRules(weightForHeight(), weightForAge(), complications(), protocol()).judge(exam, age)
                : new ChildRules(arm(), weightForHeight(), complications(), protocol()).judge(exam, age);
    }

    Protocol protocol() {
        return new Protocol(figures);
    }

    Complications complications() {
        return new Complications(protocol());
    }

    Arm arm() {
        return new Arm(thresholds, protocol());
    }

    WeightForHeight weightForHeight() {
        return new WeightForHeight(standards, thresholds, protocol());
    }

    WeightForAge weightForAge() {
        return new WeightForAge(standards);
    }
}
