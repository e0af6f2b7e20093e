package ml.keneya.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeType;

/**
 * Says in the CapabilityStatement whose it is. What the server can do, each feature says of itself.
 *
 * @see <a href="https://hl7.org/fhir/R4/capabilitystatement.html">FHIR R4, CapabilityStatement</a>
 */
@Interceptor
public final class CapabilityIdentityInterceptor {

    private static final List<String> FORMATS = List.of("application/fhir+json", "json", "application/fhir+xml", "xml");

    private final String name;
    private final Date start;

    CapabilityIdentityInterceptor(String name, Instant start) {
        this.name = name;
        this.start = Date.from(start);
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void identify(IBaseConformance statement) {
        CapabilityStatement capabilities = (CapabilityStatement) statement;
        capabilities.setId("keneya");
        capabilities.setName(name);
        capabilities.setTitle(name + ", serveur FHIR R4 / FHIR R4 server");
        capabilities.setPublisher(name);
        // Other settings make another statement only at a start.
        capabilities.setDate(start);
        capabilities.getImplementation().setDescription(name);
        capabilities.setFormat(FORMATS.stream().map(CodeType::new).toList());
        // HAPI's holds nothing but the name.
        capabilities.setText(null);
    }
}
