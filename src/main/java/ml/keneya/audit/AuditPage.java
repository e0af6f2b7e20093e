package ml.keneya.audit;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.method.ResponsePage.ResponsePageBuilder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.InstantType;
import org.jspecify.annotations.Nullable;

/** One page of a search, found by its place and with one event more than it shows if there is a next. */
final class AuditPage implements IBundleProvider {

    private final List<AuditEvent> found;
    private final int size;
    private final Optional<Integer> total;
    private final Instant asked;

    AuditPage(List<AuditEvent> found, int size, Optional<Integer> total, Instant asked) {
        this.found = List.copyOf(found);
        this.size = size;
        this.total = total;
        this.asked = asked;
    }

    @Override
    public List<IBaseResource> getResources(int from, int to, ResponsePageBuilder page) {
        page.setTotalRequestedResourcesFetched(found.size());
        return getResources(from, to);
    }

    @Override
    public List<IBaseResource> getResources(int from, int to) {
        return List.copyOf(found.subList(0, Math.min(size, found.size())));
    }

    @Override
    public @Nullable Integer size() {
        return total.orElse(null);
    }

    @Override
    public IPrimitiveType<Date> getPublished() {
        return new InstantType(Date.from(asked));
    }

    @Override
    public @Nullable String getUuid() {
        return null;
    }

    @Override
    public @Nullable Integer preferredPageSize() {
        return null;
    }
}
