package ml.keneya.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What is filed is labelled by the server, and what is very restricted is in the vault and stays there. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilingTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String CLEARANCE = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final int CARE = 1_000;
    private static final int VAULT = 2_000;
    private static final String JSON = "application/fhir+json";

    @Autowired
    TestServer server;

    private FhirClient cleared;
    private FhirClient uncleared;
    private FhirClient dropBox;
    private String hidden;

    @BeforeAll
    void fileARecord() {
        cleared = server.clearedEhr();
        uncleared = server.ehr();
        dropBox = server.clientFor("system/*.cruds system/*.c" + CLEARANCE);
        hidden = cleared.post("Basic", gbv()).id();
    }

    static Stream<LabelRule> rules() {
        return LabelRules.read(new ClassPathResource("keneya/security-labels.csv")).all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleLabelsHoweverTheRecordComes(LabelRule rule) {
        String key = UUID.randomUUID().toString();
        Answer json = cleared.post("Basic", basic(rule, key));
        Answer xml = cleared.post(
                "Basic",
                "application/fhir+xml",
                FHIR.newXmlParser()
                        .encodeResourceToString(basic(rule, UUID.randomUUID().toString())));
        String inTransaction = created(cleared.post("", bundle(BundleType.TRANSACTION, basic(rule, "t" + key))));
        String inBatch = created(cleared.post("", bundle(BundleType.BATCH, basic(rule, "b" + key))));
        Answer conditional = cleared.put("Basic?identifier=c" + key, basic(rule, "c" + key));

        for (String id : List.of(json.id(), located(xml), inTransaction, inBatch, conditional.id())) {
            assertLabelled(rule, id);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noClientTakesALabelOff(LabelRule rule) {
        String key = UUID.randomUUID().toString();
        String id = cleared.post("Basic", basic(rule, key)).id();
        String path = "Basic/" + id;
        Basic bare = bare(key);
        bare.setId(id);

        assertThat(cleared.put(path, bare).status()).isEqualTo(200);
        assertLabelled(rule, id);
        assertThat(cleared.with("X-Meta-Snapshot-Mode", "SECURITY_LABEL, PROFILE, TAG")
                        .put(path, bare)
                        .status())
                .isEqualTo(200);
        assertLabelled(rule, id);
        assertThat(cleared.put("Basic?identifier=" + key, bare(key)).id()).isEqualTo(id);
        assertLabelled(rule, id);
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry().setResource(bare).getRequest().setMethod(HTTPVerb.PUT).setUrl(path);
        assertThat(cleared.post("", bundle).status()).isEqualTo(200);
        assertThat(cleared.post("", bundle.setType(BundleType.BATCH)).status()).isEqualTo(200);
        assertLabelled(rule, id);
        assertThat(cleared.patch(
                                path,
                                "application/json-patch+json",
                                "[{\"op\":\"remove\",\"path\":\"/meta/security\"}]")
                        .status())
                .isEqualTo(200);
        assertLabelled(rule, id);
        assertThat(cleared.patch(path, JSON, deletion("Basic.meta.security")).status())
                .isIn(200, 400, 422);
        assertLabelled(rule, id);
        FhirClient administrator = server.administrator();
        String given = rule.confidentiality().name();
        // He has no key to the vault, and so finds nothing there to take a label off.
        int refused = given.equals("V") ? 404 : 422;
        assertThat(administrator.post(path + "/$meta-delete", JSON, meta(given)).status())
                .isEqualTo(refused);
        assertThat(administrator.post(path + "/$meta-add", JSON, meta("N")).status())
                .isEqualTo(refused);
        assertLabelled(rule, id);
    }

    @Test
    void anOrdinaryRecordHasNoLabel() {
        Answer answer = uncleared.post("Basic", bare("x"));

        assertThat(answer.resource(Basic.class).getMeta().getSecurity()).isEmpty();
        assertThat(partition(answer.id())).isEqualTo(CARE);
    }

    @Test
    void aRaisedRecordHasOneLabelOfConfidentiality() {
        Basic record = bare("x");
        record.getMeta().addSecurity(system(), "N", null);
        String id = uncleared.post("Basic", record).id();
        Basic raised = bare("x");
        raised.setId(id);
        raised.getCode().addCoding().setSystem("http://hl7.org/fhir/sid/icd-10").setCode("B20");

        uncleared.put("Basic/" + id, raised);

        assertThat(labels(id)).containsExactlyInAnyOrder("R", "HIV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST", "transaction", "batch", "PUT", "conditional PUT", "If-None-Exist", "patch", "update"})
    void whoIsNotClearedFilesNothingVeryRestricted(String way) {
        int before = stored();
        Answer answer = switch (way) {
            case "POST" -> uncleared.post("Basic", gbv());
            case "transaction" -> uncleared.post("", bundle(BundleType.TRANSACTION, gbv()));
            case "batch" -> uncleared.post("", bundle(BundleType.BATCH, gbv()));
            case "PUT" -> put(uncleared, UUID.randomUUID().toString(), gbv());
            case "conditional PUT" -> uncleared.put("Basic?identifier=" + UUID.randomUUID(), gbv());
            case "If-None-Exist" ->
                uncleared.with("If-None-Exist", "identifier=x").post("Basic", gbv());
            case "patch", "update" -> {
                String id = uncleared.post("Basic", bare("x")).id();
                before++;
                yield way.equals("update")
                        ? put(uncleared, id, gbv())
                        : uncleared.patch(
                                "Basic/" + id,
                                "application/json-patch+json",
                                "[{\"op\":\"add\",\"path\":\"/code/coding\",\"value\":[{\"system\":"
                                        + "\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"T74.2\"}]}]");
            }
            default -> throw new AssertionError(way);
        };

        if (way.equals("batch")) {
            assertThat(answer.bundle().getEntryFirstRep().getResponse().getStatus())
                    .startsWith("403");
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.outcome().getIssueFirstRep().getDiagnostics())
                    .startsWith("Ce client n’est pas habilité à enregistrer");
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theDropBoxOnlyPlainlyCreates() {
        Answer filed = dropBox.post("Basic", gbv());
        assertThat(filed.status()).isEqualTo(201);
        assertThat(partition(filed.id())).isEqualTo(VAULT);
        assertThat(created(dropBox.post("", bundle(BundleType.TRANSACTION, gbv()))))
                .isNotEmpty();

        Bundle conditional = bundle(BundleType.TRANSACTION, gbv());
        conditional.getEntryFirstRep().getRequest().setIfNoneExist("identifier=x");
        for (Answer refused : List.of(
                put(dropBox, filed.id(), gbv()),
                put(dropBox, VaultId.random(), gbv()),
                put(dropBox, UUID.randomUUID().toString(), gbv()),
                dropBox.put("Basic?identifier=x", gbv()),
                dropBox.with("If-None-Exist", "identifier=x").post("Basic", gbv()),
                dropBox.post("", conditional))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.outcome().getIssueFirstRep().getDiagnostics()).contains("POST sans If-None-Exist");
        }
        assertThat(dropBox.get("Basic/" + filed.id()).status()).isEqualTo(404);
        assertThat(dropBox.patch("Basic/" + filed.id(), "application/json-patch+json", "[]")
                        .status())
                .isEqualTo(dropBox.patch("Basic/" + UUID.randomUUID(), "application/json-patch+json", "[]")
                        .status());
    }

    @Test
    void anIdOfTheVaultTellsNothing() {
        String absent = VaultId.random();

        for (FhirClient client : List.of(uncleared, dropBox)) {
            for (String method : List.of("GET", "DELETE", "PUT", "PATCH")) {
                Answer present = send(client, method, hidden);
                Answer missing = send(client, method, absent);

                assertThat(present.status()).describedAs(method).isEqualTo(missing.status());
                assertThat(present.body().replace(hidden, "ID"))
                        .isEqualTo(missing.body().replace(absent, "ID"));
            }
        }
        assertThat(put(uncleared, hidden, bare("x")).status()).isEqualTo(400);
        assertThat(cleared.get("Basic/" + hidden).status()).isEqualTo(200);
    }

    @Test
    void whoIsClearedMayChooseAnIdOfTheVault() {
        String id = VaultId.random();

        assertThat(put(cleared, id, gbv()).status()).isEqualTo(201);
        assertThat(partition(id)).isEqualTo(VAULT);
        assertThat(put(cleared, UUID.randomUUID().toString(), gbv()).status()).isEqualTo(422);
    }

    @Test
    void anOrdinaryRecordDoesNotBecomeVeryRestricted() {
        String id = cleared.post("Basic", bare("x")).id();

        assertThat(put(cleared, id, gbv()).status()).isEqualTo(422);
        assertThat(cleared.patch(
                                "Basic/" + id,
                                "application/json-patch+json",
                                "[{\"op\":\"add\",\"path\":\"/subject\",\"value\":{\"reference\":\"Basic/" + hidden
                                        + "\"}}]")
                        .status())
                .isEqualTo(422);
        assertThat(labels(id)).isEmpty();
    }

    static Stream<Resource> referrers() {
        Provenance provenance = new Provenance();
        provenance.addTarget(new Reference("Basic/HIDDEN"));
        provenance.setRecordedElement(new org.hl7.fhir.r4.model.InstantType("2026-11-20T08:00:00Z"));
        provenance.addAgent().getWho().setDisplay("x");
        Task task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.addOutput().setValue(new Reference("Basic/HIDDEN")).getType().setText("x");
        Appointment appointment = new Appointment();
        appointment.setStatus(Appointment.AppointmentStatus.PROPOSED);
        appointment
                .addParticipant()
                .setStatus(Appointment.ParticipationStatus.NEEDSACTION)
                .getActor()
                .setDisplay("x");
        appointment.addSupportingInformation().setReference("Basic/HIDDEN");
        ListResource list = new ListResource();
        list.setStatus(ListResource.ListStatus.CURRENT).setMode(ListResource.ListMode.WORKING);
        list.addEntry().getItem().setReference("Basic/HIDDEN");
        Composition composition = new Composition();
        composition.setStatus(Composition.CompositionStatus.FINAL).setTitle("x");
        composition.getType().setText("x");
        composition.setDateElement(new DateTimeType("2026-11-20"));
        composition.addAuthor().setDisplay("x");
        composition.addSection().addEntry(new Reference("Basic/HIDDEN"));
        Flag flag = new Flag();
        flag.setStatus(Flag.FlagStatus.ACTIVE);
        flag.getCode().setText("x");
        flag.getSubject().setDisplay("x");
        flag.addExtension("https://example.org/why", new Reference("Basic/HIDDEN/_history/1"));
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true);
        Basic contained = bare("x").setSubject(new Reference("Basic/HIDDEN"));
        contained.setId("b");
        group.addContained(contained).addExtension("https://example.org/why", new Reference("#b"));
        return Stream.of(provenance, task, appointment, list, composition, flag, group);
    }

    @ParameterizedTest
    @MethodSource("referrers")
    void whatRefersIntoTheVaultIsThereItself(Resource referrer) {
        String type = referrer.fhirType();
        String body = FHIR.newJsonParser().encodeResourceToString(referrer);

        Answer seen = cleared.post(type, JSON, body.replace("HIDDEN", hidden));
        assertThat(seen.status()).describedAs(seen.body()).isEqualTo(201);
        assertThat(partition(seen.id())).isEqualTo(VAULT);
        assertThat(uncleared.get(type + "/" + seen.id()).status()).isEqualTo(404);

        String absent = VaultId.random();
        Answer present = uncleared.post(type, JSON, body.replace("HIDDEN", hidden));
        Answer missing = uncleared.post(type, JSON, body.replace("HIDDEN", absent));
        assertThat(present.status()).isEqualTo(400);
        assertThat(present.body().replace(hidden, "ID"))
                .isEqualTo(missing.body().replace(absent, "ID"));
    }

    @Test
    void aTransactionClosesOverItsOwnReferences() {
        Basic second = bare("x");
        second.getSubject().setReference("urn:uuid:" + new UUID(1, 1));
        Basic third = bare("x");
        third.getSubject().setReference("urn:uuid:" + new UUID(1, 2));
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        add(bundle, third, new UUID(1, 3));
        add(bundle, second, new UUID(1, 2));
        add(bundle, gbv(), new UUID(1, 1));
        add(bundle, bare("x"), new UUID(1, 4));

        Bundle answer = cleared.post("", bundle).bundle();

        assertThat(answer.getEntry().stream().map(entry -> partition(idOf(entry))))
                .containsExactly(VAULT, VAULT, VAULT, CARE);
        assertThat(uncleared.post("", bundle).status()).isEqualTo(403);
    }

    @Test
    void aTransactionClosesOverWhatIsStored() {
        Basic first = bare("x");
        first.getSubject().setReference("Basic/" + hidden);
        Basic second = bare("x");
        second.getSubject().setReference("urn:uuid:" + new UUID(2, 1));
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        add(bundle, second, new UUID(2, 2));
        add(bundle, first, new UUID(2, 1));

        assertThat(cleared.post("", bundle).bundle().getEntry().stream().map(entry -> partition(idOf(entry))))
                .containsExactly(VAULT, VAULT);
        assertThat(uncleared.post("", bundle).status()).isEqualTo(400);
    }

    @Test
    void aSearchDoesNotReferIntoTheVaultFromOutside() {
        String key = UUID.randomUUID().toString();
        Basic target = gbv();
        target.addIdentifier().setValue(key);
        cleared.post("Basic", target);
        String absent = UUID.randomUUID().toString();
        FhirClient clearedForTarget = server.clientFor("system/*.cruds system/Basic.cruds" + CLEARANCE);
        int before = stored();

        for (String type : List.of("List", "Basic", "Observation")) {
            Answer alone = cleared.with("Accept-Language", "en").post(type, JSON, searching(type, key));
            Answer together = cleared.post("", bundle(BundleType.TRANSACTION, read(searching(type, key))));
            // HAPI reads both the same.
            Answer slashed = cleared.post(type, JSON, searching(type, key).replace("Basic?", "Basic/?"));
            assertThat(List.of(alone.status(), together.status(), slashed.status()))
                    .as(type)
                    .containsOnly(422);
            assertThat(alone.outcome().getIssueFirstRep().getDiagnostics())
                    .as(type)
                    .startsWith("This record refers to a very restricted one by a search");
        }
        for (FhirClient client : List.of(uncleared, dropBox, clearedForTarget)) {
            for (String type : List.of("List", "Observation")) {
                for (BundleType way : List.of(BundleType.TRANSACTION, BundleType.BATCH)) {
                    Answer present = client.post("", bundle(way, read(searching(type, key))));
                    Answer missing = client.post("", bundle(way, read(searching(type, absent))));
                    assertThat(present.status()).isEqualTo(missing.status());
                    assertThat(answers(present).replace(key, absent)).isEqualTo(answers(missing));
                }
                Answer present = client.post(type, JSON, searching(type, key));
                assertThat(present.status()).isEqualTo(404);
                assertThat(present.body().replace(key, absent))
                        .isEqualTo(
                                client.post(type, JSON, searching(type, absent)).body());
            }
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoWorksAtAFacilityMeansNothingOfAnothers() {
        FhirClient here = clearedAt("filing-a");
        FhirClient there = clearedAt("filing-b");
        String key = UUID.randomUUID().toString();
        Observation seen = new Observation().setStatus(ObservationStatus.FINAL);
        seen.getCode().setText("x");
        seen.addIdentifier().setValue(key);
        seen.getSubject()
                .setReference("Patient/"
                        + here.post(
                                        "Patient",
                                        Someone.survivor(UUID.randomUUID().toString()))
                                .id());
        assertThat(VaultId.is(new IdType(here.post("Observation", seen).id()))).isTrue();
        Observation ordinary = new Observation().setStatus(ObservationStatus.FINAL);
        ordinary.getCode().setText("x");
        ordinary.addIdentifier().setValue(key);
        Observation referring = ordinary.copy();
        referring.addHasMember().setReference("Observation?identifier=" + key);
        Observation missing = ordinary.copy();
        String absent = UUID.randomUUID().toString();
        missing.addHasMember().setReference("Observation?identifier=" + absent);

        assertThat(here.with("If-None-Exist", "identifier=" + key)
                        .post("Observation", ordinary)
                        .status())
                .isEqualTo(200);
        assertThat(here.post("Observation", referring).status()).isEqualTo(422);
        Answer refused = there.post("Observation", referring);
        assertThat(refused.status()).as(refused.body()).isEqualTo(404);
        assertThat(refused.body().replace(key, absent))
                .isEqualTo(there.post("Observation", missing).body());
        Answer created = there.with("If-None-Exist", "identifier=" + key).post("Observation", ordinary);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(VaultId.is(new IdType(created.id()))).isFalse();
    }

    private FhirClient clearedAt(String facility) {
        return server.clientFor("system/*.cruds system/*.cruds" + CLEARANCE, ",\"facility\":\"" + facility + "\"");
    }

    @Test
    void anUpdateDoesNotReferIntoTheVaultBySearchEither() {
        String key = UUID.randomUUID().toString();
        Basic target = gbv();
        target.addIdentifier().setValue(key);
        cleared.post("Basic", target);
        String id = cleared.post("Basic", bare("x")).id();
        Basic referrer = bare("x");
        referrer.getSubject().setReference("Basic?identifier=" + key);
        FhirClient english = cleared.with("Accept-Language", "en");

        Answer put = put(english, id, referrer);
        Answer patched = english.patch(
                "Basic/" + id,
                "application/json-patch+json",
                "[{\"op\":\"add\",\"path\":\"/subject\",\"value\":{\"reference\":\"Basic?identifier=" + key + "\"}}]");

        for (Answer refused : List.of(put, patched)) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("This record refers to a very restricted one by a search");
        }
    }

    @Test
    void aSearchThatMeansNothingIsAnsweredInTheCallersLanguage() {
        String list = searching("List", "nothing");

        assertThat(uncleared.post("List", JSON, list).body()).contains("ne désigne aucun dossier ici");
        assertThat(uncleared
                        .with("Accept-Language", "en")
                        .post("List", JSON, list)
                        .body())
                .contains("No record that the search in a reference, Basic?identifier=nothing, means is here");
    }

    private static String searching(String type, String key) {
        String reference = "{\"reference\":\"Basic?identifier=" + key + "\"}";
        return "{\"resourceType\":\"" + type + "\","
                + switch (type) {
                    case "List" ->
                        "\"status\":\"current\",\"mode\":\"working\",\"entry\":[{\"item\":" + reference + "}]}";
                    case "Observation" ->
                        "\"status\":\"final\",\"code\":{\"text\":\"x\"},\"focus\":[" + reference + "]}";
                    default -> "\"code\":{\"text\":\"x\"},\"subject\":" + reference + "}";
                };
    }

    private static Resource read(String json) {
        return (Resource) FHIR.newJsonParser().parseResource(json);
    }

    /** What a bundle was answered, without the id that each answer has. */
    private static String answers(Answer answer) {
        return answer.body().replaceAll("\"resourceType\":\\s*\"Bundle\",\\s*\"id\":\\s*\"[^\"]*\"", "");
    }

    @Test
    void aConditionFindsWhatTheCallerMaySee() {
        String key = UUID.randomUUID().toString();
        Basic target = gbv();
        target.addIdentifier().setValue(key);
        String id = cleared.post("Basic", target).id();

        assertThat(cleared.put("Basic?identifier=" + key, bare(key)).id()).isEqualTo(id);
        Answer ordinary = uncleared.put("Basic?identifier=" + key, bare(key));
        assertThat(ordinary.status()).isEqualTo(201);
        assertThat(partition(ordinary.id())).isEqualTo(CARE);
    }

    @Test
    void theVaultKeepsNothingFromBeingDeleted() {
        String patient = uncleared.post("Patient", Someone.named("Diarra")).id();
        Basic referrer = gbv();
        referrer.getSubject().setReference("Patient/" + patient);
        String survivor = cleared.post("Basic", referrer).id();

        assertThat(cleared.delete("Patient/" + patient).status()).isEqualTo(409);
        assertThat(uncleared
                        .get("Patient/" + patient + "/$validate?mode=delete")
                        .body())
                .doesNotContain(survivor);
        Answer deleted = uncleared.delete("Patient/" + patient);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(cleared.get("Basic/" + survivor).status()).isEqualTo(200);
    }

    @Test
    void whatIsVisibleStillKeeps() {
        String patient = uncleared.post("Patient", Someone.named("Diarra")).id();
        Basic hiddenReferrer = gbv();
        hiddenReferrer.getSubject().setReference("Patient/" + patient);
        cleared.post("Basic", hiddenReferrer);
        Basic referrer = bare("x");
        referrer.getSubject().setReference("Patient/" + patient);
        uncleared.post("Basic", referrer);

        Answer kept = uncleared.with("Accept-Language", "en").delete("Patient/" + patient);
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.outcome().getIssueFirstRep().getDiagnostics())
                .startsWith("Other records refer to this one")
                .doesNotContain("HAPI", patient);
    }

    @Test
    void aSurvivorIsPseudonymous() {
        Patient named = Someone.unnamed();
        named.addName().setText("Test");
        named.getMeta().addSecurity(system(), "V", null);

        Answer refused = cleared.with("Accept-Language", "en").post("Patient", named);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.outcome().getIssueFirstRep().getDiagnostics()).startsWith("Patient.name:");
        String ordinary = uncleared.post("Patient", Someone.named("Diarra")).id();
        Patient survivor = Someone.coded("K" + UUID.randomUUID());
        survivor.getMeta().addSecurity(system(), "V", null);
        survivor.addLink().setType(Patient.LinkType.REPLACES).getOther().setReference("Patient/" + ordinary);
        Answer filed = cleared.post("Patient", survivor);
        assertThat(filed.status()).isEqualTo(201);
        survivor.setId(filed.id());
        survivor.addTelecom().setValue("1");
        assertThat(cleared.put("Patient/" + filed.id(), survivor).status()).isEqualTo(422);
        assertThat(cleared.patch(
                                "Patient/" + filed.id(),
                                "application/json-patch+json",
                                "[{\"op\":\"add\",\"path\":\"/name\",\"value\":[{\"text\":\"A\"}]}]")
                        .status())
                .isEqualTo(422);
    }

    /** A system that forgets label and profile would publish her. */
    @Test
    void aSurvivorsCodeMakesVeryRestricted() {
        String code = "K" + UUID.randomUUID();
        Answer survivor = cleared.post("Patient", Someone.coded(code));
        assertThat(labels(survivor)).contains("V");
        assertThat(uncleared.get("Patient/" + survivor.id()).status()).isEqualTo(404);
        assertThat(uncleared
                        .post("Patient", Someone.coded("K" + UUID.randomUUID()))
                        .status())
                .isEqualTo(403);

        Basic named = bare(UUID.randomUUID().toString());
        named.getSubject()
                .getIdentifier()
                .setSystem("https://keneya.ml/sid/pseudo")
                .setValue(code);
        Answer filed = cleared.post("Basic", named);
        assertThat(labels(filed)).contains("V");
        assertThat(uncleared.get("Basic/" + filed.id()).status()).isEqualTo(404);
    }

    private static List<String> labels(Answer answer) {
        return answer.json().at("/meta/security").findValuesAsText("code");
    }

    @Test
    void theWriterIsToldWhy() {
        Answer french = cleared.with("Prefer", "return=OperationOutcome").post("Basic", gbv());
        Answer english = cleared.with("Prefer", "return=OperationOutcome")
                .with("Accept-Language", "en")
                .post("Basic", gbv());

        assertThat(sentences(french)).anyMatch(each -> each.startsWith("V: CIM-10 T74"));
        assertThat(sentences(english)).anyMatch(each -> each.startsWith("V: ICD-10 T74"));
    }

    private static List<String> sentences(Answer answer) {
        return answer.resource(OperationOutcome.class).getIssue().stream()
                .map(OperationOutcome.OperationOutcomeIssueComponent::getDiagnostics)
                .toList();
    }

    private void assertLabelled(LabelRule rule, String id) {
        boolean vault = rule.confidentiality() == Confidentiality.V;
        assertThat(partition(id)).isEqualTo(vault ? VAULT : CARE);
        assertThat(labels(id)).contains(rule.confidentiality().name()).containsAll(rule.sensitivities());
        assertThat(labels(id)).filteredOn(List.of("N", "R", "V")::contains).hasSize(1);
        if (vault) {
            assertThat(labels(id)).contains("NOAUTH", "NORDSCLCD");
        }
    }

    private List<String> labels(String id) {
        return cleared.get("Basic/" + id).resource(Basic.class).getMeta().getSecurity().stream()
                .map(Coding::getCode)
                .toList();
    }

    private static Basic basic(LabelRule rule, String key) {
        Basic basic = bare(key);
        String system = rule.system().replace("*", "");
        if (rule.match() == LabelRule.Match.URI) {
            basic.addExtension(rule.system().endsWith("*") ? system + "x" : system, new StringType("x"));
        } else {
            String code = rule.code().equals("*") ? "anything" : rule.code().replace("*", "");
            basic.getCode().addCoding().setSystem(system).setCode(code.toUpperCase(Locale.ROOT));
        }
        return basic;
    }

    private static Basic bare(String key) {
        Basic basic = new Basic();
        basic.addIdentifier().setValue(key);
        basic.getCode().setText("test");
        return basic;
    }

    private static Basic gbv() {
        Basic basic = new Basic();
        basic.getCode().addCoding().setSystem("http://hl7.org/fhir/sid/icd-10").setCode("T74.2");
        return basic;
    }

    private static Bundle bundle(BundleType type, Resource resource) {
        Bundle bundle = new Bundle().setType(type);
        add(bundle, resource, UUID.randomUUID());
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource, UUID url) {
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + url)
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType());
    }

    private static String located(Answer answer) {
        return new org.hl7.fhir.r4.model.IdType(answer.header("Location").orElseThrow()).getIdPart();
    }

    private static String created(Answer answer) {
        return idOf(answer.bundle().getEntryFirstRep());
    }

    private static String idOf(Bundle.BundleEntryComponent entry) {
        return new org.hl7.fhir.r4.model.IdType(entry.getResponse().getLocation()).getIdPart();
    }

    private static Answer put(FhirClient client, String id, Basic body) {
        Basic copy = body.copy();
        copy.setId(id);
        return client.put("Basic/" + id, copy);
    }

    private Answer send(FhirClient client, String method, String id) {
        Basic body = bare("x");
        body.setId(id);
        String type = method.equals("PATCH") ? "application/json-patch+json" : JSON;
        String content = method.equals("PUT")
                ? FHIR.newJsonParser().encodeResourceToString(body)
                : method.equals("PATCH") ? "[{\"op\":\"remove\",\"path\":\"/code/text\"}]" : "";
        return client.send("Basic/" + id, method, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String deletion(String path) {
        return "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                + "{\"name\":\"type\",\"valueCode\":\"delete\"},{\"name\":\"path\",\"valueString\":\"" + path
                + "\"}]}]}";
    }

    private static String meta(String code) {
        return "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"meta\",\"valueMeta\":{\"security\":["
                + "{\"system\":\"" + system() + "\",\"code\":\"" + code + "\"}]}}]}";
    }

    private static String system() {
        return "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    }

    private int stored() {
        return server.database()
                .sql("SELECT count(*) FROM hfj_resource")
                .query(Integer.class)
                .single();
    }

    private Integer partition(String id) {
        return server.database()
                .sql("SELECT partition_id FROM hfj_resource WHERE fhir_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
