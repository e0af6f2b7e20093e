package ml.keneya.server.bounds;

import static ml.keneya.server.bounds.Client.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import ml.keneya.server.Messages;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.bounds.Client.Answer;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What HAPI's own servlet makes of a bounded request. */
@SpringBootTest(classes = HapiBehindBoundsTest.Server.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class HapiBehindBoundsTest {

    @LocalServerPort
    private int port;

    @Test
    void aFormIsSearchedAlthoughItsBodyHasBeenRead() {
        Answer answer = new Client(port)
                .post("/fhir/Patient/_search", "name=Kon%C3%A9", "Content-Type: application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Koné");
    }

    @Test
    void aCompressedBodyIsCreated() {
        byte[] body = Client.gzip(
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Koné\"}]}".getBytes(StandardCharsets.UTF_8));

        Answer answer = new Client(port)
                .send("POST", "/fhir/Patient", body, JSON, "Content-Encoding: gzip", "Prefer: return=representation");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).contains("Koné");
    }

    @Test
    void aLargeAnswerIsCompressedOnce() {
        Answer answer = new Client(port).get("/fhir/Patient?name=Kon%C3%A9", "Accept-Encoding: gzip");

        assertThat(answer.head().lines().filter(line -> line.equalsIgnoreCase("Content-Encoding: gzip")))
                .hasSize(1);
        assertThat(answer.header("Vary")).as("by Tomcat").isEqualToIgnoringCase("accept-encoding");
    }

    /** A provider that finds as many people as would be worth compressing. */
    static final class Patients implements IResourceProvider {

        @Override
        public Class<? extends IBaseResource> getResourceType() {
            return Patient.class;
        }

        @Search
        public List<Patient> search(@OptionalParam(name = "name") StringParam name) {
            return IntStream.range(0, name == null ? 0 : 30)
                    .mapToObj(i -> {
                        Patient patient = new Patient();
                        patient.setId(Integer.toString(i));
                        patient.addName().setFamily(name.getValue());
                        return patient;
                    })
                    .toList();
        }

        @Create
        public MethodOutcome create(@ResourceParam Patient patient) {
            return new MethodOutcome(new IdType("Patient", "1"), true).setResource(patient);
        }
    }

    /** The bounds before HAPI. */
    @ImportAutoConfiguration(ServletWebServerFactoryAutoConfiguration.class)
    @Import(BoundsConfiguration.class)
    @EnableConfigurationProperties(BoundsProperties.class)
    static class Server {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        FhirContext fhir() {
            return FhirContext.forR4Cached();
        }

        @Bean
        OperationOutcomeWriter outcomes(FhirContext fhir) {
            return new OperationOutcomeWriter(fhir, new Messages());
        }

        @Bean
        ServletRegistrationBean<RestfulServer> hapi(FhirContext fhir) {
            RestfulServer server = new RestfulServer(fhir);
            server.registerProvider(new Patients());
            return new ServletRegistrationBean<>(server, "/fhir/*");
        }
    }
}
