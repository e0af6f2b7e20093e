package ml.keneya.confidentiality.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;

/**
 * A survivor's Consent to be referred: category {@code ml-consent-category#gbv-sharing}, nothing permitted but what
 * nested provisions permit, each to its {@code actor}, for its {@code purpose} and within its {@code period}.
 *
 * <p>The service is a second {@code purpose}, of {@code ml-consent-service}, beside TREAT: IHE PCF leaves no other
 * element for it (data dictionary, 6.5; docs/decisions/0012).
 */
final class SharingConsent {

    static final String CATEGORIES = "https://keneya.ml/fhir/CodeSystem/ml-consent-category";
    static final String SHARING = "gbv-sharing";

    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String TREATMENT = "TREAT";

    /** What would narrow a permission in a way that is not enforced here, and so let more go than she allowed. */
    private static final Set<String> NOT_ENFORCED =
            Set.of("action", "class", "code", "dataPeriod", "data", "provision", "modifierExtension");

    private SharingConsent() {}

    static boolean is(Consent consent) {
        return is(consent, SHARING);
    }

    static boolean is(Consent consent, String category) {
        return consent.getCategory().stream()
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .anyMatch(coding -> CATEGORIES.equals(coding.getSystem()) && category.equals(coding.getCode()));
    }

    /** What is wrong with it. One that is not active permits nothing, and may be unfinished. */
    static Optional<Defect> defect(Consent consent) {
        if (consent.getStatus() != ConsentState.ACTIVE) {
            return Optional.empty();
        }
        if (consent.getProvision().getType() != ConsentProvisionType.DENY) {
            return Optional.of(new Defect("provision.type", "consent.base"));
        }
        List<ProvisionComponent> nested = consent.getProvision().getProvision();
        return IntStream.range(0, nested.size())
                .boxed()
                .flatMap(each -> defect("provision.provision[" + each + "]", nested.get(each)).stream())
                .findFirst();
    }

    private static Optional<Defect> defect(String path, ProvisionComponent permit) {
        if (permit.getType() != ConsentProvisionType.PERMIT) {
            return Optional.of(new Defect(path + ".type", "consent.nested"));
        }
        if (permit.getActor().isEmpty() || !permit.getActor().stream().allMatch(actor -> isNamed(actor))) {
            return Optional.of(new Defect(path + ".actor", "consent.actor"));
        }
        if (permit.getPurpose().stream().noneMatch(purpose -> ACT_REASON.equals(purpose.getSystem()))) {
            return Optional.of(new Defect(path + ".purpose", "consent.purpose"));
        }
        if (GbvService.in(permit.getPurpose().stream()).isEmpty()) {
            return Optional.of(new Defect(path + ".purpose", "consent.service"));
        }
        return permit.children().stream()
                .filter(child -> child.hasValues() && NOT_ENFORCED.contains(child.getName()))
                .map(child -> new Defect(path + '.' + child.getName(), "consent.not-enforced"))
                .findFirst();
    }

    private static boolean isNamed(provisionActorComponent actor) {
        return actor.getReference().hasReference()
                || actor.getReference().getIdentifier().hasValue();
    }

    /** What it permits now or later: for treatment, if it is active. */
    static Stream<Permit> permits(Consent consent, RecipientNames names) {
        if (!is(consent)
                || consent.getStatus() != ConsentState.ACTIVE
                || defect(consent).isPresent()) {
            return Stream.empty();
        }
        Span whole = Span.of(consent.getProvision().getPeriod());
        return consent.getProvision().getProvision().stream()
                .filter(permit -> permit.getPurpose().stream().anyMatch(SharingConsent::isTreatment))
                .map(permit -> new Permit(
                        permit.getActor().stream()
                                .flatMap(actor -> names.of(actor.getReference()).stream())
                                .collect(Collectors.toUnmodifiableSet()),
                        GbvService.in(permit.getPurpose().stream()),
                        whole.and(Span.of(permit.getPeriod()))));
    }

    private static boolean isTreatment(Coding purpose) {
        return ACT_REASON.equals(purpose.getSystem()) && TREATMENT.equals(purpose.getCode());
    }
}
