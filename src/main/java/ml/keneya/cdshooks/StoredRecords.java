package ml.keneya.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.security.Caller;
import ml.keneya.server.CallersRead;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Those of the store, as the caller finds them: what he may not read is not there. */
record StoredRecords(
        FhirContext fhir,
        CallersRead endpoint,
        String patient,
        HttpServletRequest request,
        HttpServletResponse response)
        implements Records {

    @Override
    public <T extends Resource> Optional<T> read(Class<T> type, String id) throws ServletException, IOException {
        CallersRead.Answer found = endpoint.get('/' + type.getSimpleName() + '/' + id, request, response);
        return found.status() == 200
                ? Optional.of(fhir.newJsonParser().parseResource(type, found.body()))
                : Optional.empty();
    }

    @Override
    public List<Resource> find(RecordQuery query) throws ServletException, IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("patient", patient);
        Stream.of(query.filter().split("&", -1))
                .map(each -> each.split("=", 2))
                .forEach(each -> parameters.put(each[0], each[1]));
        parameters.put("_count", String.valueOf(Prefetch.PAGE));
        return search(query.type(), parameters);
    }

    @Override
    public Optional<Reference> facility(String number) throws ServletException, IOException {
        List<Resource> found = search("Organization", Map.of("identifier", Caller.FACILITIES + '|' + number));
        return found.size() == 1
                ? Optional.of(new Reference(
                        "Organization/" + found.get(0).getIdElement().getIdPart()))
                : Optional.empty();
    }

    private List<Resource> search(String type, Map<String, String> query) throws ServletException, IOException {
        CallersRead.Answer found = endpoint.search(type, query, request, response);
        return found.status() == 200
                ? fhir.newJsonParser().parseResource(Bundle.class, found.body()).getEntry().stream()
                        .map(BundleEntryComponent::getResource)
                        .toList()
                : List.of();
    }
}
