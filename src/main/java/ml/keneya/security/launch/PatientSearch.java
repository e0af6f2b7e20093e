package ml.keneya.security.launch;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.tokens.AccessTokens;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/**
 * Finds patients for a user who picks one: by the server's own search, asked as any client asks it, with a token of the
 * user that is good for a minute. So he meets the same rules here as anywhere, and leaves the same traces.
 */
final class PatientSearch {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String MOST = "10";

    private final AccessTokens tokens;
    private final PublicAddress address;
    private final FhirContext fhir;
    private final RestClient http;

    /**
     * A patient as he is recognised.
     *
     * @param id of the resource
     * @param name as it is spoken; empty if it is unknown
     * @param birthDate as far as it is known; empty if it is not
     * @param identifiers their values
     * @param opens whether the user may open his file; by a card he finds patients of other facilities too
     */
    record Match(String id, String name, String birthDate, List<String> identifiers, boolean opens) {

        Match closed() {
            return new Match(id, name, birthDate, identifiers, false);
        }
    }

    PatientSearch(AccessTokens tokens, PublicAddress address, FhirContext fhir) {
        this.tokens = tokens;
        this.address = address;
        this.fhir = fhir;
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** The patients who have that identifier or that id. */
    List<Match> find(Launch launch, String text) {
        String asked = escaped(text.replaceFirst("^Patient/", ""));
        List<Match> matches = Stream.of("identifier", "_id")
                .flatMap(parameter -> search(launch, parameter, asked).stream())
                .distinct()
                .toList();
        if (matches.isEmpty()) {
            return matches;
        }
        List<Match> opening =
                search(launch, "_id", matches.stream().map(Match::id).collect(joining(",")));
        return matches.stream()
                .map(match -> opening.contains(match) ? match : match.closed())
                .toList();
    }

    /** The patient of that id, if the user may see him. */
    Optional<Match> read(Launch launch, String id) {
        return search(launch, "_id", escaped(id)).stream().findFirst();
    }

    private List<Match> search(Launch launch, String parameter, String value) {
        String token = tokens.forSearching("Patient", launch.user(), launch.client(), launch.authorization());
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(Map.of(parameter, value, "_count", MOST));
        try {
            String answer = http.post()
                    .uri(URI.create(address.ownFhirBase() + "/Patient/_search"))
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .accept(MediaType.parseMediaType("application/fhir+json"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(String.class);
            return fhir.newJsonParser().parseResource(Bundle.class, answer).getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(Patient.class::isInstance)
                    .map(patient -> match((Patient) patient))
                    .toList();
        } catch (RestClientResponseException refused) {
            // He may not search, or it is nothing to search for: either way there is nobody to show.
            return List.of();
        }
    }

    private static Match match(Patient patient) {
        String name = patient.hasName()
                ? (patient.getNameFirstRep().hasText()
                        ? patient.getNameFirstRep().getText()
                        : patient.getNameFirstRep().getNameAsSingleString())
                : "";
        return new Match(
                patient.getIdElement().getIdPart(),
                name,
                patient.getBirthDateElement().hasValue()
                        ? patient.getBirthDateElement().getValueAsString()
                        : "",
                patient.getIdentifier().stream()
                        .map(Identifier::getValue)
                        .filter(value -> value != null)
                        .toList(),
                true);
    }

    /** R4, search: what a comma and a dollar mean to a search, they do not mean here; a bar may follow a system. */
    private static String escaped(String value) {
        return value.strip().replace("\\", "\\\\").replace(",", "\\,").replace("$", "\\$");
    }
}
