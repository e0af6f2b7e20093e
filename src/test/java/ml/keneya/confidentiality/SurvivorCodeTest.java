package ml.keneya.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A survivor's code is hers alone, and who may not know of her does not learn that it is given. */
@FhirServerTest
class SurvivorCodeTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String SYSTEM = Someone.SURVIVORS;

    @Autowired
    TestServer server;

    private FhirClient cleared;
    private FhirClient dropBox;
    private String code;

    @BeforeEach
    void draw() {
        cleared = server.clearedEhr();
        dropBox = server.clientFor("system/*.cruds system/*.c?_security=" + CONFIDENTIALITY + "|V");
        code = UUID.randomUUID().toString();
    }

    @Test
    void aSecondSurvivorIsRefusedHoweverSheComes() {
        String first = cleared.post("Patient", Someone.survivor(code)).id();
        String other = cleared.post(
                        "Patient", Someone.survivor(UUID.randomUUID().toString()))
                .id();
        Patient changed = Someone.survivor(code);
        changed.setId(other);
        Patient chosen = Someone.survivor(code);
        chosen.setId(VaultId.random());
        String patch = "[{\"op\":\"replace\",\"path\":\"/identifier/0/value\",\"value\":\"" + code + "\"}]";
        Patient man = Someone.survivor(code);
        man.setGender(AdministrativeGender.MALE);
        String condition = "gender=male&identifier=" + SYSTEM + "|" + code;

        for (Answer refused : List.of(
                cleared.post("Patient", Someone.survivor(code)),
                cleared.put("Patient/" + other, changed),
                cleared.put("Patient/" + chosen.getIdElement().getIdPart(), chosen),
                cleared.put("Patient?" + condition, man),
                cleared.with("If-None-Exist", condition).post("Patient", man),
                cleared.patch("Patient/" + other, "application/json-patch+json", patch),
                cleared.post("", bundle(BundleType.TRANSACTION, Someone.survivor(code))))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains("Un autre dossier porte le même identifiant");
        }
        assertThat(cleared.with("Accept-Language", "en")
                        .post("Patient", Someone.survivor(code))
                        .body())
                .contains("Another record has the same identifier");
        Answer batch = cleared.post("", bundle(BundleType.BATCH, Someone.survivor(code)));
        assertThat(batch.bundle().getEntryFirstRep().getResponse().getStatus()).startsWith("409");
        assertThat(found(code)).containsExactly(first);
    }

    @Test
    void aTransactionGivesACodeOnce() {
        Answer answer =
                cleared.post("", bundle(BundleType.TRANSACTION, Someone.survivor(code), Someone.survivor(code)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(found(code)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneIsRegistered() {
        List<CompletableFuture<Answer>> sent = IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> cleared.post("Patient", Someone.survivor(code))))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 201))
                .hasSize(1);
        assertThat(found(code)).hasSize(1);
    }

    @Test
    void ofManyUpdatesByHerCodeAtOnceAllMeanHer() {
        Bundle update = bundle(BundleType.TRANSACTION, Someone.survivor(code));
        update.getEntryFirstRep()
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Patient?identifier=" + SYSTEM + "|" + code);

        List<CompletableFuture<Answer>> sent = IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> cleared.post("", update.copy())))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
        assertThat(found(code)).hasSize(1);
    }

    @Test
    void herOwnRecordIsCorrected() {
        String id = cleared.post("Patient", Someone.survivor(code)).id();
        Patient corrected = Someone.survivor(code);
        corrected.setId(id);
        corrected.getBirthDateElement().setValueAsString("1999");

        Answer answer = cleared.put("Patient/" + id, corrected);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(cleared.with("If-None-Exist", "identifier=" + SYSTEM + "|" + code)
                        .post("Patient", Someone.survivor(code))
                        .id())
                .isEqualTo(id);
    }

    @Test
    void whoOnlyFilesIsAlwaysTaken() {
        cleared.post("Patient", Someone.survivor(code));
        Answer known = dropBox.post("Patient", Someone.survivor(code));
        String free = UUID.randomUUID().toString();
        Answer unknown = dropBox.post("Patient", Someone.survivor(free));

        assertThat(known.status()).isEqualTo(201);
        assertThat(unknown.status()).isEqualTo(201);
        assertThat(anonymous(known).replace(code, free)).isEqualTo(anonymous(unknown));
        Answer inTransaction = dropBox.post("", bundle(BundleType.TRANSACTION, Someone.survivor(code)));
        assertThat(inTransaction.status()).as(inTransaction.body()).isEqualTo(200);

        List<String> both = found(code);
        assertThat(both).hasSize(3);
        Patient corrected = Someone.survivor(code);
        corrected.setId(both.get(2));
        corrected.setActive(false);
        Answer answer = cleared.put("Patient/" + both.get(2), corrected);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whoIsNotClearedLearnsNothingOfACode() {
        cleared.post("Patient", Someone.survivor(code));
        Patient ordinary = Someone.named("Diarra");
        ordinary.addIdentifier().setSystem(SYSTEM).setValue(code);

        assertThat(server.ehr().post("Patient", ordinary).status()).isEqualTo(201);
        assertThat(server.ehr().post("Patient", Someone.survivor(code)).body())
                .isEqualTo(server.ehr()
                        .post("Patient", Someone.survivor(UUID.randomUUID().toString()))
                        .body());
    }

    private List<String> found(String code) {
        return cleared
                .get("Patient?_security=" + CONFIDENTIALITY + "|V&identifier=" + SYSTEM + "|" + code)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    private static String anonymous(Answer answer) {
        return answer.body().replaceAll("\"(id|lastUpdated)\":\\s*\"[^\"]*\"", "");
    }

    private static Bundle bundle(BundleType type, Patient... patients) {
        Bundle bundle = new Bundle().setType(type);
        for (Patient patient : patients) {
            bundle.addEntry()
                    .setFullUrl("urn:uuid:" + UUID.randomUUID())
                    .setResource(patient)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Patient");
        }
        return bundle;
    }
}
