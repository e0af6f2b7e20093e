package ml.keneya.conformance;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.conformance.ProfileDecisions.Decision;
import ml.keneya.conformance.proof.Proofs;
import ml.keneya.conformance.proof.Shape;
import ml.keneya.server.Definitions;
import ml.keneya.server.Messages;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** What the guide asks of a resource, by its content and its claims. */
final class ProfileEnforcement {

    /** Beside the {@link Definitions}: what is only an envelope, and what clients do not write. */
    private static final Set<String> EXEMPT =
            Set.of("AuditEvent", "Binary", "Bundle", "OperationOutcome", "Parameters");

    private final Profiles profiles;
    private final ProfileValidator validator;
    private final Proofs proofs;
    private final Displays displays;
    private final ConformanceProperties properties;
    private final Messages messages;

    ProfileEnforcement(
            Profiles profiles,
            ProfileValidator validator,
            Proofs proofs,
            Displays displays,
            ConformanceProperties properties,
            Messages messages) {
        this.profiles = profiles;
        this.validator = validator;
        this.proofs = proofs;
        this.displays = displays;
        this.properties = properties;
        this.messages = messages;
    }

    /**
     * Whether resources of that type are neither validated nor marked, but for Bundles that claim a profile of ours.
     */
    static boolean exempts(String type) {
        return Definitions.contain(type) || EXEMPT.contains(type);
    }

    /** Whether the resource is neither validated nor marked. */
    static boolean exempts(Resource resource) {
        boolean claims = resource instanceof Bundle
                && resource.getMeta().getProfile().stream()
                        .anyMatch(claim -> claim.hasValue() && claim.getValue().startsWith(Profiles.BASE));
        return exempts(resource.fhirType()) && !claims;
    }

    /** What is wrong before anything is validated: profiles that do not exist, or no profile where one is asked for. */
    List<Finding> contradictions(Resource resource, Decision decision, Locale language) {
        String type = resource.fhirType();
        Stream<Finding> unknown = decision.unknown().stream()
                .map(profile -> Finding.breach(
                        "unknown-profile",
                        type + ".meta.profile",
                        messages.text(language, "conformance.unknown-profile", profile)));
        Stream<Finding> missing = decision.isUnprofiled() && !properties.takesUnprofiled(type)
                ? Stream.of(Finding.breach("unprofiled", type, unprofiled(type, language)))
                : Stream.of();
        return Stream.concat(unknown, missing).toList();
    }

    /**
     * What is wrong or doubtful with it by those profiles, by the standard and by the names of codes. The validator is
     * not asked again of what is proven by others of its shape.
     */
    List<Finding> findings(Resource resource, Collection<String> checked, Locale language) {
        Optional<Shape> shape = shape(resource, checked, language);
        if (shape.isPresent() && proofs.isClean(shape.get())) {
            return List.of();
        }
        List<Finding> findings = Stream.concat(
                        validator.findings(resource, checked, language).stream(),
                        displays.findings(resource, language).stream())
                .toList();
        if (findings.isEmpty()) {
            shape.ifPresent(proofs::add);
        }
        return findings;
    }

    /** None of the vault's: how soon an answer comes would tell whether there are others of the same. */
    private Optional<Shape> shape(Resource resource, Collection<String> checked, Locale language) {
        return SourceLabels.areVeryRestricted(resource.getMeta())
                ? Optional.empty()
                : proofs.shape(resource, ProfileValidator.heldTo(resource, checked), language);
    }

    private String unprofiled(String type, Locale language) {
        List<String> names = profiles.ofType(type);
        return names.isEmpty()
                ? messages.text(language, "conformance.unprofiled.none", type)
                : messages.text(language, "conformance.unprofiled", type, String.join(", ", names));
    }
}
