package ml.keneya.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.guidance.fhir.SentFile;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.web.util.UriUtils;

/**
 * What a client sends of a file that it keeps itself: all that the service reads, or nothing. Nothing of it is stored.
 *
 * @param fhir whose parser refuses what is not of R4
 * @see <a href="https://cds-hooks.hl7.org/2.0/#prefetch-template">CDS Hooks: prefetch template</a>
 */
record Prefetch(FhirContext fhir) {

    private static final String PATIENT = "patient";

    /** More than a person has, so that there is one page: that of a further one nobody could ask. */
    static final int PAGE = 200;

    /** What the client is asked for, by key. */
    static Map<String, String> templates(List<RecordQuery> reads) {
        Map<String, String> templates = new LinkedHashMap<>();
        templates.put(PATIENT, "Patient/{{context.patientId}}");
        for (RecordQuery each : reads) {
            String filter =
                    each.filter().isEmpty() ? "" : '&' + UriUtils.encodeQuery(each.filter(), StandardCharsets.UTF_8);
            templates.put(each.name(), each.type() + "?patient={{context.patientId}}" + filter + "&_count=" + PAGE);
        }
        return templates;
    }

    /**
     * The file that was sent; empty if none was.
     *
     * @throws RefusedCall if it is not whole, cannot be read, or has something of somebody else
     */
    Optional<SentFile> read(Call call, List<RecordQuery> reads) {
        JsonNode sent = call.prefetch();
        if (sent.isMissingNode() || sent.isNull() || (sent.isObject() && sent.isEmpty())) {
            return Optional.empty();
        }
        if (!sent.isObject()) {
            throw RefusedCall.invalid("prefetch", "cdshooks.missing", "prefetch");
        }
        Stream.concat(Stream.of(PATIENT), reads.stream().map(RecordQuery::name))
                .filter(key ->
                        !sent.has(key) || (key.equals(PATIENT) && sent.path(key).isNull()))
                .findFirst()
                .ifPresent(key -> {
                    throw RefusedCall.incomplete(where(key), "cdshooks.prefetch.missing", key);
                });
        Map<String, Resource> records = new LinkedHashMap<>();
        for (RecordQuery each : reads) {
            // What is sent twice counts once.
            of(sent.path(each.name()), each, call)
                    .forEach(record -> records.putIfAbsent(
                            record.fhirType() + '/' + record.getIdElement().getIdPart(), record));
        }
        return Optional.of(new SentFile(patient(sent.path(PATIENT), call), List.copyOf(records.values())));
    }

    private Patient patient(JsonNode sent, Call call) {
        if (!(resource(sent, PATIENT) instanceof Patient patient)) {
            throw RefusedCall.invalid(where(PATIENT), "cdshooks.prefetch.type", PATIENT, "Patient");
        }
        checked(patient, PATIENT);
        if (!call.patient().equals(patient.getIdElement().getIdPart())) {
            throw other(PATIENT);
        }
        return patient;
    }

    /** Null where the client has none. */
    private List<Resource> of(JsonNode sent, RecordQuery query, Call call) {
        if (sent.isNull()) {
            return List.of();
        }
        String key = query.name();
        if (!(resource(sent, key) instanceof Bundle bundle)
                || (bundle.getType() != BundleType.SEARCHSET && bundle.getType() != BundleType.COLLECTION)) {
            throw RefusedCall.invalid(where(key), "cdshooks.prefetch.unreadable", key);
        }
        if (bundle.getLink("next") != null
                || bundle.getTotal() > bundle.getEntry().size()) {
            throw RefusedCall.incomplete(where(key), "cdshooks.prefetch.incomplete", key);
        }
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .map(record -> about(record, query, call))
                .toList();
    }

    private IBaseResource resource(JsonNode sent, String key) {
        IBaseResource read;
        try {
            read = fhir.newJsonParser().parseResource(sent.toString());
        } catch (DataFormatException | IllegalArgumentException | NullPointerException notOfR4) {
            // Of a null, which FHIR has nowhere outside lists of primitives, HAPI's parser fails by a null.
            throw RefusedCall.invalid(where(key), "cdshooks.prefetch.unreadable", key);
        }
        if (read instanceof OperationOutcome) {
            throw RefusedCall.incomplete(where(key), "cdshooks.prefetch.incomplete", key);
        }
        return read;
    }

    private static Resource about(Resource record, RecordQuery query, Call call) {
        String key = query.name();
        if (record instanceof OperationOutcome) {
            throw RefusedCall.incomplete(where(key), "cdshooks.prefetch.incomplete", key);
        }
        if (record == null || !record.fhirType().equals(query.type())) {
            throw RefusedCall.invalid(where(key), "cdshooks.prefetch.type", key, query.type());
        }
        checked(record, key);
        List<Reference> about = Stream.of("subject", PATIENT)
                .map(record::getNamedProperty)
                .flatMap(Stream::ofNullable)
                .map(Property::getValues)
                .flatMap(Collection::<Base>stream)
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .toList();
        if (about.isEmpty() || !about.stream().allMatch(each -> isHim(new IdType(each.getReference()), call))) {
            throw other(key);
        }
        return record;
    }

    /** By a relative reference, or one of the client's server: another one's patient may have the same id. */
    private static boolean isHim(IdType reference, Call call) {
        return "Patient".equals(reference.getResourceType())
                && call.patient().equals(reference.getIdPart())
                && (!reference.hasBaseUrl() || reference.getBaseUrl().equals(call.fhirServer()));
    }

    /** Its id is told with what follows from it; what a modifier makes of it nobody here knows. */
    private static void checked(Resource record, String key) {
        String id = record.getIdElement().getIdPart();
        if (id == null || !Call.ID.matcher(id).matches()) {
            throw RefusedCall.invalid(where(key), "cdshooks.prefetch.unreadable", key);
        }
        if (record.hasImplicitRules() || (record instanceof DomainResource domain && domain.hasModifierExtension())) {
            throw RefusedCall.invalid(where(key), "cdshooks.prefetch.modifier", key);
        }
    }

    private static RefusedCall other(String key) {
        return RefusedCall.invalid(where(key), "cdshooks.prefetch.other", key);
    }

    private static String where(String key) {
        return "prefetch." + key;
    }
}
