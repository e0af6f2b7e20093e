package ml.keneya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a path are the words of the server, never what a client put between them. */
class PathShapeTest {

    private final PathShape paths = new PathShape(Set.of("Patient"));

    @ParameterizedTest
    @CsvSource({
        "/fhir/Patient/Zoumana, /fhir/Patient/{id}",
        "/fhir/Zoumana/secret, /fhir/{id}/{id}",
        "/fhir/Patient/1/_history/2, /fhir/Patient/{id}/_history/{id}",
        "/fhir/Patient/1/$everything, /fhir/Patient/{id}/$everything",
        "/admin/users/awa, /admin/users/{id}",
        "/admin/users/awa/lock, /admin/users/{id}/lock",
        "/admin/users/awa/password, /admin/users/{id}/password",
        "/admin/clients/csref/secret, /admin/clients/{id}/secret",
        "/oauth2/token, /oauth2/token",
        "/Zoumana/Traore, /{id}/{id}",
        "/1/2/3/4/5/6/7/8/9, /{id}/{id}/{id}/{id}/{id}/{id}/{id}"
    })
    void onlyTheWordsOfTheServerAreKept(String path, String shape) {
        assertThat(paths.of(path)).isEqualTo(shape);
    }
}
