package ml.keneya.cdshooks;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.cdshooks.Advice.Said;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * To order what the plan of the guide proposes for a finding: an evacuation or a referral, or the next dose of SP. The
 * user who takes it orders it.
 */
final class PlanSuggestion implements Suggestions {

    private static final String KENEYA = "https://keneya.ml/fhir/";
    private static final String KINDS = KENEYA + "CodeSystem/ml-referral-kind";
    private static final String IPTP = "iptp-due";

    /** The actions of the plan that are suggested; each is named as the finding that it follows from. */
    static final Set<String> ACTIONS = Set.of(
            "danger-sign",
            "danger-sign-to-refer",
            "pre-eclampsia-suspected",
            "severe-hypertension",
            "severe-anaemia",
            "hypertension",
            "refer-for-delivery",
            IPTP);

    /** None where nobody orders it. */
    @Override
    public Stream<Suggestion> of(Said said, Situation now) {
        Resource request = now.requests().get(said.code());
        Optional<Reference> carer = now.carer();
        if (request == null || carer.isEmpty() || !ACTIONS.contains(said.code())) {
            return Stream.empty();
        }
        if (request instanceof ServiceRequest proposed) {
            ServiceRequest referral = proposed.copy()
                    .setStatus(ServiceRequestStatus.ACTIVE)
                    .setIntent(ServiceRequestIntent.ORDER)
                    .setRequester(carer.get());
            referral.getMeta().addProfile(KENEYA + "StructureDefinition/ml-referral");
            boolean urgent =
                    referral.getCategory().stream().anyMatch(category -> category.hasCoding(KINDS, "evacuation"));
            String key = urgent ? "cdshooks.evacuate" : "cdshooks.refer";
            return Stream.of(new Suggestion(Suggestion.Type.CREATE, key, said.code(), referral));
        }
        if (request instanceof MedicationRequest proposed) {
            MedicationRequest order = proposed.copy()
                    .setStatus(MedicationRequestStatus.ACTIVE)
                    .setIntent(MedicationRequestIntent.ORDER)
                    .setRequester(carer.get());
            order.getMeta().addProfile(KENEYA + "StructureDefinition/ml-medication-request");
            return Stream.of(new Suggestion(Suggestion.Type.CREATE, "cdshooks.iptp", said.code(), order));
        }
        return Stream.empty();
    }
}
