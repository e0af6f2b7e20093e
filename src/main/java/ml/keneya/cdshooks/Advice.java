package ml.keneya.cdshooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/** What an operation answered, by the names of its parameters. */
record Advice(Parameters answer) {

    /** What one rule says. */
    record Said(String code, String urgency, String text, boolean confirmed, List<String> sources, List<String> from) {

        boolean isUrgent() {
            return !urgency.equals("info");
        }

        /** What is to be done, which all the rest of its answer decides. */
        boolean isDecision() {
            return code.equals("outcome") || code.equals("step");
        }
    }

    List<Said> findings() {
        return answer.getParameter().stream()
                .filter(each -> each.getName().equals("finding"))
                .map(Advice::said)
                .toList();
    }

    private static Said said(ParametersParameterComponent finding) {
        return new Said(
                texts(finding, "code").findFirst().orElse(""),
                texts(finding, "urgency").findFirst().orElse("info"),
                texts(finding, "text").findFirst().orElse(""),
                texts(finding, "confirmed").anyMatch("true"::equals),
                texts(finding, "source").toList(),
                finding.getPart().stream()
                        .filter(part -> part.getValue() instanceof Reference)
                        .map(part -> ((Reference) part.getValue()).getReference())
                        .toList());
    }

    private static Stream<String> texts(ParametersParameterComponent finding, String name) {
        return finding.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> part.getValue().primitiveValue());
    }

    /** How confidential the records are that it is made of. */
    Meta labels() {
        return answer.getMeta();
    }

    boolean has(String name) {
        return answer.hasParameter(name);
    }

    Optional<String> text(String name) {
        return answer.getParameter().stream()
                .filter(each -> each.getName().equals(name) && each.getValue().isPrimitive())
                .map(each -> each.getValue().primitiveValue())
                .findFirst();
    }

    /** A relative reference. */
    Optional<String> reference(String name) {
        return answer.getParameter().stream()
                .filter(each -> each.getName().equals(name) && each.getValue() instanceof Reference)
                .map(each -> ((Reference) each.getValue()).getReference())
                .findFirst();
    }

    List<Coding> codings(String name) {
        return answer.getParameter().stream()
                .filter(each -> each.getName().equals(name) && each.getValue() instanceof Coding)
                .map(each -> (Coding) each.getValue())
                .toList();
    }
}
