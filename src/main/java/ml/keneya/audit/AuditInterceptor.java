package ml.keneya.audit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.server.InnerRequest;
import ml.keneya.server.PatientCompartment;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Notes what the endpoint knows of a request: what it is, which resources it names, writes and shows, and whose they
 * are.
 *
 * <p>HAPI's own {@code BalpAuditCaptureInterceptor} sees no history, no operation and nothing that was refused.
 */
@Interceptor
public final class AuditInterceptor {

    private static final int BEFORE_ALL = -10_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z][A-Za-z]{1,40}/[A-Za-z0-9.-]{1,64})(?:[/?].*)?");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final PatientCompartment patients;
    private final AuditedQuery queries;

    AuditInterceptor(FhirContext fhir, AuditedQuery queries) {
        this.patients = new PatientCompartment(fhir);
        this.queries = queries;
    }

    /** Before anyone refuses it; each entry of a batch comes here too. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = BEFORE_ALL)
    public void comesIn(RequestDetails request, RestOperationTypeEnum operation) {
        trail(request).ifPresent(trail -> {
            trail.is(
                    interaction(request, operation),
                    Optional.ofNullable(request.getRequestId())
                            .filter(id -> REQUEST_ID.matcher(id).matches()));
            name(trail, request.getId(), request.getResourceName());
            if (mayAsk(operation)
                    && (!request.getParameters().isEmpty()
                            || Interaction.of(operation).isSearch())) {
                trail.asked(queries.text(
                        request.getResourceName() == null ? "" : request.getResourceName(), request.getParameters()));
            }
            if (request.getResource() instanceof Bundle bundle && operation == RestOperationTypeEnum.TRANSACTION) {
                bundle.getEntry().forEach(entry -> named(entry).ifPresent(trail::named));
            }
        });
    }

    /** The parameters of a read say how the resource is written, no more. */
    private static boolean mayAsk(RestOperationTypeEnum operation) {
        return operation != RestOperationTypeEnum.READ && operation != RestOperationTypeEnum.VREAD;
    }

    private static Interaction interaction(RequestDetails request, RestOperationTypeEnum operation) {
        Interaction interaction = Interaction.of(operation);
        return interaction == Interaction.TRANSACTION
                        && request.getResource() instanceof Bundle bundle
                        && bundle.getType() == BundleType.BATCH
                ? Interaction.BATCH
                : interaction;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        written(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        written(before, request);
        written(after, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        written(resource, request);
    }

    private void written(IBaseResource resource, @Nullable RequestDetails request) {
        trail(request).ifPresent(trail -> {
            name(trail, resource.getIdElement(), resource.fhirType());
            trail.about(patients.owners(resource));
        });
    }

    /** Before anyone takes something out: who was refused had asked for it. */
    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = BEFORE_ALL)
    public void goesOut(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        if (answer != null) {
            trail(request).ifPresent(trail -> shown(trail, request, answer));
        }
    }

    private void shown(AuditTrail trail, @Nullable RequestDetails request, IBaseResource answer) {
        trail.about(patients.owners(answer));
        if (answer instanceof Parameters && request != null) {
            trail.about(asked(request));
        }
        if (answer instanceof Bundle bundle) {
            bundle.getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .filter(resource -> resource != null)
                    .forEach(resource -> shown(trail, request, resource));
            if (request != null
                    && request.getResource() instanceof Bundle asked
                    && bundle.getType() == BundleType.BATCHRESPONSE) {
                refused(trail, asked, bundle);
            }
        }
    }

    /** Of a request within a request the answer does not tell that it was refused. */
    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public void refuses(@Nullable RequestDetails request) {
        if (request instanceof ServletRequestDetails servlet
                && servlet.getServletRequest() instanceof InnerRequest
                && request.getId() != null
                && request.getResourceName() != null
                && ID.matcher(String.valueOf(request.getId().getIdPart())).matches()) {
            trail(request)
                    .ifPresent(trail -> trail.refused(
                            request.getResourceName() + '/' + request.getId().getIdPart()));
        }
    }

    /** Figures of a patient name him nowhere: they are of whom the operation was invoked on. */
    private static Set<String> asked(RequestDetails request) {
        return "Patient".equals(request.getResourceName())
                        && request.getId() != null
                        && ID.matcher(String.valueOf(request.getId().getIdPart()))
                                .matches()
                ? Set.of(request.getId().getIdPart())
                : Set.of();
    }

    private static void refused(AuditTrail trail, Bundle asked, Bundle answered) {
        for (int i = 0;
                i < Math.min(asked.getEntry().size(), answered.getEntry().size());
                i++) {
            String status = answered.getEntry().get(i).getResponse().getStatus();
            if (status != null && (status.startsWith("4") || status.startsWith("5"))) {
                BundleEntryComponent entry = asked.getEntry().get(i);
                named(entry).or(() -> type(entry)).ifPresent(trail::refused);
            }
        }
    }

    /** What an entry names by its id; HAPI's own reader of addresses throws at some. */
    private static Optional<String> named(BundleEntryComponent entry) {
        Matcher address =
                ADDRESS.matcher(entry.getRequest().hasUrl() ? entry.getRequest().getUrl() : "");
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }

    private static Optional<String> type(BundleEntryComponent entry) {
        return Optional.ofNullable(entry.getResource()).map(Resource::fhirType);
    }

    private static void name(AuditTrail trail, @Nullable IIdType id, @Nullable String type) {
        if (id != null
                && type != null
                && id.hasIdPart()
                && ID.matcher(id.getIdPart()).matches()) {
            trail.named(type + '/' + id.getIdPart());
        }
    }

    private static Optional<AuditTrail> trail(@Nullable RequestDetails request) {
        return request instanceof ServletRequestDetails servlet && servlet.getServletRequest() != null
                ? AuditTrail.of(servlet.getServletRequest())
                : Optional.empty();
    }
}
