package ml.keneya.comparison;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes the demonstration's transactions, which put each record under an id, as record systems send them: the server
 * gives the ids; places are referred to by their identifiers; the patient and the care that a visit belongs to are in
 * each transaction, and created if nobody has.
 */
final class VisitWriter {

    private final FhirTerser terser = FhirContext.forR4Cached().newTerser();
    private final Map<String, Resource> places = new HashMap<>();
    private final Map<String, Resource> ofFamily = new HashMap<>();
    private int family;

    /** Empty if there is nothing to be said without an id of the server: a correction, and what refers to one. */
    Optional<Visit> write(Bundle transaction) {
        List<Resource> sent = transaction.getEntry().stream()
                .map(entry -> entry.getResource().copy())
                .toList();
        sent.stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .findFirst()
                .ifPresent(this::begin);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Resource record : sent) {
            boolean isNew = remember(record);
            Optional<String> identity = identity(record);
            if (isNew || identity.isPresent()) {
                entries.put(key(record), isNew ? Entry.create(record, identity) : Entry.update(record, identity.get()));
            }
        }
        List<Resource> created = entries.values().stream()
                .filter(Entry::isCreation)
                .map(Entry::record)
                .toList();
        if (created.isEmpty() || !complete(entries)) {
            return Optional.empty();
        }
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        entries.forEach((key, entry) -> bundle.addEntry(entry.written(fullUrl(key))));
        return Optional.of(new Visit(family, created, bundle));
    }

    /** One record of a transaction. */
    private record Entry(Resource record, HTTPVerb method, Optional<String> identity, boolean isCreation) {

        static Entry create(Resource record, Optional<String> identity) {
            return new Entry(record, HTTPVerb.POST, identity, true);
        }

        static Entry update(Resource record, String identity) {
            return new Entry(record, HTTPVerb.PUT, Optional.of(identity), false);
        }

        static Entry known(Resource record, String identity) {
            return new Entry(record, HTTPVerb.POST, Optional.of(identity), false);
        }

        BundleEntryComponent written(String fullUrl) {
            BundleEntryComponent entry = new BundleEntryComponent().setFullUrl(fullUrl);
            BundleEntryRequestComponent request = entry.getRequest().setMethod(method);
            request.setUrl(record.fhirType());
            if (method == HTTPVerb.PUT) {
                request.setUrl(record.fhirType() + "?" + identity.orElseThrow());
            } else {
                identity.ifPresent(request::setIfNoneExist);
            }
            record.setId((String) null);
            return entry.setResource(record);
        }
    }

    private void begin(Patient patient) {
        String number = patient.getIdentifierFirstRep().getValue();
        int its = Integer.parseInt(number.substring(0, number.indexOf('-'))) + 1;
        if (its != family) {
            ofFamily.clear();
            family = its;
        }
    }

    /** Whether it was not known before. */
    private boolean remember(Resource record) {
        return (isPlace(record) ? places : ofFamily).put(key(record), record.copy()) == null;
    }

    /** Points the references to where the records will be; whether that can be said of all. */
    private boolean complete(Map<String, Entry> entries) {
        Deque<Resource> open = new ArrayDeque<>();
        entries.values().forEach(entry -> open.add(entry.record()));
        while (!open.isEmpty()) {
            for (Reference reference : terser.getAllPopulatedChildElementsOfType(open.remove(), Reference.class)) {
                String key = reference.getReference();
                if (key == null) {
                    continue;
                }
                Resource place = places.get(key);
                if (!entries.containsKey(key) && place != null) {
                    reference.setReference(
                            place.fhirType() + "?" + identity(place).orElseThrow());
                    continue;
                }
                if (!entries.containsKey(key)) {
                    Resource known = ofFamily.get(key);
                    Optional<String> identity = Optional.ofNullable(known).flatMap(VisitWriter::identity);
                    if (known == null || identity.isEmpty()) {
                        return false;
                    }
                    Resource copy = known.copy();
                    entries.put(key, Entry.known(copy, identity.get()));
                    open.add(copy);
                }
                reference.setReference(fullUrl(key));
            }
        }
        return true;
    }

    private static String key(Resource record) {
        return record.fhirType() + "/" + record.getIdPart();
    }

    private static String fullUrl(String key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isPlace(Resource record) {
        return record instanceof Organization || record instanceof Location || record instanceof Practitioner;
    }

    /** How it is found, if it bears an identifier of its own. */
    private static Optional<String> identity(Resource record) {
        if (!isPlace(record) && !(record instanceof Patient) && !(record instanceof EpisodeOfCare)) {
            return Optional.empty();
        }
        Property identifiers = record.getNamedProperty("identifier");
        List<Base> values = identifiers == null ? new ArrayList<>() : identifiers.getValues();
        return values.stream()
                .map(Identifier.class::cast)
                .map(identifier -> "identifier=" + token(identifier))
                .findFirst();
    }

    static String token(Identifier identifier) {
        return identifier.getSystem() + "|" + identifier.getValue();
    }
}
