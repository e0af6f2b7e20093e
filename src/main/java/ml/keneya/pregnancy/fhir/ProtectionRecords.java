package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.pregnancy.Noted;
import ml.keneya.pregnancy.Protection;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What was given against malaria and tetanus.
 *
 * @param mostDoses a greater number of a dose is a slip
 * @param courseDays who took cotrimoxazole so many days ago or less takes it
 */
record ProtectionRecords(WomanFile file, Followed followed, int mostDoses, int courseDays) {

    private static final String DOSE = "https://keneya.ml/fhir/StructureDefinition/ml-dose-number";

    Protection protection() {
        return new Protection(
                sp(MedicationAdministrationStatus.COMPLETED),
                sp(MedicationAdministrationStatus.NOTDONE),
                cotrimoxazole(),
                file.doses().stream().flatMap(dose -> tetanus(dose).stream()).toList(),
                fullyImmunized());
    }

    private List<Noted<Integer>> sp(MedicationAdministrationStatus status) {
        return file.intakes().stream()
                .filter(intake -> intake.getStatus() == status
                        && intake.getMedication() instanceof CodeableConcept medicine
                        && PregnancyCodes.IPTP.are(medicine))
                .flatMap(intake -> day(intake)
                        .filter(followed::holds)
                        .map(day -> noted(
                                day,
                                number(intake.getExtensionByUrl(DOSE)),
                                intake.fhirType() + '/' + intake.getIdElement().getIdPart()))
                        .stream())
                .toList();
    }

    private static Optional<LocalDate> day(MedicationAdministration intake) {
        return Days.of(intake.getEffective()).flatMap(Days::day);
    }

    /** Prescribed and not ended, however long ago, for many take it for years; or taken in the last weeks. */
    private List<String> cotrimoxazole() {
        Stream<String> prescribed = file.prescriptions().stream()
                .filter(prescription -> isCotrimoxazole(prescription.getMedication()) && isInForce(prescription))
                .map(prescription ->
                        "MedicationRequest/" + prescription.getIdElement().getIdPart());
        Stream<String> taken = file.intakes().stream()
                .filter(intake -> isCotrimoxazole(intake.getMedication())
                        && (intake.getStatus() == MedicationAdministrationStatus.COMPLETED
                                || intake.getStatus() == MedicationAdministrationStatus.INPROGRESS)
                        && day(intake)
                                .filter(day -> followed.holds(day)
                                        && !day.plusDays(courseDays).isBefore(followed.day()))
                                .isPresent())
                .map(intake ->
                        "MedicationAdministration/" + intake.getIdElement().getIdPart());
        return Stream.concat(prescribed, taken).toList();
    }

    private boolean isInForce(MedicationRequest prescription) {
        return prescription.getStatus() == MedicationRequestStatus.ACTIVE
                && Days.of(prescription.getAuthoredOnElement())
                        .filter(days -> days.areAfter(followed.day()))
                        .isEmpty();
    }

    private static boolean isCotrimoxazole(@Nullable Type medicine) {
        return medicine instanceof CodeableConcept concept && PregnancyCodes.COTRIMOXAZOLE.are(concept);
    }

    private Optional<Noted<Integer>> tetanus(Immunization dose) {
        return dose.getStatus() == ImmunizationStatus.COMPLETED && PregnancyCodes.TETANUS.are(dose.getVaccineCode())
                ? Days.of(dose.getOccurrence())
                        .flatMap(Days::day)
                        .filter(day -> !day.isAfter(followed.day()))
                        .map(day -> noted(
                                day,
                                dose.getProtocolApplied().stream()
                                        .mapToInt(place -> number(place.getDoseNumber()))
                                        .max()
                                        .orElse(0),
                                "Immunization/" + dose.getIdElement().getIdPart()))
                : Optional.empty();
    }

    /** The last word of this pregnancy. */
    private Optional<String> fullyImmunized() {
        return file.results(PregnancyCodes.TETANUS_STATUS, followed.day())
                .filter(followed::holds)
                .filter(result -> result.record().getValue() instanceof CodeableConcept)
                .reduce((one, other) -> other.day().isBefore(one.day()) ? one : other)
                .filter(result ->
                        PregnancyCodes.FULLY_IMMUNIZED.are(result.record().getValueCodeableConcept()))
                .map(Result::fact);
    }

    private static Noted<Integer> noted(LocalDate day, int number, String fact) {
        return new Noted<>(day, day.atStartOfDay(ZoneOffset.UTC).toInstant(), number, fact);
    }

    private int number(@Nullable Extension extension) {
        return extension == null ? 0 : number(extension.getValue());
    }

    private int number(@Nullable Type value) {
        return value instanceof IntegerType number && number.hasValue() && number.getValue() <= mostDoses
                ? number.getValue()
                : 0;
    }
}
