package ml.keneya.confidentiality.facility;

import static java.util.stream.Collectors.toUnmodifiableSet;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ml.keneya.server.EntryTarget;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/**
 * What the entries of a bundle do to which records, {@code Type/id}, noted before HAPI takes the bundle apart.
 *
 * @param put the records that entries update by their address
 * @param expected those of them of which they name the version
 * @param found the records that entries patch or delete by their address: they must be there
 * @param together those that a transaction puts, to which its other entries may refer. Of what is posted only a
 *     {@code urn:} leads to it, which is no {@code Type/id}: whatever id it has HAPI throws away.
 * @param hoped the ids for what a transaction puts by a search, if that finds nothing and nothing else has the id
 */
record Entries(Set<String> put, Set<String> expected, Set<String> found, Set<String> together, Set<String> hoped) {

    private static final String KEY = Entries.class.getName();
    private static final Entries NONE = new Entries(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Notes those of the request. */
    static void note(RequestDetails request) {
        if (request.getResource() instanceof Bundle bundle) {
            boolean transaction = bundle.getType() == BundleType.TRANSACTION;
            Set<String> put = targets(bundle, asked -> asked.getMethod() == HTTPVerb.PUT);
            Entries noted = new Entries(
                    put,
                    targets(bundle, asked -> asked.getMethod() == HTTPVerb.PUT && asked.hasIfMatch()),
                    targets(
                            bundle,
                            asked -> asked.getMethod() == HTTPVerb.PATCH || asked.getMethod() == HTTPVerb.DELETE),
                    transaction ? put : Set.of(),
                    transaction ? hoped(bundle) : Set.of());
            request.getUserData().put(KEY, noted);
        }
    }

    /** Those noted of the request. */
    static Entries of(RequestDetails request) {
        return request.getUserData().get(KEY) instanceof Entries noted ? noted : NONE;
    }

    private static Set<String> targets(Bundle bundle, Predicate<BundleEntryRequestComponent> asked) {
        return bundle.getEntry().stream()
                .filter(entry -> asked.test(entry.getRequest()))
                .map(EntryTarget::of)
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
    }

    private static Set<String> hoped(Bundle bundle) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getRequest().getMethod() == HTTPVerb.PUT
                        && EntryTarget.of(entry).isEmpty()
                        && entry.hasResource()
                        && entry.getResource().hasId())
                .map(BundleEntryComponent::getResource)
                .map(record -> record.fhirType() + '/' + record.getIdElement().getIdPart())
                .collect(toUnmodifiableSet());
    }
}
