package ml.keneya.server;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;

/** Which record an entry of a bundle means by its address, read as HAPI reads it. */
public final class EntryTarget {

    private EntryTarget() {}

    /** {@code Type/id}, without a version; none if the address is that of a type or a search. */
    public static Optional<String> of(BundleEntryComponent entry) {
        return Optional.ofNullable(entry.getRequest().getUrl())
                .filter(url -> url.indexOf('?') < 0)
                .map(IdType::new)
                .filter(id -> id.hasResourceType() && id.hasIdPart())
                .map(id -> id.toUnqualifiedVersionless().getValue());
    }
}
