package ml.keneya.growth.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ml.keneya.growth.Age;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.ZScores;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** What {@code Patient/$growth} answers: a {@code visit} for each day, in it what was measured and what that means. */
record GrowthAnswer(ZScores standards, NutritionThresholds thresholds, ScoreParts parts) {

    Parameters to(ChildGrowth growth, Locale language) {
        Parameters answer = new Parameters();
        answer.setMeta(growth.labels());
        growth.visits().forEach(visit -> {
            ParametersParameterComponent to = answer.addParameter().setName("visit");
            to.addPart().setName("date").setValue(date(visit.day()));
            add(to, visit.measured().age());
            visit.measured().measurements().forEach(measurement -> add(to, measurement));
            visit.measured()
                    .figures(standards)
                    .forEach(figure -> from(parts.add(to, figure.index(), figure.score(), language), figure.from()));
            visit.measured()
                    .classes(standards, thresholds)
                    .forEach(each -> from(parts.add(to, each.sign(), each.classification(), language), each.from()));
            if (visit.measured().isPositionImplausible()) {
                parts.addRemarkOnPosition(to, language);
            }
        });
        return answer;
    }

    private static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }

    /** In days: one number, or from the least to the most; nothing if nobody knows. */
    private static void add(ParametersParameterComponent visit, Age age) {
        if (age instanceof Age.Days days && days.least() == days.most()) {
            visit.addPart().setName("ageInDays").setValue(new IntegerType(days.least()));
        } else if (age instanceof Age.Days days) {
            visit.addPart().setName("leastAgeInDays").setValue(new IntegerType(days.least()));
            visit.addPart().setName("mostAgeInDays").setValue(new IntegerType(days.most()));
        }
    }

    private static void add(ParametersParameterComponent visit, Measurement measurement) {
        ParametersParameterComponent part = visit.addPart().setName("measurement");
        part.addPart().setName("of").setValue(new CodeType(measurement.of().part()));
        part.addPart().setName("value").setValue(value(measurement));
        measurement
                .position()
                .ifPresent(position -> part.addPart().setName("position").setValue(new CodeType(position)));
        from(part, List.of(measurement));
    }

    /** As it was measured: a number in the unit of its profile, or a grade of oedema. */
    private static Type value(Measurement measurement) {
        Type value = measurement.record().getValue();
        return value instanceof Quantity quantity
                ? new Quantity()
                        .setValue(quantity.getValue())
                        .setSystem(quantity.getSystem())
                        .setCode(quantity.getCode())
                : measurement.gradeOfOedema();
    }

    private static void from(ParametersParameterComponent part, List<Measurement> from) {
        from.forEach(each -> part.addPart().setName("from").setValue(new Reference("Observation/" + each.id())));
    }
}
