package ml.keneya.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;

/** What an element must hold to be of a slice of a profile: HL7's validator names the slice that is missing alone. */
final class Slices {

    /** What tells slices apart. */
    private static final Set<String> TELLING = Set.of("", ".code", ".system", ".type", ".url");

    private final Map<String, StructureDefinition> profiles = new HashMap<>();

    Slices(ImplementationGuide guide) {
        guide.all(StructureDefinition.class).forEach(profile -> profiles.put(profile.getUrl(), profile));
    }

    /**
     * The addresses of code systems, with a code where there is only one, and of lists, that the slice asks for.
     *
     * @param canonical the profile's
     * @param id the slice's, such as {@code Observation.component:systolic}
     */
    List<String> asked(String canonical, String id) {
        List<String> asked = new ArrayList<>();
        StructureDefinition profile = profiles.get(Profiles.unversioned(canonical));
        while (profile != null) {
            profile.getDifferential().getElement().stream()
                    .filter(element -> element.getId().startsWith(id)
                            && TELLING.contains(element.getId().substring(id.length())))
                    .flatMap(Slices::asked)
                    .filter(address -> !asked.contains(address))
                    .forEach(asked::add);
            profile = profiles.get(profile.getBaseDefinition());
        }
        return asked;
    }

    private static Stream<String> asked(ElementDefinition element) {
        Type value = element.hasPattern() ? element.getPattern() : element.getFixed();
        Stream<String> values;
        if (value instanceof CodeableConcept concept) {
            values = concept.getCoding().stream().map(Slices::text);
        } else if (value instanceof Coding coding) {
            values = Stream.of(text(coding));
        } else {
            values = value != null && value.isPrimitive() ? Stream.of(value.primitiveValue()) : Stream.of();
        }
        return Stream.concat(
                values,
                element.getBinding().hasValueSet()
                        ? Stream.of(element.getBinding().getValueSet())
                        : Stream.of());
    }

    private static String text(Coding coding) {
        return coding.hasSystem() ? coding.getSystem() + '|' + coding.getCode() : coding.getCode();
    }
}
