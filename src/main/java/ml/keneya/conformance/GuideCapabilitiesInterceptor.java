package ml.keneya.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.OperationDefinition;

/**
 * Says in the CapabilityStatement which profiles each type is checked against, and what becomes of the rest: in both
 * languages at once, for HAPI keeps one statement for all callers. And which operations the guide defines.
 */
@Interceptor
public final class GuideCapabilitiesInterceptor {

    /** When the addresses of the definitions that HAPI makes have been put right. */
    private static final int LAST = 1_000;

    private final Profiles profiles;
    private final List<OperationDefinition> operations;
    private final ConformanceProperties properties;
    private final Messages messages;

    GuideCapabilitiesInterceptor(
            Profiles profiles,
            List<OperationDefinition> operations,
            ConformanceProperties properties,
            Messages messages) {
        this.profiles = profiles;
        this.operations = List.copyOf(operations);
        this.properties = properties;
        this.messages = messages;
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void listProfiles(IBaseConformance statement) {
        ((CapabilityStatement) statement)
                .getRest().stream().flatMap(rest -> rest.getResource().stream()).forEach(this::tell);
    }

    private void tell(CapabilityStatementRestResourceComponent resource) {
        String type = resource.getType();
        resource.setSupportedProfile(
                profiles.ofType(type).stream().map(CanonicalType::new).toList());
        if (!ProfileEnforcement.exempts(type)) {
            String key = properties.takesUnprofiled(type) ? "conformance.takes" : "conformance.refuses";
            resource.setDocumentation(messages.text(Locale.FRENCH, key) + " / " + messages.text(Locale.ENGLISH, key));
        }
    }

    /** In place of what HAPI reads off the code. */
    @Hook(value = Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED, order = LAST)
    public void defineOperations(IBaseConformance statement) {
        for (CapabilityStatementRestComponent rest : ((CapabilityStatement) statement).getRest()) {
            define(rest.getOperation(), OperationDefinition::getSystem);
            rest.getResource()
                    .forEach(resource ->
                            define(resource.getOperation(), operation -> operation.hasResource(resource.getType())));
        }
    }

    /** HAPI may have one of the same name elsewhere. */
    private void define(
            List<CapabilityStatementRestResourceOperationComponent> named, Predicate<OperationDefinition> there) {
        for (CapabilityStatementRestResourceOperationComponent each : named) {
            operations.stream()
                    .filter(there)
                    .filter(operation -> operation.getCode().equals(each.getName()))
                    .findFirst()
                    .ifPresent(operation -> each.setDefinition(operation.getUrl()));
        }
    }
}
