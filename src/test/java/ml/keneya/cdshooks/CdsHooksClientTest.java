package ml.keneya.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ml.keneya.malnutrition.fhir.NutritionRecords;
import ml.keneya.pregnancy.fhir.StoredPregnancy;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A CDS client that others have written (Medplum's, src/test/clients/cds-hooks), in Node. Where there is no npm it is
 * left out; with {@code CI=true} that fails.
 */
@FhirServerTest
class CdsHooksClientTest {

    private static final Path SOURCES = Path.of("src", "test", "clients", "cds-hooks");
    private static final Path CLIENT = Path.of("target", "cds-hooks-client");

    @Autowired
    private TestServer server;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "npm")))) {
            assertThat(System.getenv("CI")).as("npm is missing").isNotEqualTo("true");
            Assumptions.abort("No client has called: there is no npm");
        }
        Files.createDirectories(CLIENT);
        for (String file : List.of("package.json", "package-lock.json", "call.mjs")) {
            Files.write(CLIENT.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
        }
        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    @Test
    void itFindsAServicePrefetchesByItsTemplatesAndIsAnswered() throws IOException, InterruptedException {
        StoredPregnancy woman = StoredPregnancy.of(server.ehr(), LocalDate.now(ZoneOffset.UTC));
        woman.pressure(170, 115);
        String carer = server.ehr()
                .post("Practitioner", new Practitioner().setActive(true))
                .id();
        String context = "{\"userId\":\"Practitioner/%s\",\"patientId\":\"%s\",\"encounterId\":\"%s\"}"
                .formatted(carer, woman.id(), woman.contact());

        for (String service : List.of("antenatal-patient-view", "antenatal-encounter-discharge")) {
            JsonNode told = called(service, context);

            assertThat(told.path("prefetched").toString()).contains("patient", "observations", "immunizations");
            assertThat(told.at("/response/cards/0/indicator").asText()).isEqualTo("critical");
            assertThat(told.at("/response/cards/0/suggestions/0/actions/0/resource/resourceType")
                            .asText())
                    .isEqualTo("ServiceRequest");
        }
    }

    @Test
    void itIsAnsweredOfAChild() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String child = posted(NutritionRecords.girl());
        String treatment = posted(NutritionRecords.treatment(child, "urenas", today.minusDays(14), "muac"));
        String visit = posted(NutritionRecords.visit(child, treatment, today, 2, true));
        posted(NutritionRecords.muac(child, today, "112"));
        posted(NutritionRecords.appetite(child, today, "echoue"));
        String context = "{\"userId\":\"Practitioner/%s\",\"patientId\":\"%s\",\"encounterId\":\"%s\"}"
                .formatted(posted(new Practitioner().setActive(true)), child, visit);

        for (String service : List.of("malnutrition-patient-view", "malnutrition-encounter-discharge")) {
            JsonNode told = called(service, context);

            assertThat(told.path("prefetched").toString()).contains("patient", "observations", "conditions");
            assertThat(told.at("/response/cards/0/indicator").asText()).isEqualTo("critical");
            assertThat(told.at("/response/cards").toString()).contains("Observation/");
        }
    }

    private String posted(Resource record) {
        Answer answer = server.ehr().post(record.fhirType(), record);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private JsonNode called(String service, String context) throws IOException, InterruptedException {
        String said = run(
                "node", "call.mjs", server.address().toString(), server.ehr().token(), service, context);
        JsonNode told = new ObjectMapper().readTree(said);
        Specification.holdsFor(told.path("response"));
        return told;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path errors = CLIENT.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectError(errors.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said + Files.readString(errors)).isZero();
        return said;
    }
}
