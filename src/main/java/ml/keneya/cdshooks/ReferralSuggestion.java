package ml.keneya.cdshooks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.cdshooks.Advice.Said;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * To send to hospital who is to be treated there, for what was found: an {@code ml-referral} of the user to the CSRéf,
 * where the URENI is.
 */
final class ReferralSuggestion implements Suggestions {

    private static final String KENEYA = "https://keneya.ml/fhir/";

    /** By the outcomes of the two operations. */
    private static final Set<String> TO_HOSPITAL = Set.of("inpatient", "refer", "transfer-ureni");

    /** Whether somebody is to be sent there. */
    static boolean isToHospital(Advice advice) {
        return advice.text("outcome").filter(TO_HOSPITAL::contains).isPresent();
    }

    /** None where nobody orders it, or no record tells why. */
    @Override
    public Stream<Suggestion> of(Said said, Situation now) {
        Optional<Reference> carer = now.carer();
        List<Reference> reasons = now.advice().findings().stream()
                .filter(each -> each.urgency().equals("critical"))
                .flatMap(each -> each.from().stream())
                // What R4 takes as the reason of a request.
                .filter(from -> from.startsWith("Observation/") || from.startsWith("Condition/"))
                .distinct()
                .map(Reference::new)
                .toList();
        if (!said.isDecision() || !isToHospital(now.advice()) || carer.isEmpty() || reasons.isEmpty()) {
            return Stream.empty();
        }
        ServiceRequest referral = new ServiceRequest()
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setPriority(ServiceRequestPriority.ASAP)
                .setSubject(now.patient())
                .setRequester(carer.get())
                .setPerformerType(coded("ml-facility-level", "csref"))
                .setReasonReference(reasons);
        referral.getMeta().addProfile(KENEYA + "StructureDefinition/ml-referral");
        referral.addCategory(coded("ml-referral-kind", "evacuation"));
        if (now.advice().text("outcome").filter("inpatient"::equals).isPresent()) {
            referral.addReasonCode(coded("ml-referral-reason", "mas-compliquee"));
        }
        now.encounter().ifPresent(referral::setEncounter);
        now.advice().text("date").map(DateTimeType::new).ifPresent(referral::setAuthoredOnElement);
        return Stream.of(new Suggestion(Suggestion.Type.CREATE, "cdshooks.evacuate", "", referral));
    }

    private static CodeableConcept coded(String list, String code) {
        return new CodeableConcept(new Coding(KENEYA + "CodeSystem/" + list, code, null));
    }
}
