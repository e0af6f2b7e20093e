package ml.keneya.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Locale;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;

/**
 * Says in the CapabilityStatement which profiles each type is checked against, and what becomes of the rest: in both
 * languages at once, for HAPI keeps one statement for all callers.
 */
@Interceptor
public final class GuideCapabilitiesInterceptor {

    private final Profiles profiles;
    private final ConformanceProperties properties;
    private final Messages messages;

    GuideCapabilitiesInterceptor(Profiles profiles, ConformanceProperties properties, Messages messages) {
        this.profiles = profiles;
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
}
