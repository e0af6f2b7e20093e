package ml.keneya.conformance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.conformance.ProfileMatch.Precision;
import ml.keneya.conformance.ProfileMatches.Matched;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Which profiles of the guide a resource has to conform to: those it claims and those it has by what it is. A claim
 * does not exempt from the others; only the profile of the type as a whole gives way to any other.
 */
final class ProfileDecisions {

    private final Profiles profiles;
    private final ProfileMatches matches;

    ProfileDecisions(Profiles profiles, ProfileMatches matches) {
        this.profiles = profiles;
        this.matches = matches;
    }

    /**
     * What was decided about a resource.
     *
     * @param claims the profiles that it goes on to claim, as it writes them, those of others included
     * @param stamps the addresses that the server adds
     * @param unknown claims of profiles that the guide does not have
     * @param checked the addresses to validate against, so that all are
     */
    record Decision(List<String> claims, Set<String> stamps, List<String> unknown, Set<String> checked) {

        /** Whether it has no profile of the guide at all. */
        boolean isUnprofiled() {
            return checked.isEmpty() && unknown.isEmpty();
        }
    }

    /**
     * Decides about a resource.
     *
     * @param before what it was, if it is changed: a profile that it had by what it was, and is no more, is dropped,
     *     for the server may have given it
     */
    Decision about(Resource resource, @Nullable Resource before) {
        Matched matched = matches.of(resource);
        Set<String> outgrown = before == null
                ? Set.of()
                : new LinkedHashSet<>(matches.of(before).profiles());
        List<String> claims = claimed(resource).stream()
                .filter(claim -> !outgrown.contains(Profiles.unversioned(claim))
                        || matched.profiles().contains(Profiles.unversioned(claim)))
                .toList();
        List<String> ours =
                claims.stream().filter(claim -> claim.startsWith(Profiles.BASE)).toList();
        List<String> unknown =
                ours.stream().filter(claim -> profiles.find(claim).isEmpty()).toList();
        Set<String> all = ours.stream()
                .filter(claim -> !unknown.contains(claim))
                .map(Profiles::unversioned)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> stamps = new LinkedHashSet<>();
        if (matched.precision() != Precision.TYPE || all.isEmpty()) {
            all.addAll(matched.profiles());
            stamps.addAll(profiles.mostDerived(all));
            stamps.retainAll(matched.profiles());
            ours.forEach(claim -> stamps.remove(Profiles.unversioned(claim)));
        }
        return new Decision(claims, stamps, unknown, profiles.mostDerived(all));
    }

    private static List<String> claimed(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .filter(IPrimitiveType::hasValue)
                .map(IPrimitiveType::getValueAsString)
                .toList();
    }
}
