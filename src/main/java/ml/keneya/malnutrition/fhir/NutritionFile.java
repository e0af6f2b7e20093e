package ml.keneya.malnutrition.fhir;

import java.util.List;
import ml.keneya.malnutrition.Attendance;
import ml.keneya.malnutrition.Examination;
import ml.keneya.malnutrition.Treatments;
import org.hl7.fhir.r4.model.Meta;

/**
 * What a file has of somebody's nutrition, up to a day.
 *
 * @param labels of what is made of it
 */
record NutritionFile(Examination examination, Treatments treatments, List<Attendance> visits, Meta labels) {}
