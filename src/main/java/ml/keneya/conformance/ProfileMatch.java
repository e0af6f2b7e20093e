package ml.keneya.conformance;

import ca.uhn.fhir.util.FhirTerser;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * A row of {@code profile-matches.csv}: by what a resource has a profile, whoever sends it and whatever it claims.
 *
 * @param profile the id of the profile, such as {@code ml-muac}
 * @param type the type of the resource
 * @param element a path in it to a coding, a concept or a code, such as {@code code} or {@code meta.security}; empty in
 *     a row for the type as a whole
 * @param system the system of the code; empty for an element that is a code of its own
 * @param code the code, or {@value #ANY} for each of the system; of a canonical, the address without its version
 */
public record ProfileMatch(String profile, String type, String element, String system, String code) {

    /** Stands for each code of a system. */
    public static final String ANY = "*";

    /** How much a row asks for, from the least. */
    enum Precision {
        TYPE,
        SYSTEM,
        CODE
    }

    /**
     * A row as it stands.
     *
     * @throws IllegalArgumentException if it asks for a part of a code, or for any code of no system
     */
    public ProfileMatch {
        boolean ofType = element.isEmpty() && system.isEmpty() && code.isEmpty();
        boolean ofSystem = !system.isEmpty() && code.equals(ANY);
        boolean ofCode = !code.isEmpty() && !code.equals(ANY);
        if (profile.isBlank() || type.isBlank() || !(ofType || (!element.isEmpty() && (ofSystem || ofCode)))) {
            throw new IllegalArgumentException(
                    "A row has a profile, a type, and nothing else; or also an element, a system and a code or " + ANY
                            + "; or an element and a code: " + String.join(",", profile, type, element, system, code));
        }
    }

    /** The canonical address of the profile. */
    public String url() {
        return Profiles.BASE + profile;
    }

    Precision precision() {
        if (element.isEmpty()) {
            return Precision.TYPE;
        }
        return code.equals(ANY) ? Precision.SYSTEM : Precision.CODE;
    }

    boolean matches(Resource resource, FhirTerser terser) {
        return resource.fhirType().equals(type)
                && (element.isEmpty()
                        || terser.getValues(resource, type + '.' + element).stream()
                                .flatMap(ProfileMatch::codes)
                                .anyMatch(this::isMeant));
    }

    private boolean isMeant(Coding coding) {
        return (system.isEmpty() || system.equals(coding.getSystem()))
                && coding.hasCode()
                && (code.equals(ANY) || code.equals(coding.getCode()));
    }

    private static Stream<Coding> codes(IBase value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream();
        }
        if (value instanceof Coding coding) {
            return Stream.of(coding);
        }
        return value instanceof IPrimitiveType<?> code && code.hasValue()
                ? Stream.of(new Coding().setCode(Profiles.unversioned(code.getValueAsString())))
                : Stream.empty();
    }
}
