package ml.keneya.confidentiality.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.server.Table;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Property;
import org.springframework.core.io.Resource;

/**
 * What a referral that goes out may say: whereto, what for, when and how to reach her, in references, numbers, times
 * and codes of the systems of {@code keneya/referral-code-systems.csv}. Neither free text nor other codes: these tell
 * the story, or the type of violence (data dictionary 6).
 *
 * @param systems the code systems that tell neither
 */
record Discretion(Set<String> systems) {

    /** Types that are words, or can hold any. */
    private static final Set<String> WORDS =
            Set.of("string", "markdown", "xhtml", "base64Binary", "Narrative", "Annotation", "Attachment", "Extension");

    /** Words without which a reference, a number, a code or a telephone is none. */
    private static final Set<String> NEEDED =
            Set.of("Reference.reference", "Identifier.value", "Coding.version", "Coding.display", "ContactPoint.value");

    /** What a value of any type may be, of those that are one word or more. */
    private static final Set<String> NUMBERS_AND_TIMES = Set.of(
            "boolean", "integer", "positiveInt", "unsignedInt", "decimal", "date", "dateTime", "instant", "time");

    Discretion {
        systems = Set.copyOf(systems);
    }

    /**
     * Reads the code systems; the column is {@code system}.
     *
     * @throws java.io.UncheckedIOException if they cannot be read
     */
    static Discretion read(Resource file) {
        return new Discretion(
                new Table(file).rows().stream().map(row -> row.get("system")).collect(Collectors.toUnmodifiableSet()));
    }

    /** The first element of the record that says more: {@code reasonCode[0].text}. */
    Optional<String> breach(IBaseResource record) {
        return breach((Base) record, "");
    }

    private Optional<String> breach(Base parent, String path) {
        for (Property child : parent.children()) {
            List<Base> values = child.getValues();
            for (int each = 0; each < values.size(); each++) {
                String where = path + child.getName().replace("[x]", "") + (child.isList() ? "[" + each + "]" : "");
                Optional<String> breach = tells(parent, child, values.get(each))
                        ? Optional.of(where)
                        : breach(values.get(each), where + '.');
                if (breach.isPresent()) {
                    return breach;
                }
            }
        }
        return Optional.empty();
    }

    private boolean tells(Base parent, Property child, Base value) {
        if (value instanceof Coding coding) {
            return !coding.hasCode() || !systems.contains(coding.getSystem());
        }
        return value.isResource()
                || (WORDS.contains(value.fhirType()) && !NEEDED.contains(parent.fhirType() + '.' + child.getName()))
                || (value.isPrimitive()
                        && child.getName().equals("value[x]")
                        && !NUMBERS_AND_TIMES.contains(value.fhirType()));
    }
}
