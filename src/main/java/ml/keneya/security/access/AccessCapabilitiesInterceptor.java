package ml.keneya.security.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Map;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.tokens.Issuer;
import ml.keneya.security.tokens.IssuerUnavailableException;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;

/**
 * Says in the CapabilityStatement how to be let in, and leaves out the operations that nobody may invoke.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html">SMART, declaring support in the
 *     CapabilityStatement</a>
 */
@Interceptor
public final class AccessCapabilitiesInterceptor {

    private static final String OAUTH_URIS = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

    private static final String DEFINITIONS = "/OperationDefinition/";

    private final Issuer issuer;
    private final PublicAddress address;

    AccessCapabilitiesInterceptor(Issuer issuer, PublicAddress address) {
        this.issuer = issuer;
        this.address = address;
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void secure(IBaseConformance statement) {
        CapabilityStatement capabilities = (CapabilityStatement) statement;
        capabilities.getImplementation().setUrl(address.fhirBase());
        for (CapabilityStatementRestComponent rest : capabilities.getRest()) {
            rest.setSecurity(security());
            putRight(rest.getOperation());
            // Reading needs a type to be allowed on.
            rest.getOperation().removeIf(operation -> access(operation) == OperationAccess.READER);
            rest.getResource().forEach(resource -> putRight(resource.getOperation()));
        }
    }

    /** HAPI makes the addresses of definitions from the request, and keeps them for the next: whoever asks it. */
    private void putRight(List<CapabilityStatementRestResourceOperationComponent> operations) {
        operations.removeIf(operation -> access(operation) == OperationAccess.NOBODY);
        for (CapabilityStatementRestResourceOperationComponent operation : operations) {
            String definition = operation.getDefinition();
            int path = definition.indexOf(DEFINITIONS);
            if (path >= 0 && !definition.startsWith("http://hl7.org/")) {
                operation.setDefinition(address.fhirBase() + definition.substring(path));
            }
        }
    }

    private static OperationAccess access(CapabilityStatementRestResourceOperationComponent operation) {
        return OperationAccess.of('$' + operation.getName());
    }

    private CapabilityStatementRestSecurityComponent security() {
        CapabilityStatementRestSecurityComponent security = new CapabilityStatementRestSecurityComponent();
        security.setCors(false);
        security.addService()
                .setText("OAuth2, SMART-on-FHIR")
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
                .setCode("SMART-on-FHIR")
                .setDisplay("SMART-on-FHIR");
        Map<String, Object> metadata = metadata();
        if (metadata.get("token_endpoint") instanceof String token) {
            Extension uris = security.addExtension().setUrl(OAUTH_URIS);
            uris.addExtension("token", new UriType(token));
            if (metadata.get("authorization_endpoint") instanceof String authorize) {
                uris.addExtension("authorize", new UriType(authorize));
            }
        }
        return security;
    }

    /** While the issuer does not say who he is, all else can be said. */
    private Map<String, Object> metadata() {
        try {
            return issuer.metadata();
        } catch (IssuerUnavailableException e) {
            return Map.of();
        }
    }
}
