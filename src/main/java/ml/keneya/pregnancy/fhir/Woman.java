package ml.keneya.pregnancy.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;
import ml.keneya.guidance.fhir.Deaths;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;

/** A Patient, as far as pregnancy knows her. */
record Woman(Patient patient, Figures<PregnancyFigure> figures) {

    private static final String ESTIMATED_AGE = "https://keneya.ml/fhir/StructureDefinition/ml-estimated-age";
    private static final Source RECORD = new Source("Patient", true);

    /** Why nothing can be advised: dead by that day, male, or surely a child. */
    Optional<Finding> obstacle(LocalDate day) {
        if (Deaths.isDeadOn(patient, day)) {
            return Optional.of(finding("deceased", Urgency.INFO, List.of(), RECORD));
        }
        if (patient.getGender() == AdministrativeGender.MALE) {
            return Optional.of(finding("not-a-woman", Urgency.WARNING, List.of(), RECORD));
        }
        Figure least = figures.of(PregnancyFigure.AGE_LEAST);
        return born().filter(days -> days.first().plusYears(least.whole()).isAfter(day))
                .map(days -> finding("too-young", Urgency.WARNING, List.of(least.whole()), least.source()));
    }

    /** That she is older than pregnant women are. */
    Optional<Finding> doubt(LocalDate day) {
        Figure most = figures.of(PregnancyFigure.AGE_MOST);
        return born().filter(days -> !days.last().plusYears(most.whole() + 1L).isAfter(day))
                .map(days -> finding("age-unusual", Urgency.WARNING, List.of(most.whole()), most.source()));
    }

    /** By the birth, else by an estimate in completed months or years. */
    private Optional<Days> born() {
        return Days.of(patient.getBirthDateElement()).or(this::estimated);
    }

    private Optional<Days> estimated() {
        Extension estimate = patient.getExtensionByUrl(ESTIMATED_AGE);
        if (estimate == null
                || estimate.getExtensionByUrl("age") == null
                || estimate.getExtensionByUrl("recorded") == null
                || !(estimate.getExtensionByUrl("age").getValue() instanceof Quantity age)
                || !age.hasValue()
                || age.getValue().abs().compareTo(BigDecimal.valueOf(1_000)) > 0) {
            return Optional.empty();
        }
        int number = age.getValue().intValue();
        boolean years = "a".equals(age.getCode());
        return Days.of(estimate.getExtensionByUrl("recorded").getValue())
                .filter(recorded -> years || "mo".equals(age.getCode()))
                .map(recorded -> new Days(
                        recorded.first()
                                .minus(years ? Period.ofYears(number + 1) : Period.ofMonths(number + 1))
                                .plusDays(1),
                        recorded.last().minus(years ? Period.ofYears(number) : Period.ofMonths(number))));
    }

    private static Finding finding(String code, Urgency urgency, List<Object> arguments, Source source) {
        return new Finding(code, urgency, "pregnancy." + code, arguments, List.of(source), List.of());
    }
}
