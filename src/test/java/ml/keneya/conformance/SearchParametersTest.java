package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What registers ask for by elements of ours: the server finds it, and nothing else. */
@FhirServerTest
class SearchParametersTest {

    private static final String EXTENSIONS = "https://keneya.ml/fhir/StructureDefinition/";

    @Autowired
    TestServer server;

    @ParameterizedTest
    @CsvSource({
        "Patient, displacement-status, ml-displacement-status, valueCode, refugee, nomad",
        "Encounter, strategy, ml-strategy, valueCode, avancee, fixe",
        "Encounter, nc-ac, ml-nc-ac, valueCode, nc, ac",
        "Encounter, contact-number, ml-contact-number, valuePositiveInt, 7, 8",
        "EpisodeOfCare, cmam-admission-type, ml-cmam-admission-type, valueCode, readmission, nouveau",
        "EpisodeOfCare, cmam-exit, ml-cmam-exit-outcome, valueCode, gueri, abandon",
        "Condition, case-classification, ml-case-classification, valueCode, suspected, confirmed"
    })
    void findsByTheExtension(
            String type, String parameter, String extension, String value, String sought, String other) {
        FhirClient client = server.ehr();
        String found = post(client, type, extension(extension, value, sought)).id();
        post(client, type, extension(extension, value, other));

        Answer answer = client.get(type + "?" + parameter + "=" + sought + "&_id=" + found);
        Answer none = client.get(type + "?" + parameter + "=" + other + "&_id=" + found);

        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        assertThat(answer.bundle().getEntry()).hasSize(1);
        assertThat(none.bundle().getEntry()).isEmpty();
    }

    @Test
    void findsPatientsByRegionOrCercleInEitherDivision() {
        FhirClient client = server.ehr();
        String unit = "https://keneya.ml/fhir/CodeSystem/ocha/pcode/2020";
        String id = client.post(
                        "Patient",
                        "application/fhir+json",
                        "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"Koro\"}],\"gender\":\"male\","
                                + "\"birthDate\":\"1990\",\"address\":[{\"extension\":[{\"url\":\"" + EXTENSIONS
                                + "ml-admin-unit\",\"valueCoding\":{\"system\":\"" + unit
                                + "\",\"code\":\"ML0505\"}}]}]}")
                .id();

        assertThat(client.get("Patient?admin-unit=" + unit + "|ML0505&_id=" + id)
                        .bundle()
                        .getEntry())
                .hasSize(1);
        assertThat(client.get("Patient?admin-unit=" + unit.replace("2020", "2025") + "|ML0505&_id=" + id)
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    private static String extension(String name, String value, String code) {
        String written = value.equals("valuePositiveInt") ? code : '"' + code + '"';
        return "{\"url\":\"" + EXTENSIONS + name + "\",\"" + value + "\":" + written + "}";
    }

    private static Answer post(FhirClient client, String type, String extension) {
        String needed = switch (type) {
            case "Patient" -> ",\"name\":[{\"text\":\"Awa\"}],\"gender\":\"female\",\"birthDate\":\"1990\"";
            case "Encounter" ->
                ",\"status\":\"in-progress\",\"class\":{\"system\":"
                        + "\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"AMB\"},"
                        + "\"subject\":{\"display\":\"Awa\"},\"serviceProvider\":{\"display\":\"CSCom\"}";
            case "EpisodeOfCare" -> ",\"status\":\"finished\",\"patient\":{\"display\":\"Awa\"}";
            default -> ",\"subject\":{\"display\":\"Awa\"}";
        };
        Answer answer = client.post(
                type,
                "application/fhir+json",
                "{\"resourceType\":\"" + type + "\",\"extension\":[" + extension + "]" + needed + "}");
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        return answer;
    }
}
