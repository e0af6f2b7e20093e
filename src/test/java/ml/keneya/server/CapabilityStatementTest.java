package ml.keneya.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The CapabilityStatement, claim by claim, against what the server then does. */
@FhirServerTest
class CapabilityStatementTest {

    private static final String GUIDE = "https://keneya.ml/fhir/StructureDefinition/";

    @Autowired
    TestServer server;

    @Autowired
    BuildProperties build;

    @Test
    void tellsWhoseItIsToWhoeverAsks() {
        CapabilityStatement statement = statement();

        assertThat(statement.getName()).isEqualTo("Keneya");
        assertThat(statement.getPublisher()).isEqualTo("Keneya");
        assertThat(statement.getTitle()).contains("serveur", "server");
        assertThat(statement.getSoftware().getName()).isEqualTo("Keneya");
        assertThat(statement.getSoftware().getVersion()).isEqualTo(build.getVersion());
        assertThat(statement.getImplementation().getUrl() + "/")
                .isEqualTo(server.base().toString());
        assertThat(statement.getImplementation().getDescription()).isNotBlank();
        assertThat(statement.getFhirVersion()).isEqualTo(FHIRVersion._4_0_1);
    }

    @Test
    void namesNeitherWhatItIsBuiltWithNorHowMuchItHolds() {
        String body = server.stranger().get("metadata").body();

        assertThat(body).doesNotContainIgnoringCase("hapi fhir").doesNotContain("resourceCount");
    }

    @Test
    void staysTheSameWhateverHostIsAskedFor() {
        String body = server.stranger()
                .with("Cache-Control", "no-cache")
                .with("X-Forwarded-Host", "evil.example")
                .get("metadata")
                .body();

        assertThat(body)
                .doesNotContain("evil.example")
                .isEqualTo(server.stranger().get("metadata").body());
    }

