package ml.keneya.conformance;

import static java.util.stream.Collectors.groupingBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.util.FhirTerser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.conformance.ProfileMatch.Precision;
import ml.keneya.server.Table;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The profiles that a resource has by what it is: the rows of {@code profile-matches.csv}.
 *
 * <p>The most precise row decides: a code before a system, a system before a type. Of several rows equally precise all
 * hold.
 */
final class ProfileMatches {

    static final String FILE = "classpath:keneya/profile-matches.csv";

    private final Map<String, List<ProfileMatch>> byType;
    private final FhirTerser terser;

    /**
     * What a resource has.
     *
     * @param precision how precisely it was told
     * @param profiles the canonical addresses; none if no row matches
     */
    record Matched(Precision precision, Set<String> profiles) {}

    /**
     * Those rows.
     *
     * @throws IllegalArgumentException if one names a profile that the guide does not have, another type than the
     *     profile's, or an element that the type does not have, or stands twice
     */
    ProfileMatches(List<ProfileMatch> rows, Profiles profiles, FhirContext fhir) {
        this.terser = fhir.newTerser();
        for (ProfileMatch row : rows) {
            String type = profiles.find(row.url())
                    .map(StructureDefinition::getType)
                    .orElseThrow(() -> new IllegalArgumentException("No such profile: " + row));
            if (!type.equals(row.type())) {
                throw new IllegalArgumentException("The profile is one of " + type + ": " + row);
            }
            try {
                row.matches((Resource) fhir.getResourceDefinition(type).newInstance(), terser);
            } catch (DataFormatException e) {
                throw new IllegalArgumentException("No such element: " + row, e);
            }
        }
        if (Set.copyOf(rows).size() < rows.size()) {
            throw new IllegalArgumentException("A row of the profile matches stands twice");
        }
        this.byType = rows.stream().collect(groupingBy(ProfileMatch::type));
    }

    /**
     * Reads the rows of that file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a row is wrong
     */
    static List<ProfileMatch> read(org.springframework.core.io.Resource file) {
        return new Table(file)
                .rows(row -> new ProfileMatch(
                        row.get("profile"), row.get("type"), row.get("element"), row.get("system"), row.get("code")));
    }

    Matched of(Resource resource) {
        Map<Precision, Set<String>> matched = byType.getOrDefault(resource.fhirType(), List.of()).stream()
                .filter(row -> row.matches(resource, terser))
                .collect(groupingBy(
                        ProfileMatch::precision,
                        Collectors.mapping(ProfileMatch::url, Collectors.toCollection(LinkedHashSet::new))));
        Precision best = matched.keySet().stream().max(Precision::compareTo).orElse(Precision.TYPE);
        return new Matched(best, matched.getOrDefault(best, Set.of()));
    }
}
