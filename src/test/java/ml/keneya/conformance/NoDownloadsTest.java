package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FhirServerTest
class NoDownloadsTest {

    @Autowired
    private TestServer server;

    @Test
    void nothingIsFetchedForAnUnknownProfile() {
        Patient patient = new Patient();
        patient.getMeta().addProfile("http://127.0.0.1:9/StructureDefinition/unknown");

        server.ehr().post("Patient/$validate", patient);

        assertThat(ManagedWebAccess.getAccessPolicy()).isEqualTo(WebAccessPolicy.PROHIBITED);
        assertThatThrownBy(() -> ManagedWebAccess.get(List.of("web"), "http://127.0.0.1:9/"))
                .hasMessageContaining("not allowed");
    }
}
