package ml.keneya.cdshooks;

import static java.util.stream.Collectors.toSet;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;

/**
 * What was ordered for the patient already and is open: nobody orders it twice.
 *
 * @param day on which it is asked
 * @param pregnantSince from which day on an order of SP may be of this pregnancy
 */
record Orders(List<Resource> records, LocalDate day, LocalDate pregnantSince) {

    /** Doses lie so far apart at the least: of whom nobody knows how long she is pregnant, an older one is none. */
    private static final int DAYS_UNDATED = 28;

    /** An order for no record tells not for what it was: after days it is for something else than today's. */
    private static final int DAYS_WITHOUT_REASON = 3;

    private static final Codes SP = new Codes(Codes.KENEYA + "ml-supply-item", Set.of("sp"));
    private static final String KINDS = Codes.KENEYA + "ml-referral-kind";

    static final RecordQuery REFERRALS = new RecordQuery("referrals", "ServiceRequest", "status=active,on-hold");

    static final RecordQuery PRESCRIPTIONS =
            new RecordQuery("orders", "MedicationRequest", "code=" + SP.query() + "&status=active,on-hold");

    static final RecordQuery DOSES = RecordQuery.coded("doses", "MedicationAdministration", "code", SP);

    static Orders of(List<Resource> records, Advice advice, LocalDate day) {
        int pregnant = advice.text("gestationalAgeInDays")
                .or(() -> advice.text("mostGestationalAgeInDays"))
                .map(Integer::valueOf)
                .orElse(DAYS_UNDATED);
        return new Orders(List.copyOf(records), day, day.minusDays(pregnant));
    }

    /** Whether that is among them. */
    boolean have(Resource suggested) {
        if (suggested instanceof ServiceRequest referral) {
            return of(ServiceRequest.class).anyMatch(order -> isOpen(order) && isTheSame(order, referral));
        }
        return suggested instanceof MedicationRequest dose
                && of(MedicationRequest.class)
                        .anyMatch(order -> isOpen(order) && isTheSame(order.getMedication(), dose.getMedication()));
    }

    private <T> Stream<T> of(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean isOpen(ServiceRequest order) {
        return order.getStatus() == ServiceRequestStatus.ACTIVE || order.getStatus() == ServiceRequestStatus.ONHOLD;
    }

    /** Of that kind and for all those reasons: what is found since calls for another, whatever was left open. */
    private boolean isTheSame(ServiceRequest order, ServiceRequest suggested) {
        Set<String> reasons = reasons(suggested);
        return kinds(order).equals(kinds(suggested))
                && (reasons.isEmpty()
                        ? reasons(order).isEmpty() && isRecent(order)
                        : reasons(order).containsAll(reasons));
    }

    private boolean isRecent(ServiceRequest order) {
        return Days.of(order.getAuthoredOnElement())
                .filter(written -> !written.last().isBefore(day.minusDays(DAYS_WITHOUT_REASON)))
                .isPresent();
    }

    private static Set<String> kinds(ServiceRequest request) {
        return request.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> KINDS.equals(coding.getSystem()))
                .map(coding -> String.valueOf(coding.getCode()))
                .collect(toSet());
    }

    private static Set<String> reasons(ServiceRequest request) {
        return request.getReasonReference().stream()
                .map(reason ->
                        reason.getReferenceElement().toUnqualifiedVersionless().getValue())
                .collect(toSet());
    }

    /** From the day on which it was written, in this pregnancy, until it was taken. */
    private boolean isOpen(MedicationRequest order) {
        boolean active = order.getStatus() == MedicationRequestStatus.ACTIVE
                || order.getStatus() == MedicationRequestStatus.ONHOLD;
        Optional<LocalDate> written = Days.of(order.getAuthoredOnElement()).flatMap(Days::day);
        return active
                && written.filter(since -> !since.isBefore(pregnantSince)).isPresent()
                && of(MedicationAdministration.class)
                        .filter(intake -> intake.getStatus() == MedicationAdministrationStatus.COMPLETED
                                && isTheSame(order.getMedication(), intake.getMedication()))
                        .noneMatch(intake -> ends(intake, order, written.get()));
    }

    /** An intake of a later day, whatever was meant by the order; one of the same day, if it is of that order. */
    private static boolean ends(MedicationAdministration intake, MedicationRequest order, LocalDate written) {
        Optional<LocalDate> taken = Days.of(intake.getEffective()).flatMap(Days::day);
        return taken.filter(written::isBefore).isPresent()
                || (taken.filter(written::equals).isPresent() && isOf(intake, order));
    }

    /** By the order that it names; else unless the order was surely written after it, which is for the next. */
    private static boolean isOf(MedicationAdministration intake, MedicationRequest order) {
        if (intake.getRequest().hasReference()) {
            return Objects.equals(
                    order.getIdElement().getIdPart(),
                    intake.getRequest().getReferenceElement().getIdPart());
        }
        return !(intake.getEffective() instanceof DateTimeType taken
                && hasTime(taken)
                && hasTime(order.getAuthoredOnElement())
                && order.getAuthoredOnElement().after(taken));
    }

    private static boolean hasTime(DateTimeType time) {
        return time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0;
    }

    private static boolean isTheSame(Type one, Type other) {
        return one instanceof CodeableConcept ordered
                && other instanceof CodeableConcept concept
                && SP.are(ordered)
                && SP.are(concept);
    }
}
