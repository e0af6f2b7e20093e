package ml.keneya.malnutrition.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import ml.keneya.growth.Age;
import ml.keneya.guidance.fhir.FindingParts;
import ml.keneya.malnutrition.AdmissionAdvice;
import ml.keneya.malnutrition.Criterion;
import ml.keneya.malnutrition.FollowUpAdvice;
import ml.keneya.malnutrition.Treatment;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** What the two operations answer. */
record Answers(FindingParts findings) {

    private static final String UNITS = Codes.NUTRITION_UNIT.system();
    private static final String UCUM = "http://unitsofmeasure.org";

    Parameters to(AdmissionAdvice advice, Meta labels, Locale language) {
        Parameters answer = answer(advice.day(), advice.age(), labels);
        add(answer, "outcome", new CodeType(advice.outcome().code()));
        advice.unit().ifPresent(unit -> add(answer, "unit", coding(UNITS, unit.code())));
        advice.criteria().stream()
                .map(Criterion::code)
                .sorted()
                .forEach(code -> add(answer, "criterion", coding(Codes.KENEYA + "ml-cmam-criterion", code)));
        advice.type()
                .ifPresent(
                        type -> add(answer, "admissionType", coding(Codes.KENEYA + "ml-cmam-admission", type.code())));
        advice.treatment().ifPresent(treatment -> add(answer, "treatment", new Reference(treatment)));
        missing(answer, advice.missing());
        whole(answer, "leastSachetsPerWeek", advice.leastSachets());
        whole(answer, "mostSachetsPerWeek", advice.mostSachets());
        advice.findings().forEach(finding -> findings.add(answer, finding, language));
        return answer;
    }

    Parameters to(FollowUpAdvice advice, Meta labels, Locale language) {
        Parameters answer = answer(advice.day(), advice.age(), labels);
        add(answer, "outcome", new CodeType(advice.step().code()));
        advice.treatment().ifPresent(treatment -> add(answer, treatment));
        whole(answer, "stayInDays", advice.stayDays());
        whole(answer, "visits", advice.come());
        whole(answer, "missedVisits", advice.missed());
        whole(answer, "missedInARow", advice.missedInARow());
        advice.minimum().ifPresent(least -> {
            add(answer, "minimumWeight", quantity(BigDecimal.valueOf(least.what()), "kg"));
            add(answer, "minimumWeightDate", new DateType(least.day().toString()));
        });
        advice.gain().ifPresent(gain -> add(answer, "weightGain", quantity(gain, "g/kg/d")));
        missing(answer, advice.missing());
        whole(answer, "leastSachetsPerWeek", advice.leastSachets());
        whole(answer, "mostSachetsPerWeek", advice.mostSachets());
        advice.findings().forEach(finding -> findings.add(answer, finding, language));
        return answer;
    }

    private static void add(Parameters answer, Treatment treatment) {
        add(answer, "treatment", new Reference(treatment.from()));
        add(answer, "unit", coding(UNITS, treatment.unit().code()));
        add(answer, "admitted", new DateType(treatment.start().toString()));
        treatment.end().ifPresent(end -> add(answer, "ended", new DateType(end.toString())));
        treatment.exit().ifPresent(exit -> add(answer, "exit", coding(Codes.KENEYA + "ml-cmam-exit", exit)));
    }

    /** With the age in days: one number, or from the least to the most; nothing if nobody knows. */
    private static Parameters answer(LocalDate day, Age age, Meta labels) {
        Parameters answer = new Parameters();
        answer.setMeta(labels);
        add(answer, "date", new DateType(day.toString()));
        if (age instanceof Age.Days days && days.least() == days.most()) {
            add(answer, "ageInDays", new IntegerType(days.least()));
        } else if (age instanceof Age.Days days) {
            add(answer, "leastAgeInDays", new IntegerType(days.least()));
            add(answer, "mostAgeInDays", new IntegerType(days.most()));
        }
        return answer;
    }

    private static void missing(Parameters answer, List<String> missing) {
        missing.forEach(what -> add(answer, "missing", new CodeType(what)));
    }

    private static void whole(Parameters answer, String name, OptionalInt number) {
        number.ifPresent(each -> add(answer, name, new IntegerType(each)));
    }

    private static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }

    private static Quantity quantity(BigDecimal value, String unit) {
        return new Quantity().setValue(value).setSystem(UCUM).setCode(unit);
    }

    private static void add(Parameters answer, String name, Type value) {
        answer.addParameter().setName(name).setValue(value);
    }
}
