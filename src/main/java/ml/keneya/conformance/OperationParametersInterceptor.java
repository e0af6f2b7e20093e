package ml.keneya.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ml.keneya.server.Messages;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;

/**
 * Refuses a parameter that the OperationDefinition of the guide does not have, or that comes more often than it says.
 * HAPI overlooks them: whoever wrote {@code $growth-chart?formt=...} or asked for two days would take the answer for
 * what was asked.
 */
@Interceptor
public final class OperationParametersInterceptor {

    /** Those of HAPI come without an order; who may not ask at all is told that first. */
    private static final int AFTER_ACCESS = 100_000;

    private final List<OperationDefinition> operations;
    private final Messages messages;

    OperationParametersInterceptor(List<OperationDefinition> operations, Messages messages) {
        this.operations = List.copyOf(operations);
        this.messages = messages;
    }

    /**
     * By the definition of the operation that is asked for, if it is one of the guide.
     *
     * @throws InvalidRequestException naming the parameter, and those that there are
     */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = AFTER_ACCESS)
    public void check(RequestDetails request) {
        definition(request).ifPresent(operation -> check(operation, request));
    }

    private Optional<OperationDefinition> definition(RequestDetails request) {
        String name = request.getOperation();
        if (name == null || !name.startsWith("$")) {
            return Optional.empty();
        }
        return operations.stream()
                .filter(operation -> operation.getCode().equals(name.substring(1)))
                .filter(operation -> request.getResourceName() == null
                        ? operation.getSystem()
                        : operation.hasResource(request.getResourceName()))
                .findFirst();
    }

    private void check(OperationDefinition operation, RequestDetails request) {
        Map<String, OperationDefinitionParameterComponent> taken = operation.getParameter().stream()
                .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
                .collect(Collectors.toMap(OperationDefinitionParameterComponent::getName, each -> each));
        sent(request).forEach((name, times) -> {
            OperationDefinitionParameterComponent parameter = taken.get(name);
            if (parameter == null) {
                String sentence = taken.isEmpty() ? "conformance.no-parameters" : "conformance.parameter";
                throw refused(
                        request,
                        name,
                        sentence,
                        name,
                        "$" + operation.getCode(),
                        String.join(", ", taken.keySet().stream().sorted().toList()));
            }
            if (!"*".equals(parameter.getMax()) && times > Integer.parseInt(parameter.getMax())) {
                throw refused(request, name, "conformance.parameter-repeated", name, parameter.getMax(), times);
            }
        });
    }

    /** How often each was sent, in the address and in the body; how the answer is to look is asked of every one. */
    private static Map<String, Integer> sent(RequestDetails request) {
        Map<String, Integer> sent = new TreeMap<>();
        request.getParameters().forEach((name, values) -> sent.put(name, values.length));
        sent.keySet().removeIf(name -> name.startsWith("_"));
        if (request.getResource() instanceof Parameters body) {
            body.getParameter().forEach(each -> sent.merge(String.valueOf(each.getName()), 1, Integer::sum));
        }
        return sent;
    }

    private InvalidRequestException refused(RequestDetails request, String name, String sentence, Object... arguments) {
        String text = messages.text(messages.languageOf(request), sentence, arguments);
        return new InvalidRequestException(text, Refusal.outcome(IssueType.INVALID, text, name));
    }
}
