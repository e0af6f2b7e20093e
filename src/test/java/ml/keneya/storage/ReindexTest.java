package ml.keneya.storage;

import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator has indexed again. */
@FhirServerTest
class ReindexTest {

    @Autowired
    TestServer server;

    @Test
    void theJobIsFollowedAtTheAddressThatItsStartNames() {
        String id = server.ehr().post("Patient", patient(unique())).id();

        Answer started = server.administrator()
                .with("Prefer", "respond-async")
                .post(
                        "$reindex",
                        "application/fhir+json",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"url\",\"valueString\":\"Patient?_id="
                                + id + "\"}]}");

        assertThat(started.status()).describedAs(started.body()).isEqualTo(202);
        String job = started.header("Content-Location").orElseThrow();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Answer report = server.administrator().get(job.replace("$", "%24") + "&_return=report");
            assertThat(report.status()).describedAs(report.body()).isEqualTo(200);
            assertThat(report.body()).contains("Total Resources", ": 1");
        });
    }

    @Test
    void aSearchKnowsNothingOfJobs() {
        assertThat(server.ehr().get("Patient?_jobId=1").status()).isEqualTo(400);
    }
}
