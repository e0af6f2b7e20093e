package ml.keneya.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;

/** The profiles of the guide that a resource can have, by their canonical addresses. */
final class Profiles {

    /** What the canonical address of every profile of the guide begins with. */
    static final String BASE = "https://keneya.ml/fhir/StructureDefinition/";

    private final Map<String, StructureDefinition> byUrl = new LinkedHashMap<>();

    Profiles(ImplementationGuide guide) {
        guide.all(StructureDefinition.class)
                .filter(profile -> profile.getKind() == StructureDefinitionKind.RESOURCE && !profile.getAbstract())
                .forEach(profile -> byUrl.put(profile.getUrl(), profile));
    }

    /** The profile of that address, in the version that it names if it names one. */
    Optional<StructureDefinition> find(String canonical) {
        StructureDefinition profile = byUrl.get(unversioned(canonical));
        return profile == null
                        || !(canonical.equals(profile.getUrl())
                                || canonical.equals(profile.getUrl() + '|' + profile.getVersion()))
                ? Optional.empty()
                : Optional.of(profile);
    }

    /** All of them, sorted by address. */
    Collection<StructureDefinition> all() {
        return Collections.unmodifiableCollection(byUrl.values());
    }

    /** The addresses of the profiles of a type. */
    List<String> ofType(String type) {
        return byUrl.values().stream()
                .filter(profile -> profile.getType().equals(type))
                .map(StructureDefinition::getUrl)
                .toList();
    }

    /** Those that no other of them is derived from: what conforms to these conforms to all. */
    Set<String> mostDerived(Collection<String> urls) {
        Set<String> rest = new LinkedHashSet<>(urls);
        urls.forEach(url -> rest.removeAll(ancestors(url)));
        return rest;
    }

    private List<String> ancestors(String url) {
        List<String> ancestors = new ArrayList<>();
        StructureDefinition profile = byUrl.get(url);
        while (profile != null) {
            ancestors.add(profile.getBaseDefinition());
            profile = byUrl.get(profile.getBaseDefinition());
        }
        return ancestors;
    }

    static String unversioned(String canonical) {
        int version = canonical.indexOf('|');
        return version < 0 ? canonical : canonical.substring(0, version);
    }
}
