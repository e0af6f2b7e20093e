package ml.keneya.storage;

import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What HAPI says in English is said in the caller's language. */
@FhirServerTest
class HapiTextTest {

    private static final String JSON = "application/fhir+json";
    private static final String JSON_PATCH = "application/json-patch+json";

    @Autowired
    private TestServer server;

    private FhirClient french;
    private FhirClient english;

    /** The family name of two patients. */
    private String twice;

    private String patient;

    @BeforeEach
    void twoPatientsOfOneName() {
        french = server.ehr();
        english = french.with("Accept-Language", "en");
        twice = "Twice" + unique().replace("-", "");
        patient = french.post("Patient", Someone.named(twice)).id();
        french.post("Patient", Someone.named(twice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST | Patient | {'resourceType':'Patient','foo':'x'} | 400 | « foo » n’est pas un élément de FHIR | “foo” is no element of FHIR",
                "POST | Patient | {'resourceType':'Patient','gender':'femme'} | 400 | gender : « femme » n’est pas une valeur possible | gender: “femme” is no possible value",
                "POST | Patient | {'resourceType':'Patient','birthDate':'17/11/2026'} | 400 | birthDate : « 17/11/2026 » n’est pas | birthDate: “17/11/2026” is no",
                "POST | Patient | {'resourceType':'Patient','name':{'family':'x'}} | 400 | name : le JSON attendu ici est ARRAY, et c’est OBJECT | name: the JSON expected here is ARRAY, and this is OBJECT",
                "POST | Patient | {'resourceType':'Patient','managingOrganization':{'reference':'#x'}} | 400 | La référence #x désigne une ressource qui n’est pas contenue | The reference #x names a resource that is not contained",
                "POST | Patient | {'resourceType':'Observation'} | 400 | type Patient est attendue ici, et c’est Observation | type Patient is expected here, and this is Observation",
                "PUT | Patient/{id} | {'resourceType':'Patient','active':true} | 400 | demande l’id de la ressource dans le corps | needs the id of the resource in the body",
                "PUT | Patient | {'resourceType':'Patient','active':true} | 400 | nomme la ressource dans l’adresse | names the resource in the address",
                "GET | Patient?foo=1 | | 400 | « foo » n’est pas un paramètre de recherche de Patient. Les paramètres possibles : _content, | “foo” is no search parameter of Patient. The possible ones: _content,",
                "GET | Patient?_sort=foo | | 400 | Patient ne se trie pas par « foo ». Les tris possibles : _content, | Patient is not sorted by “foo”. The possible ones: _content,",
                "GET | Patient?_include=Patient:foo | | 400 | _include : « Patient:foo » n’est pas une inclusion possible. Les paramètres possibles : general-practitioner, | _include: “Patient:foo” is no possible include. The possible parameters: general-practitioner,",
                "GET | Patient?organization.foo=x | | 400 | « organization.foo » n’est pas un enchaînement | “organization.foo” is no possible chain",
                "GET | Observation?code:in=urn:nope | | 404 | ne connaît pas le ValueSet | does not know the ValueSet",
                "GET | Patient?birthdate=17/11/2026 | | 400 | mal formé. (« 17/11/2026 ») | Invalid date/time format",
                "GET | Foo/1 | | 404 | Foo n’est pas un type de ressource | Foo is no resource type",
                "GET | Patient/{id}/_history/99 | | 404 | Patient/{id} n’a pas de version 99 | Patient/{id} has no version 99",
                "GET | Patient/{id}/$foo | | 400 | ne sait pas faire GET Patient/{id}/$foo | does not know how to do GET Patient/{id}/$foo",
                "PUT | Patient?family={twice} | {'resourceType':'Patient','gender':'female','birthDate':'1996','name':[{'family':'{twice}'}]} | 412 | La recherche « Patient?family={twice} » désigne 2 ressources Patient, et l’opération (UPDATE) n’en accepte qu’une | finds 2 resources Patient, and the operation (UPDATE) accepts one only",
                "DELETE | Patient?family={twice} | | 412 | désigne 2 ressources Patient, et l’opération (DELETE) | finds 2 resources Patient, and the operation (DELETE)",
                "POST | Observation | {'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':{'reference':'Patient?family={twice}'}} | 412 | désigne plusieurs ressources | finds several resources",
                "POST | Observation | {'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':{'reference':'Patient?family=Nobody{twice}'}} | 404 | ne désigne aucun dossier ici | No record that the search in a reference",
                "GET | CodeSystem/$lookup?code=x&system=urn:nope | | 404 | Le code x n’est pas connu dans urn:nope | The code x is not known in urn:nope",
                "DELETE | Patient/{absent} | | 200 | il n’y a pas un tel dossier | there is no such record",
            })
    void isSaidInTheLanguageOfTheCaller(
            String method, String path, String body, int status, String inFrench, String inEnglish) {
        byte[] bytes =
                body == null ? new byte[0] : filled(body).replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        Answer frenchAnswer = french.send(filled(path), method, JSON, bytes);
        Answer englishAnswer = english.send(filled(path), method, JSON, bytes);

        assertThat(frenchAnswer.status()).as(frenchAnswer.body()).isEqualTo(status);
        assertThat(said(frenchAnswer)).contains(filled(inFrench)).doesNotContain("HAPI");
        assertThat(englishAnswer.status()).as(englishAnswer.body()).isEqualTo(status);
        assertThat(said(englishAnswer)).contains(filled(inEnglish)).doesNotContain("HAPI");
    }

    @Test
    void xmlIsReadTheSame() {
        String body = "<Patient xmlns=\"http://hl7.org/fhir\"><foo value=\"1\"/></Patient>";

        Answer answer = french.with("Accept", JSON).post("Patient", "application/fhir+xml", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(said(answer))
                .startsWith("« foo » n’est pas un élément de FHIR")
                .doesNotContain("row,col");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                JSON_PATCH
                        + " | [{'op':'remove','path':'/photo/3'}] | un de ses chemins (path) ne mène à rien | one of its paths leads nowhere",
                JSON_PATCH
                        + " | [{'op':'test','path':'/name/0/family','value':'x'}] | n’est pas celle que test attend | not the one that test expects",
                JSON_PATCH
                        + " | [{'op':'foo','path':'/active','value':true}] | « foo » n’est pas une opération de PATCH | “foo” is no operation of a patch",
                JSON_PATCH
                        + " | [{'op':'add','path':'/foo','value':true}] | « foo » n’est pas un élément | “foo” is no element",
                JSON
                        + " | {'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'replace'},{'name':'path','valueString':'Patient.deceased'},{'name':'value','valueDateTime':'2020-01-01'}]}]} | aucun élément à Patient.deceased | no element at Patient.deceased",
                JSON
                        + " | {'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'foo'},{'name':'path','valueString':'Patient.birthDate'}]}]} | « foo » n’est pas une opération de PATCH | “foo” is no operation of a patch",
            })
    void aPatchThatFailsSaysWhy(String contentType, String body, String inFrench, String inEnglish) {
        String patch = body.replace('\'', '"');

        Answer frenchAnswer = french.patch("Patient/" + patient, contentType, patch);
        Answer englishAnswer = english.patch("Patient/" + patient, contentType, patch);

        assertThat(frenchAnswer.status()).as(frenchAnswer.body()).isEqualTo(400);
        assertThat(said(frenchAnswer)).contains(inFrench).doesNotContain("HAPI");
        assertThat(said(englishAnswer)).contains(inEnglish).doesNotContain("HAPI");
    }

    @Test
    void theEntriesOfABatchAndWhatATransactionReadsSaySoToo() {
        String absent = UUID.randomUUID().toString();
        for (String type : List.of("batch", "transaction")) {
            String bundle = """
                    {"resourceType":"Bundle","type":"%s","entry":[
                      {"request":{"method":"GET","url":"Patient?foo=1"}},
                      {"request":{"method":"GET","url":"Patient/%s"}},
                      {"resource":{"resourceType":"Patient","gender":"female","birthDate":"1996","name":[{"family":"x"}]},"request":{"method":"POST","url":"Patient"}}]}""".formatted(type, absent);

            Answer answer = french.post("", JSON, bundle);

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(entry(answer, 0)).startsWith("« foo » n’est pas un paramètre de recherche de Patient");
            assertThat(entry(answer, 1)).startsWith("Patient/" + absent + " n’est pas connu ici");
            assertThat(entry(answer, 2)).isEqualTo("Créé.");
            assertThat(entry(english.post("", JSON, bundle), 0)).startsWith("“foo” is no search parameter");
        }
    }

    @Test
    void anErrorThatNobodyTranslatedIsIntroducedInFrench() {
        String unlisted = "Patient/_history?_at=2020-01-01&_since=2020-01-01T00:00:00Z";

        Answer answer = french.get(unlisted);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(said(answer))
                .matches("La requête est refusée, car elle contient une erreur. En anglais : HAPI-\\d{4}: .+");
        assertThat(said(english.get(unlisted))).startsWith("HAPI-");
    }

    private String filled(String text) {
        return text.replace("{id}", patient)
                .replace("{twice}", twice)
                .replace("{absent}", "0f0c9d52-6f6e-4c0e-9d59-0d2f6c9f1a11");
    }

    private static String said(Answer answer) {
        return answer.json().at("/issue/0/diagnostics").asText();
    }

    private static String entry(Answer answer, int index) {
        return answer.json()
                .at("/entry/" + index + "/response/outcome/issue/0/diagnostics")
                .asText();
    }
}
