package ml.keneya.malnutrition.fhir;

import java.util.Locale;
import ml.keneya.malnutrition.Admission;
import ml.keneya.malnutrition.FollowUp;
import ml.keneya.malnutrition.Protocol;
import org.hl7.fhir.r4.model.Parameters;

/** What is answered of somebody's file, whoever keeps it. */
record NutritionReply(Protocol protocol, Admission admission, FollowUp followUp, Answers answers) {

    Parameters admission(NutritionFile file, Locale language) {
        return answers.to(admission.of(file.examination(), file.treatments()), file.labels(), language);
    }

    Parameters followUp(NutritionFile file, Locale language) {
        return answers.to(followUp.of(file.examination(), file.treatments(), file.visits()), file.labels(), language);
    }
}
