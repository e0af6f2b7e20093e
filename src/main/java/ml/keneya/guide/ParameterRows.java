package ml.keneya.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;

/** What an operation takes, or what it answers, as the lines of a table: parts beneath what they are parts of. */
record ParameterRows(OperationDefinition operation, Links links) {

    private static final String ALLOWED_TYPE =
            "http://hl7.org/fhir/StructureDefinition/operationdefinition-allowed-type";

    List<ElementRow> of(OperationParameterUse use) {
        List<ElementRow> rows = new ArrayList<>();
        operation.getParameter().stream()
                .filter(parameter -> parameter.getUse() == use)
                .forEach(parameter -> add(parameter, "", 0, rows));
        return rows;
    }

    private void add(OperationDefinitionParameterComponent parameter, String within, int depth, List<ElementRow> rows) {
        String id = within + parameter.getName();
        rows.add(new ElementRow(
                depth,
                parameter.getName(),
                id,
                parameter.getMin() + ".." + parameter.getMax(),
                List.of(),
                types(parameter)
                        .map(type -> new ElementRow.TypeOf(type, List.of()))
                        .toList(),
                links.speech().of(parameter.getDocumentationElement(), operation),
                Said.NOTHING,
                parameter.getBinding().hasValueSet()
                        ? List.of(new ElementRow.Binding(
                                links.to(parameter.getBinding().getValueSet()),
                                parameter.getBinding().getStrength().toCode()))
                        : List.of(),
                List.of(),
                "",
                List.of(),
                List.of()));
        parameter.getPart().forEach(part -> add(part, id + '.', depth + 1, rows));
    }

    /** One of several, where the type says only that it may be any. */
    private static Stream<String> types(OperationDefinitionParameterComponent parameter) {
        List<String> allowed = parameter.getExtensionsByUrl(ALLOWED_TYPE).stream()
                .map(extension -> extension.getValue().primitiveValue())
                .toList();
        return allowed.isEmpty() ? Stream.ofNullable(parameter.getType()) : allowed.stream();
    }
}
