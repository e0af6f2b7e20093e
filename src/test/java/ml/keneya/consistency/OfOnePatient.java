package ml.keneya.consistency;

import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written about one patient by one record system, anew for each test. */
@FhirServerTest
abstract class OfOnePatient {

    @Autowired
    TestServer server;

    FhirClient ehr;
    String patient;

    @BeforeEach
    void registerSomebodyBornIn1996() {
        ehr = server.ehr();
        patient = ehr.post("Patient", Someone.named("Sidibé")).id();
    }
}
