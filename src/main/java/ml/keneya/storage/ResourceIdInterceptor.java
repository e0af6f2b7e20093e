package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Set;
import java.util.regex.Pattern;
import ml.keneya.server.Definitions;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Lets clients choose ids, as those that work without a network must, but only UUIDs: an id that says something, or
 * that can be guessed, betrays.
 */
@Interceptor
public final class ResourceIdInterceptor {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** Parts of the service, which registries name. */
    private static final Set<String> NAMED = Set.of("HealthcareService", "Location", "Organization");

    private final Messages messages;

    ResourceIdInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource resource, @Nullable RequestDetails request) {
        String id = resource.getIdElement().getIdPart();
        if (id == null
                || request instanceof SystemRequestDetails
                || Definitions.contain(resource.fhirType())
                || NAMED.contains(resource.fhirType())
                || UUID.matcher(id).matches()) {
            return;
        }
        throw new InvalidRequestException(text(request, "storage.id", resource.fhirType()));
    }

    private String text(@Nullable RequestDetails request, String key, Object... arguments) {
        return messages.text(messages.languageOf(request), key, arguments);
    }
}
