package ml.keneya.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import java.util.Set;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;

/**
 * Says in the CapabilityStatement what can be done with AuditEvents, where HAPI says what its own store could do, and
 * refuses the rest, of which HAPI would say that it does not know how.
 */
@Interceptor
public final class AuditEventInterceptor {

    private static final String TYPE = "AuditEvent";

    /** What AuditEvents are searched by. */
    static final Set<String> PARAMETERS = Set.of(
            "_id",
            AuditEvent.SP_DATE,
            AuditEvent.SP_PATIENT,
            AuditEvent.SP_ENTITY,
            AuditEvent.SP_AGENT,
            AuditEvent.SP_ALTID,
            AuditEvent.SP_AGENT_ROLE,
            AuditEvent.SP_ACTION,
            AuditEvent.SP_OUTCOME,
            AuditEvent.SP_TYPE,
            AuditEvent.SP_SUBTYPE);

    private final Messages messages;

    AuditEventInterceptor(Messages messages) {
        this.messages = messages;
    }

    /**
     * Lets AuditEvents be read and searched.
     *
     * @throws MethodNotAllowedException for whatever would write one
     */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void onlyReadAndSearch(RequestDetails request) {
        if (!TYPE.equals(request.getResourceName()) || request.getOperation() != null) {
            return;
        }
        switch (request.getRequestType()) {
            case POST, PUT, PATCH, DELETE ->
                throw new MethodNotAllowedException(
                        messages.text(messages.languageOf(request), "audit.read-only"),
                        RequestTypeEnum.GET,
                        RequestTypeEnum.HEAD);
            default -> {
                // Read or searched.
            }
        }
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void limit(IBaseConformance statement) {
        ((CapabilityStatement) statement)
                .getRest().stream()
                        .flatMap(rest -> rest.getResource().stream())
                        .filter(resource -> resource.getType().equals(TYPE))
                        .forEach(AuditEventInterceptor::limit);
    }

    private static void limit(CapabilityStatementRestResourceComponent resource) {
        resource.getSearchParam().removeIf(parameter -> !PARAMETERS.contains(parameter.getName()));
        resource.getSearchInclude().clear();
        resource.getSearchRevInclude().clear();
        resource.setVersioning(ResourceVersionPolicy.NOVERSION);
        resource.setReadHistory(false);
        resource.setUpdateCreate(false);
        resource.setConditionalCreate(false);
        resource.setConditionalUpdate(false);
        resource.setConditionalDeleteElement(null);
        resource.setConditionalReadElement(null);
    }
}
