package ml.keneya.pregnancy.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** What was answered of a pregnancy. */
record FollowUpOf(Parameters answer) {

    static FollowUpOf answered(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new FollowUpOf(answer.resource(Parameters.class));
    }

    boolean has(String name) {
        return parameters(name).findAny().isPresent();
    }

    String text(String name) {
        return parameters(name)
                .findFirst()
                .map(parameter -> text(parameter.getValue()))
                .orElseThrow(() -> new AssertionError("No " + name));
    }

    /** Those parts of each parameter of that name, what is not there left out. */
    List<String> all(String name, String... parts) {
        return parameters(name)
                .map(parameter -> Arrays.stream(parts)
                        .flatMap(part -> values(parameter, part))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    List<String> findings() {
        return all("finding", "code");
    }

    List<String> texts() {
        return all("finding", "text");
    }

    List<String> labels() {
        return answer.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }

    private Stream<ParametersParameterComponent> parameters(String name) {
        return answer.getParameter().stream().filter(each -> each.getName().equals(name));
    }

    private static Stream<String> values(ParametersParameterComponent parameter, String part) {
        return parameter.getPart().stream()
                .filter(each -> each.getName().equals(part))
                .map(each -> text(each.getValue()));
    }

    private static String text(Type value) {
        return value instanceof Reference reference ? reference.getReference() : value.primitiveValue();
    }
}
