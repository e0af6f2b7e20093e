package ml.keneya.storage;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that a request gives to patients, with a system and a value: the kind that no two patients have.
 *
 * <p>Whoever meets one of another record is told all that he sent. Which it was the database knows; it is not asked,
 * for the record may be hidden from him.
 *
 * @param values each as {@code system|value}
 * @param places where each is, as FHIRPath
 */
record SentIdentifiers(List<String> values, List<String> places) {

    /** That another record has one of them. */
    static final String KEY = "storage.same-identifier";

    /** Of a record, or of all entries of a transaction. */
    static SentIdentifiers of(@Nullable RequestDetails request) {
        IBaseResource sent = request == null ? null : request.getResource();
        if (!(sent instanceof Bundle bundle)) {
            return in(sent, "Patient");
        }
        return join(
                bundle.getEntry().size(),
                index -> in(bundle.getEntry().get(index).getResource(), "Bundle.entry[" + index + "].resource"));
    }

    /** Of one entry of a batch. */
    static SentIdentifiers ofEntry(@Nullable RequestDetails request, int index) {
        return Optional.ofNullable(request)
                .map(RequestDetails::getResource)
                .filter(Bundle.class::isInstance)
                .map(Bundle.class::cast)
                .filter(bundle -> index < bundle.getEntry().size())
                .map(bundle -> in(bundle.getEntry().get(index).getResource(), "Patient"))
                .orElse(new SentIdentifiers(List.of(), List.of()));
    }

    private static SentIdentifiers in(@Nullable IBaseResource resource, String place) {
        List<Identifier> identifiers = resource instanceof Patient patient ? patient.getIdentifier() : List.of();
        return join(identifiers.size(), index -> {
            Identifier identifier = identifiers.get(index);
            return identifier.hasSystem() && identifier.hasValue()
                    ? new SentIdentifiers(
                            List.of(identifier.getSystem() + '|' + identifier.getValue()),
                            List.of(place + ".identifier[" + index + ']'))
                    : new SentIdentifiers(List.of(), List.of());
        });
    }

    private static SentIdentifiers join(int number, IntFunction<SentIdentifiers> each) {
        List<String> values = new ArrayList<>();
        List<String> places = new ArrayList<>();
        IntStream.range(0, number).mapToObj(each).forEach(one -> {
            values.addAll(one.values());
            places.addAll(one.places());
        });
        return new SentIdentifiers(values, places);
    }
}
