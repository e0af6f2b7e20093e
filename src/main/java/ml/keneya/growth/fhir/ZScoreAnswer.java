package ml.keneya.growth.fhir;

import java.util.Locale;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/** What {@code $z-score} answers. */
record ZScoreAnswer(ZScores standards, NutritionThresholds thresholds, ScoreParts parts) {

    Parameters to(ZScoreRequest request, Locale language) {
        Parameters answer = new Parameters();
        request.children().forEach(entry -> {
            ParametersParameterComponent child = answer.addParameter().setName("child");
            entry.id().ifPresent(id -> child.addPart().setName("id").setValue(new StringType(id)));
            entry.child().scores(standards).forEach((index, score) -> parts.add(child, index, score, language));
            entry.child()
                    .classifications(standards, thresholds)
                    .forEach((sign, classified) -> parts.add(child, sign, classified, language));
            if (entry.child().isPositionImplausible()) {
                parts.addRemarkOnPosition(child, language);
            }
        });
        return answer;
    }
}
