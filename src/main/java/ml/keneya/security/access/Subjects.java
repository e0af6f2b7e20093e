package ml.keneya.security.access;

import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The patients of whom an operation is asked by its parameter {@code subject}, in the address or in the body. */
final class Subjects {

    private static final String SUBJECT = "subject";

    private Subjects() {}

    /** The id of each; without any, the operation itself refuses. */
    static Stream<String> of(Map<String, String[]> query, @Nullable IBaseResource body) {
        Stream<String> sent = body instanceof Parameters parameters
                ? parameters.getParameter().stream()
                        .filter(each -> SUBJECT.equals(each.getName()))
                        .map(each -> text(each.getValue()))
                : Stream.empty();
        return Stream.concat(Stream.of(query.getOrDefault(SUBJECT, new String[0])), sent)
                .map(each -> String.valueOf(new IdType(each).getIdPart()));
    }

    private static String text(@Nullable Type value) {
        return value instanceof Reference reference
                ? String.valueOf(reference.getReference())
                : String.valueOf(value == null ? null : value.primitiveValue());
    }
}
