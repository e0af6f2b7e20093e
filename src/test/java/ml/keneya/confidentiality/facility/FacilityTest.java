package ml.keneya.confidentiality.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Who works at a facility sees its patients and those referred to it. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacilityTest {

    private static final String NUMBERS = "https://keneya.ml/sid/facility";

    @Autowired
    TestServer server;

    private FhirClient here;
    private FhirClient there;
    private String patient;
    private String encounter;
    private String observation;

    @BeforeAll
    void registerAPatientHere() {
        here = server.ehrOf("cscom-kaya-est");
        there = server.ehrOf("cscom-toulou");
        patient = here.post("Patient", patientWith("kaya-1").addName(new HumanName().setFamily("Dembelekaya")))
                .id();
        encounter = here.post("Encounter", Files.encounter(patient)).id();
        observation = here.post("Observation", Files.observation(patient)).id();
    }

    @Test
    void anotherFacilityReadsNothingOfAPatientsFile() {
        for (String record : List.of("Patient/" + patient, "Encounter/" + encounter, "Observation/" + observation)) {
            String absent = record.substring(0, record.indexOf('/') + 1) + UUID.randomUUID();
            assertThat(here.get(record).status()).as(record).isEqualTo(200);
            for (String asked : List.of("", "/_history", "/_history/1", "/$meta")) {
                Answer hidden = there.get(record + asked);
                assertThat(hidden.status()).as(record + asked).isEqualTo(404);
                Answer none = there.get(absent + asked);
                assertThat(hidden.status()).isEqualTo(none.status());
                assertThat(hidden.body().replace(record, absent)).isEqualTo(none.body());
            }
        }
        assertThat(there.get("Patient/" + patient + "/$everything").status()).isEqualTo(404);
    }

    @Test
    void theHistoryOfAllIsNotOfferedToAFacility() {
        for (String history : List.of("Patient/_history", "Task/_history?_count=1", "_history")) {
            Answer french = here.get(history);
            Answer english = here.with("Accept-Language", "en").get(history);

            assertThat(french.status()).as(history + french.body()).isEqualTo(403);
            assertThat(french.body()).contains("n’est pas offert", "Type/[id]/_history", "_lastUpdated");
            assertThat(english.status()).as(history + english.body()).isEqualTo(403);
            assertThat(english.body()).contains("is not offered", "Type/[id]/_history", "_lastUpdated");
        }
        assertThat(here.get("Patient/" + patient + "/_history").status()).isEqualTo(200);
        assertThat(here.get("Organization/_history").status()).isEqualTo(200);
        assertThat(server.ehr().get("Patient/_history").status()).isEqualTo(200);
    }

    @Test
    void deletingWhatIsHiddenIsAnsweredLikeDeletingNothing() {
        for (String record : List.of("Patient/" + patient, "Encounter/" + encounter, "Observation/" + observation)) {
            String absent = record.substring(0, record.indexOf('/') + 1) + UUID.randomUUID();

            Answer hidden = there.delete(record);
            assertThat(hidden.status()).as(record).isEqualTo(404);
            assertThat(hidden.body().replace(record, absent))
                    .isEqualTo(there.delete(absent).body());
            for (Bundle.BundleType type : List.of(Bundle.BundleType.TRANSACTION, Bundle.BundleType.BATCH)) {
                Answer present = there.post("", deletionOf(record, type));
                Answer missing = there.post("", deletionOf(absent, type));
                assertThat(present.status()).as(type + " " + record).isEqualTo(missing.status());
                assertThat(Files.body(present).replace(record, absent)).isEqualTo(Files.body(missing));
            }

            assertThat(here.get(record).status()).as(record).isEqualTo(200);
        }
    }

    @Test
    void aFacilityDeletesItsOwn() {
        String own = here.post("Observation", Files.observation(patient)).id();
        String another = here.post("Observation", Files.observation(patient)).id();

        assertThat(here.delete("Observation/" + own).status()).isEqualTo(200);
        here.post("", deletionOf("Observation/" + another, Bundle.BundleType.TRANSACTION));

        assertThat(here.delete("Observation/" + own).status()).isEqualTo(200);
        assertThat(here.get("Observation/" + own).status()).isEqualTo(410);
        assertThat(here.get("Observation/" + another).status()).isEqualTo(410);
    }

    @Test
    void aReferenceToWhatIsHiddenIsAnsweredLikeOneToNothing() {
        String ours = there.post("Patient", patientWith("kaya-6")).id();
        String deleted = here.post("Encounter", Files.encounter(patient)).id();
        here.delete("Encounter/" + deleted);
        String absent = UUID.randomUUID().toString();

        for (String hidden : List.of(encounter, deleted)) {
            for (Bundle.BundleType type : List.of(Bundle.BundleType.TRANSACTION, Bundle.BundleType.BATCH)) {
                Answer present = there.post("", creationOf(type, Files.observation(ours, "Encounter/" + hidden)));
                Answer missing = there.post("", creationOf(type, Files.observation(ours, "Encounter/" + absent)));
                assertThat(present.status()).isEqualTo(missing.status());
                assertThat(Files.body(present).replace(hidden, absent)).isEqualTo(Files.body(missing));
            }
            Answer present = there.post("Observation", Files.observation(ours, "Encounter/" + hidden));
            Answer missing = there.post("Observation", Files.observation(ours, "Encounter/" + absent));
            assertThat(present.status()).isEqualTo(400);
            assertThat(missing.status()).isEqualTo(400);
            assertThat(present.body().replace(hidden, absent)).isEqualTo(missing.body());
            Answer addressed = there.post("Observation", during(server.base(), hidden, ours));
            assertThat(addressed.status()).isEqualTo(400);
            assertThat(addressed.body().replace(hidden, absent))
                    .isEqualTo(there.post("Observation", during(server.base(), absent, ours))
                            .body());
            Observation both = Files.observation(ours, "Encounter/" + hidden);
            both.addHasMember().setReference("Observation/" + absent);
            Observation neither = Files.observation(ours, "Encounter/" + absent);
            neither.addHasMember().setReference("Observation/" + absent);
            assertThat(there.post("Observation", both).body().replace(hidden, absent))
                    .isEqualTo(there.post("Observation", neither).body());
        }
    }

    @Test
    void anUpdateAddsNoReferenceToWhatIsHidden() {
        String ours = there.post("Patient", patientWith("kaya-7")).id();
        Observation seen = Files.observation(ours);
        String id = there.post("Observation", seen).id();
        String absent = UUID.randomUUID().toString();
        Observation hidden = Files.observation(ours, "Encounter/" + encounter);
        hidden.setId(id);
        Observation missing = Files.observation(ours, "Encounter/" + absent);
        missing.setId(id);

        Answer put = there.put("Observation/" + id, hidden);
        assertThat(put.status()).isEqualTo(400);
        assertThat(put.body().replace(encounter, absent))
                .isEqualTo(there.put("Observation/" + id, missing).body());
        Answer patched = there.patch("Observation/" + id, "application/json-patch+json", adding(encounter));
        assertThat(patched.status()).isEqualTo(400);
        assertThat(patched.body().replace(encounter, absent))
                .isEqualTo(there.patch("Observation/" + id, "application/json-patch+json", adding(absent))
                        .body());
    }

    private static String adding(String encounter) {
        return "[{\"op\":\"add\",\"path\":\"/encounter\",\"value\":{\"reference\":\"Encounter/%s\"}}]"
                .formatted(encounter);
    }

    @Test
    void aTransactionRefersToWhatItWrites() {
        String arriving = here.post("Patient", patientWith("kaya-8")).id();
        Encounter visit = Files.encounter(arriving);
        Observation seen = Files.observation(arriving);
        seen.getEncounter().setReference("urn:uuid:5a3c6f0e-1f0d-4b6e-9a53-6a5c6a1a9b02");
        String chosen = UUID.randomUUID().toString();
        Encounter second = Files.encounter(arriving);
        second.setId(chosen);
        Bundle bundle = creationOf(Bundle.BundleType.TRANSACTION, Files.observation(arriving, "Encounter/" + chosen));
        bundle.addEntry()
                .setResource(second)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("Encounter/" + chosen);
        bundle.addEntry()
                .setFullUrl("urn:uuid:5a3c6f0e-1f0d-4b6e-9a53-6a5c6a1a9b02")
                .setResource(visit)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Encounter");
        bundle.addEntry()
                .setResource(seen)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");

        Answer answer = there.post("", bundle);

        assertThat(answer.status()).as(chosen + ' ' + answer.body()).isEqualTo(200);
        assertThat(found(there, "Observation?subject=Patient/" + arriving)).isEqualTo(2);
    }

    @Test
    void patchingWhatIsHiddenInATransactionIsAnsweredLikePatchingNothing() {
        String absent = UUID.randomUUID().toString();

        Answer hidden = there.post("", patchOf("Encounter/" + encounter));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().replace(encounter, absent))
                .isEqualTo(there.post("", patchOf("Encounter/" + absent)).body());
    }

    @Test
    void whoFilesAVeryRestrictedRecordSeesItThoughThePatientIsNobodys() {
        FhirClient caseWorker = Files.cleared(server, "espace-kaya", "*");
        FhirClient colleague = Files.cleared(server, "espace-toulou", "*");
        Observation label = Files.observation(
                server.ehr().post("Patient", Someone.named("Diarra")).id());
        String nobodys = label.getSubject().getReference();
        label.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");

        String id = caseWorker.post("Observation", label).id();

        String record = "Observation/" + id;
        assertThat(caseWorker.get(record).status()).isEqualTo(200);
        assertThat(caseWorker.get(record + "/_history/1").status()).isEqualTo(200);
        assertThat(found(caseWorker, "Observation?_id=" + id)).isEqualTo(1);
        assertThat(found(caseWorker, "Observation?patient=" + nobodys)).isEqualTo(1);
        assertThat(caseWorker
                        .get("Observation?patient=" + nobodys + "&_summary=count")
                        .bundle()
                        .getTotal())
                .isEqualTo(1);
        label.setId(id);
        label.setStatus(Observation.ObservationStatus.AMENDED);
        assertThat(caseWorker.put(record, label).status()).isEqualTo(200);
        assertThat(caseWorker.get(record).resource(Observation.class).getStatus())
                .isEqualTo(Observation.ObservationStatus.AMENDED);
        Answer kept = caseWorker.with("Accept-Language", "en").delete(record);
        assertThat(kept.status()).isEqualTo(403);
        assertThat(kept.body()).contains("entered in error");
        assertThat(colleague.get(record).status()).isEqualTo(404);
        assertThat(server.ehrOf("espace-kaya").get(record).status()).isEqualTo(404);
        // The ordinary patient tells nothing of it.
        assertThat(server.ehr().get(nobodys).resource(Patient.class).getMeta().getSecurity())
                .isEmpty();
        assertThat(caseWorker.get(nobodys).status()).isEqualTo(404);
    }

    private static Bundle deletionOf(String record, Bundle.BundleType type) {
        Bundle bundle = new Bundle().setType(type);
        bundle.addEntry().getRequest().setMethod(Bundle.HTTPVerb.DELETE).setUrl(record);
        return bundle;
    }

    private static Bundle creationOf(Bundle.BundleType type, Observation observation) {
        Bundle bundle = new Bundle().setType(type);
        bundle.addEntry()
                .setResource(observation)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");
        return bundle;
    }

    private static Bundle patchOf(String record) {
        Parameters patch = new Parameters();
        Parameters.ParametersParameterComponent operation = patch.addParameter().setName("operation");
        operation.addPart().setName("type").setValue(new CodeType("delete"));
        operation.addPart().setName("path").setValue(new StringType("Encounter.length"));
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(patch)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PATCH)
                .setUrl(record);
        return bundle;
    }

    private static Observation during(URI server, String encounter, String patient) {
        Observation observation = Files.observation(patient);
        observation
                .getEncounter()
                .setReference(server.resolve("Encounter/" + encounter).toString());
        return observation;
    }

    @Test
    void anotherFacilityFindsNothingOfAPatientsFile() {
        for (String search : List.of(
                "Patient?_id=" + patient,
                "Patient?name=Dembelekaya",
                "Encounter?subject=Patient/" + patient,
                "Encounter?_id=" + encounter,
                "Observation?_id=" + observation + "&_include=Observation:subject",
                "Observation?subject:Patient.name=Dembelekaya",
                "Patient?_has:Observation:subject:_id=" + observation)) {
            assertThat(found(here, search)).as(search).isPositive();
            assertThat(found(there, search)).as(search).isZero();
            assertThat(there.get(search + "&_summary=count").bundle().getTotal())
                    .as(search)
                    .isZero();
        }
    }

    @Test
    void aSystemOrNothingIsNoIdentifierToFindPatientsBy() {
        for (String all :
                List.of("https://keneya.ml/sid/test-facility|", "|", ",", "x,", "x,https://keneya.ml/sid/a|")) {
            Answer found = there.get("Patient?identifier=" + all);
            assertThat(found.body()).as(all).doesNotContain(patient);
            assertThat(there.get("Patient?_summary=count&identifier=" + all).body())
                    .as(all)
                    .doesNotContain("\"total\":1");
        }
    }

    @Test
    void aRegistrationIsCorrectedByTheNumberAndNotByTheIdAlone() {
        Patient corrected = patientWith("kaya-1");
        corrected.addName().setFamily("Otherkaya");
        assertThat(there.put("Patient?identifier=https://keneya.ml/sid/test-facility|kaya-0", patientWith("kaya-0"))
                        .status())
                .isEqualTo(201);
        corrected.setId(patient);

        assertThat(there.put("Patient/" + patient, corrected).status()).isEqualTo(404);
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(corrected)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("Patient/" + patient);
        assertThat(there.post("", bundle).status()).isEqualTo(404);
        assertThat(there.post("", bundle.setType(Bundle.BundleType.BATCH)).body())
                .doesNotContain("200 OK");
        assertThat(here.get("Patient/" + patient).body()).doesNotContain("Otherkaya");
    }

    @Test
    void anotherFacilityChangesNothingInAPatientsFile() {
        Encounter changed = Files.encounter(patient);
        changed.setId(encounter);
        changed.setStatus(Encounter.EncounterStatus.CANCELLED);

        assertThat(there.put("Encounter/" + encounter, changed).status()).isEqualTo(404);
        assertThat(there.patch(
                                "Encounter/" + encounter,
                                "application/json-patch+json",
                                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"cancelled\"}]")
                        .status())
                .isEqualTo(404);
        assertThat(here.get("Encounter/" + encounter).resource(Encounter.class).getStatus())
                .isEqualTo(Encounter.EncounterStatus.FINISHED);
    }

    @Test
    void whoSeesTheWholeCountrySeesBoth() {
        assertThat(server.ehr().get("Observation/" + observation).status()).isEqualTo(200);
    }

    @Test
    void aPatientWhoArrivesWithACardIsFoundByItsNumberAndBecomesTheirs() {
        String arriving = here.post("Patient", patientWith("kaya-2")).id();
        String seenHere = here.post("Observation", Files.observation(arriving)).id();
        String card = "Patient?identifier=https://keneya.ml/sid/test-facility|kaya-2";

        assertThat(there.get("Patient?name=Sidibekaya&identifier=https://keneya.ml/sid/test-facility|kaya-2")
                        .bundle()
                        .getEntry())
                .isEmpty();
        assertThat(there.get(card).bundle().getEntryFirstRep().getResource().getIdPart())
                .isEqualTo(arriving);
        assertThat(there.get("Observation/" + seenHere).status()).isEqualTo(404);

        assertThat(there.post("Encounter", Files.encounter(arriving)).status()).isEqualTo(201);

        assertThat(there.get("Observation/" + seenHere).status()).isEqualTo(200);
        assertThat(found(there, "Observation?subject=Patient/" + arriving)).isEqualTo(1);
        assertThat(here.get("Observation/" + seenHere).status()).isEqualTo(200);
    }

    @Test
    void aTransactionMayMeetAPatientOfAnotherFacilityByItsNumber() {
        String known = here.post("Patient", patientWith("kaya-3")).id();
        Bundle visit = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        visit.addEntry()
                .setFullUrl("urn:uuid:5a3c6f0e-1f0d-4b6e-9a53-6a5c6a1a9b01")
                .setResource(patientWith("kaya-3"))
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Patient")
                .setIfNoneExist("identifier=https://keneya.ml/sid/test-facility|kaya-3");
        Observation seen = Files.observation(known);
        seen.getSubject().setReference("urn:uuid:5a3c6f0e-1f0d-4b6e-9a53-6a5c6a1a9b01");
        visit.addEntry()
                .setResource(seen)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");

        Answer answer = there.post("", visit);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.bundle().getEntry().get(0).getResponse().getLocation())
                .contains(known);
        assertThat(there.get("Patient/" + known).status()).isEqualTo(200);
        assertThat(found(there, "Observation?subject=Patient/" + known)).isEqualTo(1);
    }

    @Test
    void aReferralOpensTheFileToWhomItIsSent() {
        Organization hospital = new Organization().setName("CSRéf de Toulou");
        hospital.addIdentifier().setSystem(NUMBERS).setValue("csref-toulou");
        String organization = server.ehr().post("Organization", hospital).id();
        FhirClient receiver = server.ehrOf("csref-toulou");
        String referred = here.post("Patient", patientWith("kaya-4")).id();
        String seenHere = here.post("Observation", Files.observation(referred)).id();
        assertThat(receiver.get("Observation/" + seenHere).status()).isEqualTo(404);

        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        referral.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        referral.getSubject().setReference("Patient/" + referred);
        referral.addPerformer().setReference("Organization/" + organization);
        String sent = here.post("ServiceRequest", referral).id();

        assertThat(receiver.get("ServiceRequest/" + sent).status()).isEqualTo(200);
        assertThat(receiver.get("Observation/" + seenHere).status()).isEqualTo(200);
        assertThat(found(receiver, "Patient?_id=" + referred)).isEqualTo(1);
        assertThat(there.get("Observation/" + seenHere).status()).isEqualTo(404);
    }

    @Test
    void aVisitFiledByTheNationalExchangeBelongsToTheFacilityThatGaveIt() {
        Organization facility = new Organization().setName("CSCom de Toulou");
        facility.addIdentifier().setSystem(NUMBERS).setValue("cscom-toulou");
        String organization = server.ehr().post("Organization", facility).id();
        String seen = server.ehr().post("Patient", patientWith("kaya-5")).id();
        Encounter visit = Files.encounter(seen);
        visit.getServiceProvider().setReference("Organization/" + organization);
        assertThat(there.get("Patient/" + seen).status()).isEqualTo(404);

        server.ehr().post("Encounter", visit);

        assertThat(there.get("Patient/" + seen).status()).isEqualTo(200);
        assertThat(here.get("Patient/" + seen).status()).isEqualTo(404);
    }

    @Test
    void whoIsNamedByItsNumberAloneSeesThePatientToo() {
        Reference number = new Reference();
        number.getIdentifier().setSystem(NUMBERS).setValue("cscom-nama");
        Patient registered = patientWith("kaya-30");
        registered.setManagingOrganization(number.copy());
        assertThat(opened(registered, patient -> new Basic())).isEqualTo("200 404");
        assertThat(opened(patient -> Files.encounter(patient).setServiceProvider(number.copy())))
                .isEqualTo("200 404");
        assertThat(opened(patient -> {
                    Encounter visit = Files.encounter(patient);
                    visit.addLocation().setLocation(number.copy());
                    return visit;
                }))
                .isEqualTo("200 404");
        assertThat(opened(patient -> {
                    EpisodeOfCare episode = new EpisodeOfCare();
                    episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
                    return episode.setPatient(new Reference("Patient/" + patient))
                            .setManagingOrganization(number.copy());
                }))
                .isEqualTo("200 404");
        assertThat(opened(patient -> request(patient).addPerformer(number.copy())))
                .isEqualTo("200 404");
        assertThat(opened(patient -> request(patient).addLocationReference(number.copy())))
                .isEqualTo("200 404");
        assertThat(opened(patient -> task(patient).setOwner(number.copy()))).isEqualTo("200 404");
        assertThat(opened(patient -> task(patient).setLocation(number.copy()))).isEqualTo("200 404");
        assertThat(opened(patient -> {
                    Task task = task(patient);
                    task.getRestriction().addRecipient(number.copy());
                    return task;
                }))
                .isEqualTo("200 404");
        assertThat(opened(patient -> {
                    Appointment appointment = new Appointment();
                    appointment.setStatus(Appointment.AppointmentStatus.PROPOSED);
                    for (Reference actor : List.of(new Reference("Patient/" + patient), number.copy())) {
                        appointment
                                .addParticipant()
                                .setActor(actor)
                                .setStatus(Appointment.ParticipationStatus.NEEDSACTION);
                    }
                    return appointment;
                }))
                .isEqualTo("200 404");
    }

    @Test
    void aNumberOfAnotherSystemOrOfAPersonNamesNoFacility() {
        Reference elsewhere = new Reference();
        elsewhere.getIdentifier().setSystem("https://example.org/number").setValue("cscom-nama");
        Reference somebody = new Reference().setType("Practitioner");
        somebody.getIdentifier().setSystem(NUMBERS).setValue("cscom-nama");
        Reference unnumbered = new Reference();
        unnumbered.getIdentifier().setSystem(NUMBERS);

        for (Reference named : List.of(elsewhere, somebody, unnumbered)) {
            assertThat(opened(patient -> request(patient).addPerformer(named))).isEqualTo("404 404");
        }
    }

    @Test
    void aNumberInTheVaultEntrustsNothing() {
        FhirClient caseWorker = Files.cleared(server, "espace-kaya", "*");
        FhirClient named = Files.cleared(server, "cscom-nama", "*");
        String id = caseWorker
                .post("Patient", Someone.survivor(UUID.randomUUID().toString()))
                .id();
        Encounter visit = Files.encounter(id);
        visit.getServiceProvider().getIdentifier().setSystem(NUMBERS).setValue("cscom-nama");
        String encounter = caseWorker.post("Encounter", visit).id();

        assertThat(caseWorker.get("Encounter/" + encounter).status()).isEqualTo(200);
        assertThat(named.get("Patient/" + id).status()).isEqualTo(404);
        assertThat(named.get("Encounter/" + encounter).status()).isEqualTo(404);
    }

    private String opened(Function<String, Resource> record) {
        return opened(Someone.named("Koumaré"), record);
    }

    /** Whether cscom-nama, and another, see him of whom the country files that. */
    private String opened(Patient patient, Function<String, Resource> record) {
        String id = server.ehr().post("Patient", patient).id();
        Resource filed = record.apply(id);
        if (!(filed instanceof Basic)) {
            Answer answer = server.ehr().post(filed.fhirType(), filed);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        return server.ehrOf("cscom-nama").get("Patient/" + id).status() + " "
                + here.get("Patient/" + id).status();
    }

    private static ServiceRequest request(String patient) {
        ServiceRequest request = new ServiceRequest();
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.getSubject().setReference("Patient/" + patient);
        return request;
    }

    private static Task task(String patient) {
        Task task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED);
        task.setIntent(Task.TaskIntent.ORDER);
        task.getFor().setReference("Patient/" + patient);
        return task;
    }

    @Test
    void aClinicianWithoutAFacilitySeesNobody() {
        FhirClient somewhere = server.clientFor("system/*.rs", ",\"role\":\"clinician\",\"facility\":\"cscom-closed\"");
        // Registered before it was refused.
        server.database()
                .sql("UPDATE keneya.client SET facility = NULL WHERE facility = 'cscom-closed'")
                .update();
        FhirClient nowhere = server.renewed(somewhere);

        Answer answer = nowhere.with("Accept-Language", "en").get("Patient/" + patient);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("facility");
    }

    private static int found(FhirClient client, String search) {
        Answer answer = client.get(search);
        assertThat(answer.status()).as(search + ": " + answer.body()).isEqualTo(200);
        return answer.bundle().getEntry().size();
    }

    private static Patient patientWith(String number) {
        Patient patient = Someone.unnamed();
        patient.addIdentifier().setSystem("https://keneya.ml/sid/test-facility").setValue(number);
        patient.addName().setFamily("Sidibekaya");
        return patient;
    }
}
