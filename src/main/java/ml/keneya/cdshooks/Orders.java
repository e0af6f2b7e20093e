package ml.keneya.cdshooks;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;

/** What was ordered for the patient already and is open: nobody orders it twice. */
record Orders(List<Resource> records) {

    private static final Codes SP = new Codes(Codes.KENEYA + "ml-supply-item", Set.of("sp"));
    private static final String KINDS = Codes.KENEYA + "ml-referral-kind";

    static final RecordQuery REFERRALS = new RecordQuery("referrals", "ServiceRequest", "status=active,on-hold");

    static final RecordQuery PRESCRIPTIONS =
            new RecordQuery("orders", "MedicationRequest", "code=" + SP.query() + "&status=active,on-hold");

    static final RecordQuery DOSES = RecordQuery.coded("doses", "MedicationAdministration", "code", SP);

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
    private static boolean isTheSame(ServiceRequest order, ServiceRequest suggested) {
        Set<String> reasons = reasons(suggested);
        return kinds(order).equals(kinds(suggested))
                && (reasons.isEmpty()
                        ? reasons(order).isEmpty()
                        : reasons(order).containsAll(reasons));
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

    /** Until it was taken. */
    private boolean isOpen(MedicationRequest order) {
        boolean active = order.getStatus() == MedicationRequestStatus.ACTIVE
                || order.getStatus() == MedicationRequestStatus.ONHOLD;
        Optional<LocalDate> ordered = Days.of(order.getAuthoredOnElement()).map(Days::first);
        return active
                && of(MedicationAdministration.class)
                        .filter(intake -> intake.getStatus() == MedicationAdministrationStatus.COMPLETED
                                && isTheSame(order.getMedication(), intake.getMedication()))
                        .flatMap(intake -> Days.of(intake.getEffective()).flatMap(Days::day).stream())
                        .noneMatch(day ->
                                ordered.filter(since -> !day.isBefore(since)).isPresent());
    }

    private static boolean isTheSame(Type one, Type other) {
        return one instanceof CodeableConcept ordered
                && other instanceof CodeableConcept concept
                && SP.are(ordered)
                && SP.are(concept);
    }
}
