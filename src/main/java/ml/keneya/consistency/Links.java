package ml.keneya.consistency;

import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What FHIR calls alike in the records of care, whatever their type. */
final class Links {

    private static final String IN_ERROR = "entered-in-error";

    private Links() {}

    /** Whom the record is about; without an address if about nobody. */
    static Reference subject(Resource record) {
        return first(record, "subject", "patient");
    }

    /** During which encounter it came to be. */
    static Reference encounter(Resource record) {
        return first(record, "encounter", "context");
    }

    /** Whether it is withdrawn. */
    static boolean isInError(Resource record) {
        return values(record, "status", "verificationStatus")
                .anyMatch(value -> value instanceof CodeableConcept concept
                        ? concept.getCoding().stream().anyMatch(coding -> IN_ERROR.equals(coding.getCode()))
                        : value.isPrimitive() && IN_ERROR.equals(value.primitiveValue()));
    }

    static Stream<Reference> references(Resource record, String element) {
        return values(record, element).filter(Reference.class::isInstance).map(Reference.class::cast);
    }

    private static Reference first(Resource record, String... elements) {
        return Stream.of(elements)
                .flatMap(element -> references(record, element))
                .findFirst()
                .orElseGet(Reference::new);
    }

    private static Stream<Base> values(Resource record, String... elements) {
        return Stream.of(elements)
                .map(record::getNamedProperty)
                .filter(Objects::nonNull)
                .flatMap(element -> element.getValues().stream())
                .filter(Objects::nonNull);
    }
}
