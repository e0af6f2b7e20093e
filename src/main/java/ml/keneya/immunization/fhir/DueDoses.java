package ml.keneya.immunization.fhir;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;
import ml.keneya.guidance.fhir.Deaths;
import ml.keneya.guidance.fhir.FindingParts;
import ml.keneya.immunization.Child;
import ml.keneya.immunization.DoseStatus;
import ml.keneya.immunization.GivenDose;
import ml.keneya.immunization.ImmunizationFigure;
import ml.keneya.immunization.ImmunizationForecast;
import ml.keneya.immunization.NextDose;
import ml.keneya.server.Days;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** What is answered of a child on a day. */
record DueDoses(
        Figures<ImmunizationFigure> figures,
        ImmunizationForecast forecast,
        Recommendations recommendations,
        FindingParts parts) {

    private static final Source RECORD = new Source("Patient", true);

    Parameters on(LocalDate day, Patient patient, List<Immunization> records, Locale language) {
        Parameters answer = new Parameters();
        answer.setMeta(SourceLabels.of(
                Stream.concat(Stream.<Resource>of(patient), records.stream()).toList()));
        answer.addParameter().setName("date").setValue(new DateType(day.toString()));
        Optional<Finding> obstacle = obstacle(patient, day);
        if (obstacle.isPresent()) {
            parts.add(answer, obstacle.get(), language);
            return answer;
        }
        Days born = Days.of(patient.getBirthDateElement()).orElseThrow();
        Child child = new Child(born.first(), born.last(), patient.getGender() == AdministrativeGender.FEMALE);
        List<GivenDose> given = records.stream()
                .flatMap(record -> DoseRecords.given(record).stream())
                .filter(dose -> !dose.first().isAfter(day))
                .toList();
        List<NextDose> doses = forecast.of(child, given, day);
        if (doses.stream().allMatch(dose -> dose.status() == DoseStatus.TOO_OLD)) {
            parts.add(answer, finding("past-the-calendar", Urgency.INFO), language);
            return answer;
        }
        answer.addParameter().setName("recommendation").setResource(recommendations.of(patient, day, doses, language));
        doses.stream().flatMap(dose -> findings(dose, day)).forEach(finding -> parts.add(answer, finding, language));
        return answer;
    }

    /** Why nothing can be said: dead, not born, or a birth that nobody knows closely enough. */
    private Optional<Finding> obstacle(Patient patient, LocalDate day) {
        if (Deaths.isDeadOn(patient, day)) {
            return Optional.of(finding("deceased", Urgency.INFO));
        }
        Figure within = figures.of(ImmunizationFigure.BORN_WITHIN_DAYS);
        Optional<Days> born = Days.of(patient.getBirthDateElement())
                .filter(days -> ChronoUnit.DAYS.between(days.first(), days.last()) < within.whole());
        if (born.isEmpty()) {
            return Optional.of(new Finding(
                    "birth-unknown",
                    Urgency.WARNING,
                    "immunization.birth-unknown",
                    List.of(),
                    List.of(within.source()),
                    List.of()));
        }
        return born.filter(days -> days.last().isAfter(day)).map(days -> finding("not-born", Urgency.WARNING));
    }

    private static Stream<Finding> findings(NextDose dose, LocalDate day) {
        Stream<Finding> due = dose.status() == DoseStatus.DUE || dose.status() == DoseStatus.OVERDUE
                ? Stream.of(new Finding(
                        dose.status() == DoseStatus.DUE ? "dose-due" : "dose-overdue",
                        Urgency.WARNING,
                        dose.status() == DoseStatus.DUE ? "immunization.dose-due" : "immunization.dose-overdue",
                        List.of(
                                dose.vaccine(),
                                dose.number(),
                                dose.of(),
                                dose.due().toString(),
                                ChronoUnit.DAYS.between(dose.due(), day)),
                        List.of(dose.source()),
                        dose.counted()))
                : Stream.empty();
        Stream<Finding> tooEarly = dose.toRepeat().isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "dose-not-counted",
                        Urgency.WARNING,
                        "immunization.dose-not-counted",
                        List.of(dose.vaccine(), dose.toRepeat().size()),
                        List.of(dose.source()),
                        dose.toRepeat()));
        return Stream.concat(due, tooEarly);
    }

    private static Finding finding(String code, Urgency urgency) {
        return new Finding(code, urgency, "immunization." + code, List.of(), List.of(RECORD), List.of());
    }
}
