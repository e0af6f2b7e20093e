package ml.keneya.confidentiality.facility;

import static java.util.stream.Collectors.toUnmodifiableSet;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/**
 * What the entries of a bundle write and delete, noted before HAPI takes the bundle apart.
 *
 * @param named what those of a transaction call the records that they write, {@code Type/id}; those of a batch know
 *     nothing of each other
 * @param deleted the addresses that entries delete
 */
record Entries(Set<String> named, Set<String> deleted) {

    private static final String KEY = Entries.class.getName();
    private static final Entries NONE = new Entries(Set.of(), Set.of());

    /** Notes those of the request. */
    static void note(RequestDetails request) {
        if (request.getResource() instanceof Bundle bundle) {
            boolean together = bundle.getType() == BundleType.TRANSACTION;
            request.getUserData()
                    .put(
                            KEY,
                            new Entries(
                                    together
                                            ? bundle.getEntry().stream()
                                                    .flatMap(Entries::names)
                                                    .collect(toUnmodifiableSet())
                                            : Set.of(),
                                    bundle.getEntry().stream()
                                            .filter(entry -> entry.getRequest().getMethod() == HTTPVerb.DELETE)
                                            .map(entry -> String.valueOf(
                                                    entry.getRequest().getUrl()))
                                            .collect(toUnmodifiableSet())));
        }
    }

    /** Those noted of the request. */
    static Entries of(RequestDetails request) {
        return request.getUserData().get(KEY) instanceof Entries noted ? noted : NONE;
    }

    private static Stream<String> names(BundleEntryComponent entry) {
        HTTPVerb method = entry.getRequest().getMethod();
        if (method == HTTPVerb.PUT) {
            return Stream.of(String.valueOf(entry.getRequest().getUrl()));
        }
        return method == HTTPVerb.POST
                        && entry.hasResource()
                        && entry.getResource().hasId()
                ? Stream.of(entry.getResource().fhirType()
                        + '/'
                        + entry.getResource().getIdElement().getIdPart())
                : Stream.empty();
    }
}
