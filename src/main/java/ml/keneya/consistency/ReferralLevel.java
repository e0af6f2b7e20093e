package ml.keneya.consistency;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * A referral or evacuation goes up, or to an equal. A facility beside the pyramid, such as a private one, has no level.
 */
final class ReferralLevel implements ConsistencyRule {

    private static final Map<String, Figure> LEVELS = Map.of(
            "site-asc", Figure.LEVEL_SITE_ASC,
            "cscom", Figure.LEVEL_CSCOM,
            "csref", Figure.LEVEL_CSREF,
            "hopital-regional", Figure.LEVEL_HOPITAL_REGIONAL,
            "chu", Figure.LEVEL_CHU);

    private final Figures figures;

    ReferralLevel(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-referral-level";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof ServiceRequest referral
                && Evacuation.KIND.are(referral.getCategory())
                && (referral.getStatus() == ServiceRequestStatus.DRAFT
                        || referral.getStatus() == ServiceRequestStatus.ACTIVE);
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        ServiceRequest referral = (ServiceRequest) written;
        OptionalInt from = levels(Stream.of(referral.getRequester()), around).min();
        OptionalInt to = levels(referral.getPerformer().stream(), around).max();
        return from.isPresent() && to.isPresent() && to.getAsInt() < from.getAsInt()
                ? Stream.of(Breach.at("ServiceRequest.performer"))
                : Stream.empty();
    }

    private IntStream levels(Stream<Reference> facilities, Surroundings around) {
        return facilities
                .flatMap(facility -> organization(facility, around))
                .flatMap(organization -> organization.getType().stream())
                .map(CodeableConcept::getCoding)
                .flatMap(codings -> codings.stream())
                .filter(coding -> (Codes.KENEYA + "ml-facility-level").equals(coding.getSystem()))
                .flatMapToInt(this::level);
    }

    private static Stream<Organization> organization(Reference facility, Surroundings around) {
        return Stream.concat(
                around.read(Organization.class, facility).stream(),
                around.read(PractitionerRole.class, facility).stream()
                        .flatMap(role -> around.read(Organization.class, role.getOrganization()).stream()));
    }

    private IntStream level(Coding coding) {
        return LEVELS.entrySet().stream()
                .filter(level -> level.getKey().equals(coding.getCode()))
                .mapToInt(level -> figures.whole(level.getValue()));
    }
}
