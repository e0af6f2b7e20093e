package ml.keneya.consistency;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * A referral or evacuation goes up, or to an equal. A facility beside the pyramid, such as a private one, has no level.
 */
final class ReferralLevel implements ConsistencyRule {

    private static final Codes KIND = new Codes(Codes.KENEYA + "ml-referral-kind", Set.of("reference", "evacuation"));
    private static final String LEVEL = "LEVEL_";

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
        return Severity.REFUSE;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof ServiceRequest referral && KIND.are(referral.getCategory());
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        ServiceRequest referral = (ServiceRequest) written;
        OptionalInt from = levels(Stream.of(referral.getRequester()), around).max();
        OptionalInt to = levels(referral.getPerformer().stream(), around).max();
        return from.isPresent() && to.isPresent() && to.getAsInt() < from.getAsInt()
                ? Stream.of(Breach.at("ServiceRequest.performer"))
                : Stream.empty();
    }

    private IntStream levels(Stream<Reference> facilities, Surroundings around) {
        return facilities
                .map(Reference::getReferenceElement)
                .flatMap(id -> organization(id, around))
                .flatMap(organization -> organization.getType().stream())
                .map(CodeableConcept::getCoding)
                .flatMap(codings -> codings.stream())
                .filter(coding -> (Codes.KENEYA + "ml-facility-level").equals(coding.getSystem()))
                .flatMapToInt(this::level);
    }

    private static Stream<Organization> organization(IIdType id, Surroundings around) {
        if (!id.hasIdPart() || id.getResourceType() == null) {
            return Stream.empty();
        }
        return switch (id.getResourceType()) {
            case "Organization" -> around.read(Organization.class, id).stream();
            case "PractitionerRole" ->
                around.read(PractitionerRole.class, id).stream()
                        .map(role -> role.getOrganization().getReferenceElement())
                        .filter(IIdType::hasIdPart)
                        .flatMap(organization -> around.read(Organization.class, organization).stream());
            default -> Stream.empty();
        };
    }

    private IntStream level(Coding coding) {
        String name = LEVEL + coding.getCode().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.name().equals(name))
                .mapToInt(figures::whole);
    }
}