    @Test
    void formatsAreThoseThatAreAnswered() {
        assertThat(values(statement().getFormat()))
                .containsExactly("application/fhir+json", "json", "application/fhir+xml", "xml");

        for (String format : values(statement().getFormat())) {
            Answer answer = server.stranger().with("Accept", format).get("metadata");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type)
                            .startsWith("application/fhir+" + (format.contains("xml") ? "xml" : "json")));
        }
        assertThat(server.stranger()
                        .with("Accept", "application/x-turtle")
                        .get("metadata")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void patchFormatsAreThoseThatPatch() {
        FhirClient ehr = server.ehr();

        for (String format : values(statement().getPatchFormat())) {
            String id = ehr.post(
                            "Basic",
                            "application/fhir+json",
                            "{\"resourceType\":\"Basic\",\"language\":\"en\",\"code\":{\"text\":\"x\"}}")
                    .id();
            Answer patched = ehr.patch("Basic/" + id, format, patch(format));
            assertThat(patched.status()).describedAs(format + patched.body()).isEqualTo(200);
            assertThat(ehr.get("Basic/" + id).json().path("language").asText()).isEqualTo("fr");
        }
        assertThat(values(statement().getPatchFormat()))
                .contains("application/json-patch+json", "application/fhir+json", "application/fhir+xml");
    }

    @Test
    void saysHowToBeLetIn() {
        CapabilityStatementRestComponent rest = rest();

        assertThat(rest.getMode()).isEqualTo(RestfulCapabilityMode.SERVER);
        assertThat(rest.getSecurity().getCors()).isFalse();
        assertThat(rest.getSecurity().getServiceFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("SMART-on-FHIR");
        UriType token = (UriType) rest.getSecurity()
                .getExtensionByUrl("http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris")
                .getExtensionByUrl("token")
                .getValue();
        assertThat(token.getValue())
                .isEqualTo(server.address().resolve("oauth2/token").toString())
                .isEqualTo(server.stranger()
                        .get(".well-known/smart-configuration")
                        .json()
                        .path("token_endpoint")
                        .asText());
    }

    @Test
    void supportedProfilesAreThoseOfTheGuideOnTheirTypes() throws IOException {
        Set<String> claimed = new TreeSet<>();
        for (CapabilityStatementRestResourceComponent resource : rest().getResource()) {
            values(resource.getSupportedProfile()).forEach(url -> claimed.add(resource.getType() + " " + url));
        }

        assertThat(claimed)
                .isEqualTo(compiled())
                .contains("Observation " + GUIDE + "ml-muac", "Patient " + GUIDE + "ml-patient");
    }

    /** The profiles of resources as they were compiled: their types and addresses. */
    private static Set<String> compiled() throws IOException {
        Set<String> profiles = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:keneya/profiles/StructureDefinition-*.json")) {
            JsonNode profile = new ObjectMapper().readTree(file.getInputStream());
            if (profile.path("kind").asText().equals("resource")) {
                profiles.add(profile.path("type").asText() + " "
                        + profile.path("url").asText());
            }
        }
        return profiles;
    }

    @Test
    void everyTypeAndEverySearchParameterIsAccepted() {
        FhirClient ehr = server.ehr();

        List<String> refused = rest().getResource().stream()
                // No other client may search them: see AuditEventTest.
                .filter(resource -> !resource.getType().equals("AuditEvent"))
                .flatMap(resource -> searches(resource).stream())
                .filter(search -> ehr.get(search).status() != 200)
                .toList();

        assertThat(refused).isEmpty();
        assertThat(rest().getResource()).hasSizeGreaterThan(140);
    }

    @Test
    void aTypeThatIsNotClaimedIsUnknown() {
        assertThat(server.ehr().get("Spaceship").status()).isEqualTo(404);
    }

    @Test
    void everyOperationIsInvocableBySomeone() {
        String clearance = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
        FhirClient steward = server.clientFor("system/*.cruds system/*.cruds" + clearance, ",\"role\":\"steward\"");
        List<FhirClient> callers = List.of(server.ehr(), server.administrator(), server.auditor(), steward);
        List<String> paths = new ArrayList<>(rest().getOperation().stream()
                .map(operation -> "$" + operation.getName())
                .toList());
        for (CapabilityStatementRestResourceComponent resource : rest().getResource()) {
            resource.getOperation()
                    .forEach(operation -> paths.add(
                            resource.getType() + "/00000000-0000-4000-8000-000000000000/$" + operation.getName()));
        }

        assertThat(paths)
                .contains("Patient/00000000-0000-4000-8000-000000000000/$everything")
                .noneMatch(path -> path.contains("graphql") || path.contains("export") || path.contains("merge"));
        for (String name : names(paths)) {
            String path = paths.stream()
                    .filter(each -> each.endsWith("/" + name) || each.equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(callers).as(path).anyMatch(caller -> bound(caller, path) || bound(caller, atType(path)));
        }
    }

    @Test
    void everyOperationHasADefinitionThatCanBeRead() {
        Set<String> definitions = Stream.concat(
                        rest().getOperation().stream(),
                        rest().getResource().stream().flatMap(resource -> resource.getOperation().stream()))
                .map(CapabilityStatementRestResourceOperationComponent::getDefinition)
                .collect(Collectors.toSet());

        assertThat(definitions).contains("https://keneya.ml/fhir/OperationDefinition/ml-z-score");
        assertThat(definitions).allSatisfy(definition -> {
            if (definition.startsWith("https://keneya.ml/fhir/")) {
                assertThat(server.ehr()
                                .get("OperationDefinition?url=" + definition)
                                .bundle()
                                .getEntry())
                        .hasSize(1);
                assertThat(server.ehr()
                                .get(definition.substring("https://keneya.ml/fhir/".length()))
                                .status())
                        .isEqualTo(200);
            } else if (!definition.startsWith("http://hl7.org/fhir/OperationDefinition/")) {
                assertThat(definition).startsWith(server.base().toString());
                assertThat(server.ehr().get(definition).status()).isEqualTo(200);
            }
        });
    }

    @Test
    void conditionalDeleteIsOfOneAndBatchesAreTaken() {
        assertThat(rest().getResource())
                .filteredOn(resource -> !resource.getType().equals("AuditEvent"))
                .allMatch(resource -> resource.getConditionalDelete() == ConditionalDeleteStatus.SINGLE);
        assertThat(rest().getInteraction())
                .extracting(interaction -> interaction.getCode().toCode())
                .containsExactlyInAnyOrder("transaction", "batch", "history-system");
        assertThat(server.ehr()
                        .post("", "application/fhir+json", "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}")
                        .status())
                .isEqualTo(200);
        assertThat(server.ehr().get("_history?_count=1").status()).isEqualTo(200);
    }

    private static List<String> searches(CapabilityStatementRestResourceComponent resource) {
        return resource.getSearchParam().stream()
                .map(parameter -> resource.getType() + "?_count=1&" + criterion(parameter))
                .toList();
    }

    /** 2020 is a number, a quantity and a date. */
    private static String criterion(CapabilityStatementRestResourceSearchParamComponent parameter) {
        return switch (parameter.getName()) {
            case "_has" -> "_has:Provenance:target:recorded=ge2020";
            case "_id", "_list", "_text", "_content" -> parameter.getName() + "=absent";
            case "_lastUpdated" -> "_lastUpdated=gt2120";
            default ->
                switch (parameter.getType()) {
                    case COMPOSITE -> parameter.getName() + "=absent$2020";
                    case SPECIAL -> parameter.getName() + "=1|1|1";
                    default -> parameter.getName() + ":missing=true";
                };
        };
    }

    private static Set<String> names(List<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.indexOf('$')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String atType(String path) {
        return path.replace("/00000000-0000-4000-8000-000000000000", "");
    }

    /** Whether HAPI finds a method for it, and lets an administrator in; what it then misses is no matter here. */
    private static boolean bound(FhirClient client, String path) {
        Answer answer = client.post(path, "application/fhir+json", "{\"resourceType\":\"Parameters\"}");
        return answer.status() != 403
                && !answer.body().contains("HAPI-0283")
                && !answer.body().contains("ne sait pas faire");
    }

    private static String patch(String format) {
        return switch (format) {
            case "application/json-patch+json" -> "[{\"op\":\"replace\",\"path\":\"/language\",\"value\":\"fr\"}]";
            case "application/xml-patch+xml" ->
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><diff xmlns:f=\"http://hl7.org/fhir\">"
                        + "<replace sel=\"f:Basic/f:language/@value\">fr</replace></diff>";
            case "application/fhir+json" ->
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                        + "{\"name\":\"type\",\"valueCode\":\"replace\"},"
                        + "{\"name\":\"path\",\"valueString\":\"Basic.language\"},"
                        + "{\"name\":\"value\",\"valueCode\":\"fr\"}]}]}";
            case "application/fhir+xml" ->
                "<Parameters xmlns=\"http://hl7.org/fhir\"><parameter><name value=\"operation\"/>"
                        + "<part><name value=\"type\"/><valueCode value=\"replace\"/></part>"
                        + "<part><name value=\"path\"/><valueString value=\"Basic.language\"/></part>"
                        + "<part><name value=\"value\"/><valueCode value=\"fr\"/></part></parameter></Parameters>";
            default -> throw new AssertionError("Nobody knows how to patch with " + format);
        };
    }

    private static List<String> values(List<? extends PrimitiveType<String>> elements) {
        return elements.stream().map(PrimitiveType::getValue).toList();
    }

    private CapabilityStatementRestComponent rest() {
        return statement().getRestFirstRep();
    }

    private CapabilityStatement statement() {
        return server.stranger().get("metadata").resource(CapabilityStatement.class);
    }
}
