package ml.keneya.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The records of survivors that ship with the server: who is cleared posts them, and they stay in the vault. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultDemoTest {

    private static final String JSON = "application/fhir+json";
    private static final String CLEARED =
            "system/*.cruds system/*.cruds?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final String HERS = "https://keneya.ml/sid/pseudo|7KX4-Q2MN";
    private static final String EVENT = "https://keneya.ml/sid/pseudo/event|7KX4-Q2MN/";

    @Autowired
    TestServer server;

    private FhirClient caseWorker;
    private final List<Answer> answers = new ArrayList<>();
    private int before;

    @BeforeAll
    void postThem() throws IOException {
        caseWorker = of("service-b");
        before = ordinary();
        for (String bundle : bundles()) {
            answers.add(caseWorker.post("", JSON, bundle));
        }
    }

    @Test
    void whoIsNotClearedPostsNoneOfThem() throws IOException {
        for (String bundle : bundles()) {
            assertThat(server.ehr().post("", JSON, bundle).status()).isEqualTo(403);
        }
    }

    @Test
    void whoIsClearedPostsThemAll() {
        assertThat(answers)
                .hasSize(3)
                .allSatisfy(answer ->
                        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200));
    }

    @Test
    void allOfItIsInTheVault() {
        assertThat(answers.stream().flatMap(answer -> answer.bundle().getEntry().stream()))
                .isNotEmpty()
                .allMatch(entry -> VaultId.is(
                        new org.hl7.fhir.r4.model.IdType(entry.getResponse().getLocation())));
        assertThat(ordinary()).isEqualTo(before);
    }

    @Test
    void postingThemAgainCreatesNothing() throws IOException {
        for (String bundle : bundles()) {
            Answer answer = caseWorker.post("", JSON, bundle);

            assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
            assertThat(answer.bundle().getEntry())
                    .allMatch(entry -> entry.getResponse().getStatus().startsWith("200"));
        }
    }

    @Test
    void whoIsNotClearedFindsNothing() {
        assertThat(found(server.ehr(), "Patient?identifier=" + HERS)).isZero();
        assertThat(found(caseWorker, "Patient?identifier=" + HERS)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ServiceRequest?identifier=" + EVENT + "orientation-sante",
                "Task?identifier=" + EVENT + "orientation-sante",
                "MedicationAdministration?identifier=" + EVENT + "ppe",
                "Observation?identifier=" + EVENT + "vih"
            })
    void theHospitalFindsWhatSheWasReferredWith(String question) {
        assertThat(found(of("hopital-tombouctou"), question)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation?identifier=" + EVENT + "incident",
                "QuestionnaireResponse?identifier=" + EVENT + "entretien",
                "CarePlan?identifier=" + EVENT + "plan",
                "Consent?identifier=" + EVENT + "consentement-statistiques"
            })
    void theHospitalFindsNothingElse(String question) {
        assertThat(found(of("hopital-tombouctou"), question)).isZero();
        assertThat(found(caseWorker, question)).isOne();
    }

    private FhirClient of(String facility) {
        return server.clientFor(CLEARED, ",\"facility\":\"" + facility + "\"");
    }

    private static int found(FhirClient client, String question) {
        Answer answer = client.get(question);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        Bundle bundle = answer.bundle();
        return bundle.getEntry().size();
    }

    /** How many records are outside the vault. */
    private int ordinary() {
        return server.database()
                .sql("SELECT count(*) FROM hfj_resource WHERE partition_id = 1000")
                .query(Integer.class)
                .single();
    }

    private static List<String> bundles() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:demo-vault/*.json");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        List<String> bundles = new ArrayList<>();
        for (Resource file : files) {
            bundles.add(file.getContentAsString(StandardCharsets.UTF_8));
        }
        return bundles;
    }
}
