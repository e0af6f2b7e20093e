package ml.keneya.confidentiality.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ml.keneya.security.VeryRestricted;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A survivor is referred to whom she permits, and what she is referred with is all that he sees. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentTest {

    private static final String NUMBERS = "https://keneya.ml/sid/facility";
    private static final String CLEARANCE = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final String JSON_PATCH = "application/json-patch+json";

    @Autowired
    TestServer server;

    @Autowired
    StatisticsConsent statistics;

    @Autowired
    EndedSharing endedSharing;

    private FhirClient here;
    private FhirClient there;
    private FhirClient elsewhere;
    private Reference hospital;
    private Reference shelter;

    @BeforeAll
    void open() {
        here = cleared("espace-mopti");
        there = cleared("csref-sevare");
        elsewhere = cleared("abri-djenne");
        hospital = organization("csref-sevare");
        shelter = organization("abri-djenne");
    }

    private FhirClient cleared(String facility) {
        return server.clientFor("system/*.cruds system/*.cruds" + CLEARANCE, ",\"facility\":\"" + facility + "\"");
    }

    private Reference organization(String number) {
        Organization facility = new Organization().setName(number);
        facility.addIdentifier().setSystem(NUMBERS).setValue(number);
        return new Reference(
                "Organization/" + server.ehr().post("Organization", facility).id());
    }

    // Rule G1: refused.

    @Test
    void whatConsentsToNothingRefersNobody() {
        Survivor survivor = Survivor.registeredBy(here);

        refused(here.post("ServiceRequest", survivor.referral(hospital, "sante")), "ServiceRequest.performer[0]");
        ServiceRequest toAPlace = survivor.referral(hospital, "sante");
        toAPlace.getPerformer().clear();
        Location place = new Location();
        place.addIdentifier().setSystem(NUMBERS).setValue("csref-sevare");
        toAPlace.addLocationReference()
                .setReference("Location/" + server.ehr().post("Location", place).id());
        refused(here.post("ServiceRequest", toAPlace), "ServiceRequest.locationReference[0]");
        Task task = survivor.task(hospital, "");
        task.setFocus(null);
        refused(here.post("Task", task), "Task.owner");
        task.setOwner(null);
        task.getRestriction().addRecipient(hospital);
        refused(here.post("Task", task), "Task.restriction.recipient[0]");
        ServiceRequest byNumber = survivor.referral(new Reference(), "sante");
        byNumber.getPerformerFirstRep().getIdentifier().setSystem(NUMBERS).setValue("csref-sevare");
        refused(here.post("ServiceRequest", byNumber), "ServiceRequest.performer[0]");
        byNumber.getPerformerFirstRep().setType("Organization");
        refused(here.post("ServiceRequest", byNumber), "ServiceRequest.performer[0]");
        Task numbered = survivor.task(byNumber.getPerformerFirstRep(), "");
        numbered.setFocus(null);
        refused(here.post("Task", numbered), "Task.owner");
        // A person may be named: that opens nothing.
        byNumber.getPerformerFirstRep().setType("Practitioner");
        String toSomebody = here.post("ServiceRequest", byNumber).id();
        assertThat(there.get("ServiceRequest/" + toSomebody).status()).isEqualTo(404);
        assertThat(there.get(survivor.reference()).status()).isEqualTo(404);
        assertThat(shared(survivor)).isZero();
    }

    @Test
    void theRefusalIsFrenchOrEnglishAndTellsWhere() {
        Survivor survivor = Survivor.registeredBy(here);
        ServiceRequest referral = survivor.referral(hospital, "sante");

        assertThat(here.post("ServiceRequest", referral).body()).contains("Aucun consentement actif");
        Answer english = here.with("Accept-Language", "en").post("ServiceRequest", referral);
        assertThat(english.outcome().getIssueFirstRep().getDiagnostics()).startsWith("No active consent");
        assertThat(english.body()).doesNotContain(survivor.id());
    }

    @Test
    void aConsentToAnotherRecipientServiceTimeOrPurposePermitsNothing() {
        for (Consumer<Consent> other : List.<Consumer<Consent>>of(
                consent -> permit(consent).getActorFirstRep().setReference(shelter),
                consent -> permit(consent).getPurpose().get(1).setCode("juridique"),
                consent -> permit(consent).getPurpose().get(0).setCode("HRESCH"),
                consent -> permit(consent).getPeriod().setEndElement(new DateTimeType("2026-11-01")),
                consent -> permit(consent).getPeriod().setStartElement(new DateTimeType("2099-01-01")),
                consent -> consent.getProvision().getPeriod().setEndElement(new DateTimeType("2025")),
                consent -> consent.setStatus(Consent.ConsentState.PROPOSED),
                consent -> consent.getCategoryFirstRep().getCodingFirstRep().setCode("gbv-reporting"))) {
            Survivor survivor = Survivor.registeredBy(here);
            Consent consent = survivor.permitting(hospital, "sante");
            other.accept(consent);
            assertThat(here.post("Consent", consent).status()).isEqualTo(201);

            refused(here.post("ServiceRequest", survivor.referral(hospital, "sante")), "ServiceRequest.performer[0]");
        }
    }

    @Test
    void anotherSurvivorsConsentPermitsNothing() {
        here.post("Consent", Survivor.registeredBy(here).permitting(hospital, "sante"));

        refused(
                here.post("ServiceRequest", Survivor.registeredBy(here).referral(hospital, "sante")),
                "ServiceRequest.performer[0]");
    }

    @Test
    void noWayOfWritingGoesAround() {
        Survivor survivor = Survivor.registeredBy(here);
        ServiceRequest quiet = survivor.referral(new Reference(), "sante");
        quiet.getPerformer().clear();
        String id = here.post("ServiceRequest", quiet).id();
        ServiceRequest loud = survivor.referral(hospital, "sante");
        loud.setId(id);
        String patch = "[{\"op\":\"add\",\"path\":\"/performer\",\"value\":[{\"reference\":\"" + hospital.getReference()
                + "\"}]}]";
        String fhirPath = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
                + "{\"name\":\"type\",\"valueCode\":\"add\"},{\"name\":\"path\",\"valueString\":\"ServiceRequest\"},"
                + "{\"name\":\"name\",\"valueString\":\"performer\"},{\"name\":\"value\",\"valueReference\":"
                + "{\"reference\":\"" + hospital.getReference() + "\"}}]}]}";

        refused(here.put("ServiceRequest/" + id, loud), "ServiceRequest.performer[0]");
        refused(here.patch("ServiceRequest/" + id, JSON_PATCH, patch), "ServiceRequest.performer[0]");
        refused(here.patch("ServiceRequest/" + id, "application/fhir+json", fhirPath), "ServiceRequest.performer[0]");
        ServiceRequest numbered = survivor.referral(hospital, "sante");
        numbered.addIdentifier().setSystem("https://keneya.ml/sid/test-consent").setValue(id);
        refused(
                here.with("If-None-Exist", "identifier=https://keneya.ml/sid/test-consent|" + id)
                        .post("ServiceRequest", numbered),
                "ServiceRequest.performer[0]");
        refused(here.put("ServiceRequest?_id=" + id, loud), "ServiceRequest.performer[0]");
        Bundle batch = bundle(Bundle.BundleType.BATCH, survivor.referral(hospital, "sante"));
        Answer answered = here.post("", batch);
        assertThat(answered.bundle().getEntryFirstRep().getResponse().getStatus())
                .as(answered.body())
                .startsWith("422");
        Bundle transaction = bundle(
                Bundle.BundleType.TRANSACTION, survivor.observation("first"), survivor.referral(hospital, "sante"));
        refused(here.post("", transaction), "Bundle.entry[1].resource.performer[0]");
        assertThat(here.get("ServiceRequest/" + id).body()).doesNotContain("performer");
        assertThat(total(here, "Observation?subject=" + survivor.reference())).isZero();
        assertThat(shared(survivor)).isZero();
    }

    @Test
    void aLabelDoesNotReplaceAConsent() {
        Survivor survivor = Survivor.registeredBy(here);
        Patient labelled = here.get(survivor.reference()).resource(Patient.class);
        labelled.getMeta().addSecurity().setSystem(NUMBERS).setCode("csref-sevare");

        assertThat(here.put(survivor.reference(), labelled).status()).isEqualTo(422);
        assertThat(here.post(
                                survivor.reference() + "/$meta-add",
                                "application/fhir+json",
                                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"meta\",\"valueMeta\":"
                                        + "{\"security\":[{\"system\":\"" + NUMBERS
                                        + "\",\"code\":\"csref-sevare\"}]}}]}")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(there.get(survivor.reference()).status()).isEqualTo(404);
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                story("note[0]", request -> request.addNote().setText("x")),
                story(
                        "text",
                        request -> request.getText()
                                .setStatus(Narrative.NarrativeStatus.GENERATED)
                                .setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>")),
                story("patientInstruction", request -> request.setPatientInstruction("x")),
                story("code.text", request -> request.getCode().setText("x")),
                story("category[1].text", request -> request.addCategory().setText("x")),
                story("reasonCode[0].text", request -> request.addReasonCode().setText("x")),
                story(
                        "reasonCode[0].coding[0]",
                        request -> coded(request, "https://keneya.ml/fhir/CodeSystem/gbvims-type", "rape")),
                story("reasonCode[0].coding[0]", request -> coded(request, "http://hl7.org/fhir/sid/icd-10", "T74.2")),
                story(
                        "reasonCode[0].coding[0]",
                        request -> request.addReasonCode().addCoding().setDisplay("x")),
                story(
                        "code.coding[0]",
                        request -> request.getCode()
                                .addCoding()
                                .setSystem("http://id.who.int/icd/release/11/mms")
                                .setCode("PJ22")),
                story(
                        "performer[0].display",
                        request -> request.getPerformerFirstRep().setDisplay("x")),
                story(
                        "identifier[0].type.text",
                        request ->
                                request.addIdentifier().setValue("1").getType().setText("x")),
                story("extension[0]", request -> request.addExtension("https://example.org/x", new StringType("x"))),
                story(
                        "subject.extension[0]",
                        request -> request.getSubject().addExtension("https://example.org/x", new StringType("x"))),
                story(
                        "status.extension[0]",
                        request ->
                                request.getStatusElement().addExtension("https://example.org/x", new StringType("x"))),
                story(
                        "meta.tag[0]",
                        request -> request.getMeta()
                                .addTag()
                                .setSystem("https://example.org/x")
                                .setCode("x")));
    }

    private static Arguments story(String where, Consumer<ServiceRequest> tell) {
        return Arguments.of(where, tell);
    }

    private static void coded(ServiceRequest request, String system, String code) {
        request.addReasonCode().addCoding().setSystem(system).setCode(code);
    }

    @ParameterizedTest
    @MethodSource
    void stories(String where, Consumer<ServiceRequest> tell) {
        Survivor survivor = Survivor.registeredBy(here);
        here.post("Consent", survivor.permitting(hospital, "sante"));
        ServiceRequest referral = survivor.referral(new Reference(hospital.getReference()), "sante");
        tell.accept(referral);

        refused(here.post("ServiceRequest", referral), "ServiceRequest." + where);
    }

    static Stream<Arguments> taskStories() {
        return Stream.of(
                taskStory("statusReason.text", task -> task.getStatusReason().setText("x")),
                taskStory(
                        "businessStatus.text", task -> task.getBusinessStatus().setText("x")),
                taskStory("description", task -> task.setDescription("x")),
                taskStory("input[0].value", task -> input(task, new StringType("x"))),
                taskStory("input[0].value", task -> input(task, new CodeType("x"))),
                taskStory("input[0].value", task -> input(task, new UriType("urn:x"))),
                taskStory("input[0].value.text", task -> input(task, new CodeableConcept().setText("x"))),
                taskStory("input[0].value", task -> input(task, new Annotation().setText("x"))),
                taskStory(
                        "input[0].value",
                        task -> input(
                                task,
                                new Attachment().setContentType("text/plain").setData(new byte[] {1}))),
                taskStory(
                        "output[0].value",
                        task -> task.addOutput()
                                .setValue(new StringType("x"))
                                .getType()
                                .addCoding()
                                .setSystem("https://keneya.ml/fhir/CodeSystem/ml-task-output")
                                .setCode("referral-outcome")));
    }

    private static Arguments taskStory(String where, Consumer<Task> tell) {
        return Arguments.of(where, tell);
    }

    private static void input(Task task, Type value) {
        task.addInput()
                .setValue(value)
                .getType()
                .addCoding()
                .setSystem("https://keneya.ml/fhir/CodeSystem/ml-transport")
                .setCode("ambulance");
    }

    @ParameterizedTest
    @MethodSource
    void taskStories(String where, Consumer<Task> tell) {
        Referred referred = referred("sante");
        Task task = referred.survivor().task(hospital, referred.request());
        tell.accept(task);

        refused(here.post("Task", task), "Task." + where);
    }

    @Test
    void aReferralSaysWhereAndWhenAndHowToReachHer() {
        Referred referred = referred("sante");
        ServiceRequest referral = referred.survivor().referral(hospital, "sante");
        coded(referral, "https://keneya.ml/fhir/CodeSystem/ml-referral-reason", "avis");
        referral.addIdentifier().setSystem("https://keneya.ml/sid/test-consent").setValue("R 12");
        referral.setOccurrence(new Period().setStartElement(new DateTimeType("2026-12-01")));
        Task task = referred.survivor().task(hospital, referred.request());
        input(
                task,
                new ContactPoint()
                        .setSystem(ContactPoint.ContactPointSystem.PHONE)
                        .setValue("+223 20 00 00 00"));
        input(task, new Period().setStartElement(new DateTimeType("2026-12-01")));

        Answer sent = here.post("ServiceRequest", referral);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        Answer asked = here.post("Task", task);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(there.get("ServiceRequest/" + sent.id()).status()).isEqualTo(200);
        assertThat(there.get("Task/" + asked.id()).status()).isEqualTo(200);
    }

    @Test
    void aStoryDoesNotTravelWithAReferralThatTellsNone() {
        Referred referred = referred("sante");
        ServiceRequest quiet = referred.survivor().referral(hospital, "sante");
        quiet.getPerformer().clear();
        quiet.addNote().setText("x");
        String request = "ServiceRequest/" + here.post("ServiceRequest", quiet).id();
        String task = "Task/"
                + here.post("Task", referred.survivor().task(hospital, request)).id();
        Task noted = referred.survivor().task(hospital, referred.request());
        noted.setOwner(null);
        noted.addNote().setText("x");
        String about = "Task/" + here.post("Task", noted).id();

        assertThat(there.get(task).status()).isEqualTo(200);
        assertThat(there.get(request).status()).isEqualTo(404);
        assertThat(there.get(about).status()).isEqualTo(404);
    }

    @Test
    void aTaskAsksForNoMoreThanSheMaySendItsFocusFor() {
        Survivor survivor = Survivor.registeredBy(here);
        here.post("Consent", survivor.permitting(hospital, "sante"));
        ServiceRequest legal = survivor.referral(hospital, "juridique");
        legal.getPerformer().clear();
        String request = "ServiceRequest/" + here.post("ServiceRequest", legal).id();
        Task task = survivor.task(hospital, request);
        task.getCode().addCoding().setSystem(Survivor.SERVICES).setCode("sante");
        Task between = survivor.task(new Reference(), request);
        Task around =
                survivor.task(hospital, "Task/" + here.post("Task", between).id());
        around.setCode(task.getCode());

        refused(here.post("Task", task), "Task.owner");
        refused(here.post("Task", around), "Task.owner");
        assertThat(there.get(request).status()).isEqualTo(404);

        here.post("Consent", survivor.permitting(hospital, "juridique"));

        assertThat(here.post("Task", task).status()).isEqualTo(201);
        assertThat(there.get(request).status()).isEqualTo(200);
    }

    @Test
    void whoOnlyFilesLearnsNothingOfConsents() {
        FhirClient box = server.clientFor("system/*.cruds system/*.c" + CLEARANCE, ",\"facility\":\"espace-mopti\"");
        Survivor person =
                new Survivor(here.post("Patient", Someone.named("Dembélé")).id());
        Answer consented = here.post("Consent", person.permitting(hospital, "sante"));
        assertThat(consented.status()).as(consented.body()).isEqualTo(201);

        Answer permitted = box.post("ServiceRequest", veryRestricted(person.referral(hospital, "sante")));
        Answer not = box.post("ServiceRequest", veryRestricted(person.referral(shelter, "sante")));

        assertThat(permitted.status()).as(permitted.body()).isEqualTo(201);
        assertThat(not.status()).as(not.body()).isEqualTo(201);
        assertThat(there.get("ServiceRequest/" + permitted.id()).status()).isEqualTo(200);
        assertThat(elsewhere.get("ServiceRequest/" + not.id()).status()).isEqualTo(404);
    }

    @Test
    void whoDoesNotCareForHerLearnsNothingOfConsents() {
        Survivor willing = Survivor.registeredBy(here);
        here.post("Consent", willing.permitting(hospital, "sante"));
        Survivor unwilling = Survivor.registeredBy(here);

        for (Survivor survivor : List.of(willing, unwilling)) {
            Answer refused = elsewhere.post("ServiceRequest", survivor.referral(hospital, "sante"));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(here.post("Consent", survivor.permitting(shelter, "juridique"))
                            .status())
                    .isEqualTo(201);
            assertThat(here.post("ServiceRequest", survivor.referral(shelter, "juridique"))
                            .status())
                    .isEqualTo(201);

            // Now it knows her, and still not what she permits others.
            Answer sent = elsewhere.post("ServiceRequest", survivor.referral(hospital, "sante"));

            assertThat(sent.status()).as(sent.body()).isEqualTo(201);
            assertThat(there.get("ServiceRequest/" + sent.id()).status()).isEqualTo(404);
            ServiceRequest further = survivor.referral(hospital, "sante");
            further.setId(sent.id());
            further.setStatus(ServiceRequest.ServiceRequestStatus.ONHOLD);
            assertThat(elsewhere.put("ServiceRequest/" + sent.id(), further).status())
                    .isEqualTo(200);
        }
    }

    private static ServiceRequest veryRestricted(ServiceRequest request) {
        request.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        return request;
    }

    // Consents that are not whole.

    static Stream<Arguments> unfinished() {
        return Stream.of(
                Arguments.of("provision.type", (Consumer<Consent>)
                        consent -> consent.getProvision().setType(Consent.ConsentProvisionType.PERMIT)),
                Arguments.of("provision.type", (Consumer<Consent>)
                        consent -> consent.getProvision().setType(null)),
                Arguments.of("provision.provision[0].type", (Consumer<Consent>)
                        consent -> permit(consent).setType(null)),
                Arguments.of("provision.provision[0].actor", (Consumer<Consent>)
                        consent -> permit(consent).getActor().clear()),
                Arguments.of("provision.provision[0].purpose", (Consumer<Consent>)
                        consent -> permit(consent).getPurpose().remove(0)),
                Arguments.of("provision.provision[0].purpose", (Consumer<Consent>)
                        consent -> permit(consent).getPurpose().remove(1)),
                Arguments.of("provision.provision[0].code", (Consumer<Consent>)
                        consent -> permit(consent).addCode().setText("x")),
                Arguments.of("provision.provision[0].provision", (Consumer<Consent>)
                        consent -> permit(consent).addProvision().setType(Consent.ConsentProvisionType.DENY)));
    }

    @ParameterizedTest
    @MethodSource
    void unfinished(String where, Consumer<Consent> spoil) {
        Survivor survivor = Survivor.registeredBy(here);
        Consent consent = survivor.permitting(hospital, "sante");
        String whole = here.post("Consent", consent).id();
        spoil.accept(consent);

        refused(here.post("Consent", consent), "Consent." + where);
        consent.setId(whole);
        refused(here.put("Consent/" + whole, consent), "Consent." + where);
        assertThat(here.with("Accept-Language", "en")
                        .put("Consent/" + whole, consent)
                        .outcome()
                        .getIssueFirstRep()
                        .getDiagnostics())
                .matches("[A-Za-z0-9.,:;()’' -]+");
    }

    @Test
    void aConsentOfThisKindIsFiledInTheVaultOnly() {
        Survivor survivor = Survivor.registeredBy(here);
        String id = here.post("Consent", survivor.permitting(hospital, "sante")).id();

        assertThat(server.ehr().get("Consent/" + id).status()).isEqualTo(404);
        Consent ordinary = survivor.permitting(hospital, "sante");
        ordinary.setPatient(new Reference("Patient/"
                + server.ehr().post("Patient", Someone.named("Diarra")).id()));
        assertThat(server.ehr().post("Consent", ordinary).status()).isEqualTo(403);
    }

    @Test
    void whomItWouldServeTakesDownNoConsent() {
        Survivor survivor = referred("psychosocial").survivor();

        refused(there.post("Consent", survivor.permitting(hospital, "sante")), "Consent.patient");
        Survivor ordinary =
                new Survivor(here.post("Patient", Someone.named("Dembélé")).id());
        refused(there.post("Consent", ordinary.permitting(hospital, "sante")), "Consent.patient");
        assertThat(here.post("Consent", ordinary.permitting(hospital, "sante")).status())
                .isEqualTo(201);
    }

    // What a referral opens.

    @Test
    void theReceiverSeesWhatIsReferredAndNothingElse() {
        Referred referred = referred("sante");

        for (String open : referred.open()) {
            assertThat(there.get(open).status()).as(open).isEqualTo(200);
            assertThat(there.get(open + "/_history").status()).as(open).isEqualTo(404);
            assertThat(there.get(open + "/_history/1").status()).as(open).isEqualTo(200);
            assertThat(elsewhere.get(open).status()).as(open).isEqualTo(404);
            assertThat(elsewhere.get(open + "/_history").status()).as(open).isEqualTo(404);
        }
        for (String closed : referred.closed()) {
            for (String asked : List.of("", "/_history", "/_history/1", "/$meta")) {
                assertThat(there.get(closed + asked).status())
                        .as(closed + asked)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void anotherSurvivorsRecordIsNotSharedThroughOnesOwn() {
        Referred referred = referred("sante");
        Survivor own = Survivor.registeredBy(there);
        there.post("Consent", own.permitting(hospital, "sante"));
        ServiceRequest greedy = own.referral(hospital, "sante");
        greedy.addSupportingInfo().setReference("Observation/" + referred.hidden());
        greedy.addSupportingInfo().setReference(referred.survivor().reference());
        greedy.addReasonReference().setReference("Observation/" + referred.hidden());

        Answer sent = there.post("ServiceRequest", greedy);

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(there.get("ServiceRequest/" + sent.id()).status()).isEqualTo(200);
        assertThat(there.get("Observation/" + referred.hidden()).status()).isEqualTo(404);
        assertThat(total(there, "Observation?patient=" + referred.survivor().reference()))
                .isEqualTo(1);
    }

    @Test
    void whatTurnsOutToBeAnothersIsSharedNoMore() {
        Referred referred = referred("sante");
        Observation observation = here.get(referred.observation()).resource(Observation.class);
        observation.getSubject().setReference(Survivor.registeredBy(here).reference());

        assertThat(here.put(referred.observation(), observation).status()).isEqualTo(200);

        assertThat(there.get(referred.observation()).status()).isEqualTo(404);
        assertThat(there.get(referred.request()).status()).isEqualTo(200);
    }

    @Test
    void whatTheReceiverWroteItKeepsAndAddsNothingWhenSheHasWithdrawn() {
        Referred referred = referred("sante");
        Observation observation = referred.survivor().observation("seen there");
        String written = there.post("Observation", observation).id();
        here.delete("Consent/" + referred.consent());

        Answer more = there.post("Observation", referred.survivor().observation("seen again"));

        assertThat(more.status()).as(more.body()).isEqualTo(400);
        observation.setId(written);
        observation.setStatus(Observation.ObservationStatus.AMENDED);
        assertThat(there.put("Observation/" + written, observation).status()).isEqualTo(200);
        assertThat(there.get("Observation/" + written).status()).isEqualTo(200);
        assertThat(there.get(referred.survivor().reference()).status()).isEqualTo(404);
        assertThat(total(there, "Patient?_id=" + referred.survivor().id())).isZero();
    }

    @Test
    void whatTheReceiverWroteStaysWithItsSurvivor() {
        Survivor survivor = referred("sante").survivor();
        String id =
                there.post("Observation", survivor.observation("seen there")).id();
        Observation moved = referred("sante").survivor().observation("seen there");
        moved.setId(id);

        assertThat(there.put("Observation/" + id, moved).status()).isEqualTo(403);
    }

    @Test
    void whoHasANameElsewhereIsNotSharedHerself() {
        String named = named();
        Referred referred = referred("sante");
        Patient linked = here.get(referred.survivor().reference()).resource(Patient.class);
        linked.addLink().setType(Patient.LinkType.REPLACES).getOther().setReference(named);

        Answer answer = here.put(referred.survivor().reference(), linked);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(there.get(referred.survivor().reference()).status()).isEqualTo(404);
        assertThat(total(there, "Patient?_id=" + referred.survivor().id())).isZero();
        assertThat(there.get("ServiceRequest?patient=" + referred.survivor().reference() + "&_include=*")
                        .body())
                .contains(referred.request())
                .doesNotContain(named);
        Answer renewed = here.post("ServiceRequest", referred.survivor().referral(hospital, "sante"));
        assertThat(there.get("ServiceRequest/" + renewed.id()).status()).isEqualTo(200);
        assertThat(there.get(referred.survivor().reference()).status()).isEqualTo(404);
    }

    @Test
    void aPatchOfAnotherFacilitysPatientDoesNotAnswerWithHerName() {
        String named = named();
        String patch = "[{\"op\":\"add\",\"path\":\"/active\",\"value\":true}]";
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(new Binary().setContentType(JSON_PATCH).setData(patch.getBytes(StandardCharsets.UTF_8)))
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PATCH)
                .setUrl(named);
        Bundle batch = transaction.copy().setType(Bundle.BundleType.BATCH);
        FhirClient asking = there.with("Prefer", "return=representation");

        Answer alone = asking.patch(named, JSON_PATCH, patch);
        assertThat(alone.status()).as(alone.body()).isEqualTo(404);
        Answer together = asking.post("", transaction);
        assertThat(together.status()).as(together.body()).isEqualTo(404);
        Answer one = asking.post("", batch);
        assertThat(one.bundle().getEntryFirstRep().getResponse().getStatus())
                .as(one.body())
                .startsWith("404");
        assertThat(there.get(named).status()).isEqualTo(404);
        assertThat(here.patch(named, JSON_PATCH, patch).status()).isEqualTo(200);
    }

    /** An ordinary Patient of the safe space. */
    private String named() {
        Patient named = Someone.unnamed();
        named.addName().setFamily("Coulibalynamed");
        return "Patient/" + here.post("Patient", named).id();
    }

    @Test
    void whatARecordSaidBeforeIsNotShared() {
        Survivor survivor = Survivor.registeredBy(here);
        here.post("Consent", survivor.permitting(hospital, "sante"));
        ServiceRequest draft = survivor.referral(hospital, "sante");
        draft.getPerformer().clear();
        draft.addNote().setText("saidbefore");
        String id = here.post("ServiceRequest", draft).id();
        ServiceRequest sent = survivor.referral(hospital, "sante");
        sent.setId(id);
        assertThat(here.put("ServiceRequest/" + id, sent).status()).isEqualTo(200);
        Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
        for (String old : List.of("/_history/1", "/_history", "/_history/1/$meta")) {
            batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("ServiceRequest/" + id + old);
        }

        assertThat(there.get("ServiceRequest/" + id).status()).isEqualTo(200);
        assertThat(there.get("ServiceRequest/" + id + "/_history/2").status()).isEqualTo(200);
        for (String old : List.of("/_history/1", "/_history", "/_history?_count=1", "/_history/1/$meta")) {
            assertThat(there.get("ServiceRequest/" + id + old).status()).as(old).isEqualTo(404);
        }
        for (String old : List.of("ServiceRequest/_history?_count=500", "_history?_count=500")) {
            Answer history = there.get(old);
            assertThat(history.body()).as(old).doesNotContain("saidbefore").doesNotContain(id + "/_history/1\"");
        }
        assertThat(there.post("", batch).body()).doesNotContain("saidbefore");
        assertThat(here.get("ServiceRequest/" + id + "/_history/1").body()).contains("saidbefore");
    }

    @Test
    void theReceiverAnswersWithoutWords() {
        Referred referred = referred("sante");
        Task noted = there.get(referred.task()).resource(Task.class);
        noted.addNote().setText("x");
        Task coded = there.get(referred.task()).resource(Task.class);
        coded.addOutput()
                .setValue(new CodeableConcept(
                        new Coding("https://keneya.ml/fhir/CodeSystem/ml-referral-outcome", "vue-traitee", null)))
                .getType()
                .addCoding()
                .setSystem("https://keneya.ml/fhir/CodeSystem/ml-task-output")
                .setCode("referral-outcome");

        refused(there.put(referred.task(), noted), "Task.note[0]");
        Answer answered = there.put(referred.task(), coded);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(there.get(referred.task()).status()).isEqualTo(200);
    }

    @Test
    void searchesCountsAndIncludesAgree() {
        Referred referred = referred("sante");
        String patient = referred.survivor().reference();

        for (String type : List.of("ServiceRequest", "Task", "Observation", "Encounter", "Consent")) {
            String search = type + "?patient=" + patient;
            int expected = (int) referred.open().stream()
                    .filter(each -> each.startsWith(type + "/"))
                    .count();
            assertThat(total(there, search)).as(search).isEqualTo(expected);
            assertThat(there.get(search).bundle().getEntry()).as(search).hasSize(expected);
            assertThat(there.get(search + "&_total=accurate").bundle().getTotal())
                    .isEqualTo(expected);
            assertThat(total(elsewhere, search)).as(search).isZero();
        }
        assertThat(total(there, "Patient?_id=" + referred.survivor().id())).isEqualTo(1);
        assertThat(total(elsewhere, "Patient?_id=" + referred.survivor().id())).isZero();
        assertThat(total(here, "Observation?patient=" + patient)).isEqualTo(2);
        assertThat(ids(there.get("Patient?_id=" + referred.survivor().id() + "&_revinclude=Observation:subject")))
                .containsExactlyInAnyOrder(patient, referred.observation());
        assertThat(ids(there.get("ServiceRequest?patient=" + patient + "&_include=*&_revinclude=Task:focus")))
                .containsExactlyInAnyOrder(referred.request(), referred.task(), patient, hospital.getReference());
        Answer everything = there.get(patient + "/$everything");
        assertThat(ids(everything))
                .contains(referred.request(), referred.observation(), patient)
                .doesNotContainAnyElementsOf(referred.closed());
        for (String counted : List.of("?_summary=count", "?_total=accurate", "?_count=1&_total=accurate")) {
            Answer count = there.get(patient + "/$everything" + counted);
            assertThat(count.status() >= 400
                            || !count.json().has("total")
                            || count.bundle().getTotal() <= ids(everything).size())
                    .as(counted + count.body())
                    .isTrue();
        }
    }

    @Test
    void whatIsSharedDoesNotTellWhatIsNot() {
        Referred referred = referred("sante");
        String id = referred.survivor().id();

        for (String probe : List.of(
                "Patient?_id=" + id + "&_has:Observation:subject:_id=" + referred.hidden(),
                "Patient?_id=" + id + "&_has:Observation:subject:status=final",
                "ServiceRequest?subject:Patient._has:Observation:subject:status=final&subject=Patient/" + id,
                "Task?patient=Patient/" + id + "&focus:ServiceRequest.status=active")) {
            assertThat(total(there, probe)).as(probe).isZero();
            assertThat(total(here, probe)).as(probe).isEqualTo(1);
        }
        String code = here.get("Patient/" + id)
                .resource(Patient.class)
                .getIdentifierFirstRep()
                .getValue();
        assertThat(total(there, "ServiceRequest?subject:Patient.identifier=" + code))
                .isEqualTo(1);
    }

    @Test
    void theReceiverAnswersTheTaskAndHelpsHimselfToNothing() {
        Referred referred = referred("sante");
        String task = referred.task();

        assertThat(there.patch(task, JSON_PATCH, "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"accepted\"}]")
                        .status())
                .isEqualTo(200);
        Task greedy = there.get(task).resource(Task.class);
        greedy.addInput()
                .setValue(new Reference("Observation/" + referred.hidden()))
                .getType()
                .setText("x");
        assertThat(there.put(task, greedy).status()).isEqualTo(403);
        assertThat(there.patch(
                                referred.observation(),
                                JSON_PATCH,
                                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"amended\"}]")
                        .status())
                .isEqualTo(403);
        assertThat(there.delete(task).status()).isEqualTo(403);
        Patient labelled = there.get(referred.survivor().reference()).resource(Patient.class);
        assertThat(there.put(referred.survivor().reference(), labelled).status())
                .isEqualTo(404);
        ServiceRequest own = referred.survivor().referral(hospital, "sante");
        own.addSupportingInfo().setReference("Observation/" + referred.hidden());
        String written = there.post("ServiceRequest", own).id();

        assertThat(there.get("ServiceRequest/" + written).status()).isEqualTo(200);
        assertThat(there.get("Observation/" + referred.hidden()).status()).isEqualTo(404);
        assertThat(here.get("ServiceRequest/" + written).status()).isEqualTo(200);
        assertThat(here.get(task).resource(Task.class).getStatus()).isEqualTo(Task.TaskStatus.ACCEPTED);
    }

    @Test
    void whatTheReceiverWritesOpensNothingMore() {
        Referred referred = referred("psychosocial");

        Answer written = there.post("Observation", referred.survivor().observation("seen there"));

        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(there.get("Observation/" + written.id()).status()).isEqualTo(200);
        assertThat(total(there, "Observation?patient=" + referred.survivor().reference()))
                .isEqualTo(2);
        assertThat(there.get("Observation/" + referred.hidden()).status()).isEqualTo(404);
        assertThat(total(here, "Observation?patient=" + referred.survivor().reference()))
                .isEqualTo(3);
    }

    @Test
    void aConsentInTheSameTransactionCounts() {
        Survivor survivor = Survivor.registeredBy(here);

        Answer answer = here.post(
                "",
                bundle(
                        Bundle.BundleType.TRANSACTION,
                        survivor.referral(hospital, "sante"),
                        survivor.permitting(hospital, "sante")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(total(there, "ServiceRequest?patient=" + survivor.reference()))
                .isEqualTo(1);
        assertThat(total(there, "Consent?patient=" + survivor.reference())).isZero();
    }

    // What ends it.

    static Stream<Arguments> withdrawals() {
        return Stream.of(
                withdrawal("inactive", consent -> consent.setStatus(Consent.ConsentState.INACTIVE)),
                withdrawal("an error", consent -> consent.setStatus(Consent.ConsentState.ENTEREDINERROR)),
                withdrawal(
                        "no provision",
                        consent -> consent.getProvision().getProvision().clear()),
                withdrawal(
                        "another service",
                        consent -> permit(consent).getPurpose().get(1).setCode("autre")),
                withdrawal(
                        "over", consent -> permit(consent).getPeriod().setEndElement(new DateTimeType("2026-11-01"))));
    }

    private static Arguments withdrawal(String name, Consumer<Consent> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest
    @MethodSource
    void withdrawals(String name, Consumer<Consent> withdraw) {
        Referred referred = referred("sante");
        Consent consent = here.get("Consent/" + referred.consent()).resource(Consent.class);
        withdraw.accept(consent);

        assertThat(here.put("Consent/" + referred.consent(), consent).status())
                .as(name)
                .isEqualTo(200);

        ended(referred);
    }

    @Test
    void deletingAConsentWithdrawsIt() {
        Referred referred = referred("sante");

        assertThat(here.delete("Consent/" + referred.consent()).status()).isEqualTo(200);

        ended(referred);
    }

    @Test
    void patchingAConsentWithdrawsIt() {
        Referred referred = referred("sante");

        assertThat(here.patch(
                                "Consent/" + referred.consent(),
                                JSON_PATCH,
                                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"inactive\"}]")
                        .status())
                .isEqualTo(200);

        ended(referred);
    }

    @Test
    void afterAWithdrawalAReferralIsCalledOffAndNotRenewed() {
        Referred referred = referred("sante");
        here.delete("Consent/" + referred.consent());
        String changed = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"%s\"}]";

        refused(
                here.patch(referred.request(), JSON_PATCH, changed.formatted("on-hold")),
                "ServiceRequest.performer[0]");
        assertThat(here.patch(referred.request(), JSON_PATCH, changed.formatted("revoked"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPeriodThatIsOverClosesByItself() {
        Survivor survivor = Survivor.registeredBy(here);
        Consent consent = survivor.permitting(hospital, "sante");
        Instant end = Clock.systemUTC().instant().plus(Duration.ofSeconds(4));
        permit(consent).getPeriod().setEndElement(new DateTimeType(Date.from(end), TemporalPrecisionEnum.MILLI));
        here.post("Consent", consent);
        String referral = "ServiceRequest/"
                + here.post("ServiceRequest", survivor.referral(hospital, "sante"))
                        .id();
        int open = there.get(referral).status();

        while (Clock.systemUTC().instant().isBefore(end.plusMillis(2))) {
            Thread.onSpinWait();
        }

        assertThat(open).isEqualTo(200);
        assertThat(there.get(referral).status()).isEqualTo(404);
        assertThat(total(there, "ServiceRequest?patient=" + survivor.reference()))
                .isZero();
        endedSharing.sweep();
        assertThat(notices(survivor)).isEqualTo(1);
        endedSharing.sweep();
        assertThat(notices(survivor)).isEqualTo(1);
        assertThat(owed(survivor)).isZero();
    }

    // Who is told.

    /** A notice outside the vault would tell everybody that something in it was shared. */
    @Test
    void ofAnOrdinaryPatientTooTheEndIsToldInTheVault() {
        Survivor ordinary =
                new Survivor(here.post("Patient", Someone.named("Sidibé")).id());
        String consent =
                here.post("Consent", ordinary.permitting(hospital, "sante")).id();
        ServiceRequest referral = ordinary.referral(hospital, "sante");
        referral.getMeta().addSecurity().setSystem(VeryRestricted.SYSTEM).setCode(VeryRestricted.CODE);
        Answer sent = here.post("ServiceRequest", referral);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);

        assertThat(here.delete("Consent/" + consent).status()).isEqualTo(200);
        endedSharing.sweep();

        assertThat(notices(ordinary)).isEqualTo(1);
        assertThat(total(server.ehr(), "Task?patient=" + ordinary.reference())).isZero();
    }

    @Test
    void whoIsNamedByTheNumberOfAnotherSystemIsNoHindranceToAWithdrawal() {
        Reference known = new Reference();
        known.getIdentifier().setSystem("https://dhis2.example/orgunit").setValue("x1");
        Survivor survivor = Survivor.registeredBy(here);
        String consent =
                here.post("Consent", survivor.permitting(known, "sante")).id();
        assertThat(here.post("ServiceRequest", survivor.referral(known, "sante"))
                        .status())
                .isEqualTo(201);

        assertThat(here.delete("Consent/" + consent).status()).isEqualTo(200);

        endedSharing.sweep();
        Task notice = notice(survivor);
        assertThat(notice.getOwner().getIdentifier().getSystem()).isEqualTo("https://dhis2.example/orgunit");
        assertThat(notice.getOwner().getIdentifier().getValue()).isEqualTo("x1");
        assertThat(shared(survivor)).isEqualTo(1);
    }

    @Test
    void anOrganizationThatIsGoneIsNoHindranceToAWithdrawal() {
        Reference office = new Reference("Organization/"
                + server.ehr()
                        .post("Organization", new Organization().setName("tent"))
                        .id());
        Survivor survivor = Survivor.registeredBy(here);
        String consent =
                here.post("Consent", survivor.permitting(office, "sante")).id();
        Answer sent = here.post("ServiceRequest", survivor.referral(office, "sante"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        Answer gone = server.ehr().delete(office.getReference());
        assertThat(gone.status()).as(gone.body()).isEqualTo(200);

        assertThat(here.delete("Consent/" + consent).status()).isEqualTo(200);

        endedSharing.sweep();
        assertThat(notice(survivor).getOwner().getDisplay()).isEqualTo(office.getReference());
        assertThat(notice(survivor).getOwner().hasReference()).isFalse();
    }

    @Test
    void oneWhoCannotBeToldKeepsNobodyElseWaiting() {
        Referred referred = referred("sante");
        String nobody = "00000000-0000-8000-8000-000000000000";
        server.database()
                .sql("INSERT INTO keneya.ended_sharing (partition_id, facility, patient, next_try)"
                        + " VALUES (2000, 'csref-sevare', ?, now() - interval '1 hour')")
                .param(nobody)
                .update();
        here.delete("Consent/" + referred.consent());
        assertThat(owed(referred.survivor())).isLessThanOrEqualTo(1);

        endedSharing.sweep();

        assertThat(notices(referred.survivor())).isEqualTo(1);
        assertThat(owed(new Survivor(nobody))).isEqualTo(1);
        server.database()
                .sql("DELETE FROM keneya.ended_sharing WHERE patient = ?")
                .param(nobody)
                .update();
    }

    @Test
    void onlyTheJobEndsWhatRanOut() {
        Referred referred = referred("sante");
        server.database()
                .sql("UPDATE keneya.shared_record SET valid_until = now() WHERE patient = ? AND reason = 'referred'")
                .param(referred.survivor().id())
                .update();

        assertThat(there.get(referred.request()).status()).isEqualTo(404);
        endedSharing.sweep();

        assertThat(notices(referred.survivor())).isEqualTo(1);
        assertThat(shared(referred.survivor())).isEqualTo(1);
    }

    @Test
    void whoIsErasedIsSharedWithNobody() {
        Referred referred = referred("sante");
        Referred other = referred("sante");
        here.delete("Consent/" + referred.consent());
        endedSharing.sweep();
        String notice = notice(referred.survivor()).getIdPart();
        Consent again = referred.survivor().permitting(hospital, "sante");
        String consent = here.post("Consent", again).id();
        here.delete("Consent/" + consent);
        FhirClient steward = server.clientFor("system/*.cruds system/*.cruds" + CLEARANCE, ",\"role\":\"steward\"");

        Answer erased = steward.post(referred.survivor().reference() + "/$erase", new Parameters());

        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(erased.resource(Parameters.class).getParameterBool("complete"))
                .as(erased.body())
                .isTrue();
        for (String id : List.of(
                notice, referred.task().substring(5), referred.survivor().id())) {
            assertThat(server.database()
                            .sql("SELECT count(*) FROM hfj_resource WHERE fhir_id = ?")
                            .param(id)
                            .query(Integer.class)
                            .single())
                    .as(id)
                    .isZero();
        }
        assertThat(shared(referred.survivor())).isZero();
        assertThat(owed(referred.survivor())).isZero();
        assertThat(there.get(other.task()).status()).isEqualTo(200);
    }

    private int owed(Survivor survivor) {
        return server.database()
                .sql("SELECT count(*) FROM keneya.ended_sharing WHERE patient = ?")
                .param(survivor.id())
                .query(Integer.class)
                .single();
    }

    private Task notice(Survivor survivor) {
        Answer answer = here.get(
                "Task?code=https://keneya.ml/fhir/CodeSystem/ml-notice|sharing-ended&patient=" + survivor.reference());
        assertThat(answer.bundle().getEntry()).as(answer.body()).hasSize(1);
        return (Task) answer.bundle().getEntryFirstRep().getResource();
    }

    // Whose she is.

    @Test
    void aSurvivorIsWhoseSheWasRegistered() {
        FhirClient exchange = server.clearedEhr();
        Survivor nobodys = Survivor.registeredBy(exchange);
        Patient named = Someone.survivor(UUID.randomUUID().toString());
        named.setManagingOrganization(hospital);
        Survivor theirs = new Survivor(exchange.post("Patient", named).id());

        for (FhirClient client : List.of(here, there)) {
            Answer taken = client.post("Observation", nobodys.observation("taken"));
            assertThat(taken.status()).as(taken.body()).isEqualTo(400);
            assertThat(client.get(nobodys.reference()).status()).isEqualTo(404);
        }
        assertThat(here.post("Observation", theirs.observation("taken")).status())
                .isEqualTo(400);
        assertThat(there.post("Observation", theirs.observation("seen")).status())
                .isEqualTo(201);
        assertThat(there.get(theirs.reference()).status()).isEqualTo(200);
    }

    @Test
    void whoIsSharedByNobodyDoesNotBecomeTheReceivers() {
        FhirClient exchange = server.clearedEhr();
        Survivor nobodys = Survivor.registeredBy(exchange);
        String hidden =
                exchange.post("Observation", nobodys.observation("hidden")).id();
        exchange.post("Consent", nobodys.permitting(hospital, "sante"));
        exchange.post("ServiceRequest", nobodys.referral(hospital, "sante"));

        Answer written = there.post("Observation", nobodys.observation("seen there"));

        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(there.get("Observation/" + written.id()).status()).isEqualTo(200);
        assertThat(there.get("Observation/" + hidden).status()).isEqualTo(404);
    }

    // What nobody may ask.

    @Test
    void nobodyAsksWithWhomOthersShare() {
        Referred referred = referred("sante");
        String id = referred.survivor().id();
        String asked = "https://keneya.ml/sid/shared-with|csref-sevare";
        for (String search : List.of(
                "Patient?_security=",
                "Patient?_security:not=",
                "Patient?_summary=count&_security=x|y,",
                "ServiceRequest?patient._security=",
                "ServiceRequest?subject:Patient._security=",
                "ServiceRequest?patient._security=https://keneya.ml/sid/facility|x,",
                "Patient?_id=" + id + "&_has:ServiceRequest:subject:_security=",
                "Task?focus:ServiceRequest._security=")) {
            for (FhirClient client : List.of(here, there, server.ehr())) {
                Answer answer = client.get(search + asked);
                assertThat(answer.status()).as(search + answer.body()).isEqualTo(400);
                assertThat(answer.body()).contains("Personne ne peut chercher").doesNotContain("shared-with/");
            }
        }
        Patient patient = here.get("Patient/" + id).resource(Patient.class);
        assertThat(here.put("Patient?_security=" + asked, patient).status()).isEqualTo(400);
        assertThat(here.delete("Observation?_security=" + asked).status()).isGreaterThanOrEqualTo(400);
        assertThat(here.with("If-None-Exist", "_security=" + asked)
                        .post("Observation", referred.survivor().observation("x"))
                        .status())
                .isEqualTo(400);
        Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Patient?_security=" + asked);
        Answer answered = here.post("", batch);
        assertThat(answered.bundle().getEntryFirstRep().getResponse().getStatus())
                .as(answered.body())
                .startsWith("400");
        batch.setType(Bundle.BundleType.TRANSACTION);
        Answer transaction = here.post("", batch);
        assertThat(transaction.bundle().getEntryFirstRep().getResponse().getStatus())
                .as(transaction.body())
                .startsWith("400");
    }

    @Test
    void theExampleInTheDocumentsWorks() throws IOException {
        Survivor survivor = Survivor.registeredBy(here);
        String observation = here.post("Observation", survivor.observation("x")).id();
        String document = Files.readString(Path.of("docs/security.md"));
        String[] examples = document.substring(
                        document.indexOf("```json\n") + "```json\n".length(), document.indexOf("\n```\n"))
                .replace("Patient/…", survivor.reference())
                .replace("Observation/…", "Observation/" + observation)
                .split("\n\n", -1);

        assertThat(here.post("ServiceRequest", "application/fhir+json", examples[1])
                        .status())
                .as("before she consents")
                .isEqualTo(422);
        Answer consent = here.post("Consent", "application/fhir+json", examples[0]);
        assertThat(consent.status()).as(consent.body()).isEqualTo(201);
        Answer referral = here.post("ServiceRequest", "application/fhir+json", examples[1]);
        assertThat(referral.status()).as(referral.body()).isEqualTo(201);
    }

    @Test
    void aFacilityWithoutANumberIsNobody() {
        Reference nobody = new Reference();
        nobody.getIdentifier().setSystem(NUMBERS);
        Survivor survivor = Survivor.registeredBy(here);

        refused(here.post("Consent", survivor.permitting(nobody, "sante")), "Consent.provision.provision[0].actor");
        refused(here.post("ServiceRequest", survivor.referral(nobody, "sante")), "ServiceRequest.performer[0]");
        Observation seen = survivor.observation("seen");
        seen.addPerformer(nobody);
        assertThat(here.post("Observation", seen).status()).isEqualTo(201);
    }

    private void ended(Referred referred) {
        for (String record : referred.open()) {
            assertThat(there.get(record).status()).as(record).isEqualTo(404);
            assertThat(there.get(record + "/_history").status()).as(record).isEqualTo(404);
            assertThat(there.get(record + "/_history/1").status()).as(record).isEqualTo(404);
        }
        String patient = referred.survivor().reference();
        assertThat(total(there, "ServiceRequest?patient=" + patient)).isZero();
        assertThat(total(there, "Patient?_id=" + referred.survivor().id())).isZero();
        endedSharing.sweep();
        assertThat(notices(referred.survivor())).isEqualTo(1);
        assertThat(total(elsewhere, "Task?patient=" + patient)).isZero();
        assertThat(total(server.ehr(), "Task?patient=" + patient)).isZero();
        String notice = ids(there.get("Task?patient=" + patient)).get(0);
        assertThat(server.database()
                        .sql("SELECT partition_id FROM hfj_resource WHERE fhir_id = ?")
                        .param(notice.substring(notice.indexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2_000);
    }

    private int notices(Survivor survivor) {
        return total(
                there,
                "Task?code=https://keneya.ml/fhir/CodeSystem/ml-notice|sharing-ended&patient=" + survivor.reference());
    }

    // Who has no clearance.

    @Test
    void whoeverIsNotClearedSeesNoDifference() {
        FhirClient uncleared = server.ehrOf("csref-sevare");
        List<String> asked = List.of(
                "ServiceRequest?_summary=count",
                "Task?_summary=count",
                "Patient?_summary=count",
                "Consent?_summary=count",
                "Observation?_summary=count",
                "Patient?_security=https://keneya.ml/sid/shared-with|csref-sevare",
                hospital.getReference(),
                hospital.getReference() + "/_history");
        List<String> before =
                asked.stream().map(each -> anonymous(uncleared.get(each))).toList();

        Referred referred = referred("sante");

        assertThat(asked.stream().map(each -> anonymous(uncleared.get(each))).toList())
                .isEqualTo(before);
        for (String record : referred.open()) {
            assertThat(uncleared.get(record).status()).as(record).isEqualTo(404);
        }
        assertThat(ids(uncleared.get("Organization?_id="
                        + hospital.getReferenceElement().getIdPart() + "&_revinclude=ServiceRequest:performer")))
                .containsExactly(hospital.getReference());
    }

    private static String anonymous(Answer answer) {
        return answer.status() + answer.body().replaceAll("\"(id|lastUpdated)\":\\s*\"[^\"]*\"", "");
    }

    // Statistics.

    @Test
    void whoWasNotAskedOrSaidNoIsNotCounted() {
        Survivor survivor = Survivor.registeredBy(here);
        assertThat(statistics.permits(survivor.id())).isFalse();
        here.post("Consent", survivor.permitting(hospital, "sante"));
        assertThat(statistics.permits(survivor.id())).isFalse();
        Consent reporting = survivor.consent("gbv-reporting");
        reporting.getProvision().setType(Consent.ConsentProvisionType.PERMIT);

        String id = here.post("Consent", reporting).id();
        assertThat(statistics.permits(survivor.id())).isTrue();
        refused(here.post("ServiceRequest", survivor.referral(shelter, "sante")), "ServiceRequest.performer[0]");

        reporting.setId(id);
        reporting.getProvision().setType(Consent.ConsentProvisionType.DENY);
        here.put("Consent/" + id, reporting);
        assertThat(statistics.permits(survivor.id())).isFalse();
    }

    @Test
    void aDenialWithoutADateIsStronger() {
        Survivor survivor = Survivor.registeredBy(here);
        Consent permission = survivor.consent("gbv-reporting");
        permission.getProvision().setType(Consent.ConsentProvisionType.PERMIT);
        here.post("Consent", permission);
        assertThat(statistics.permits(survivor.id())).isTrue();
        Consent denial = survivor.consent("gbv-reporting");
        denial.getProvision().setType(Consent.ConsentProvisionType.DENY);
        denial.setDateTimeElement(null);

        Answer written = here.post("Consent", denial);

        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(statistics.permits(survivor.id())).isFalse();
    }

    /** A survivor referred to the hospital. */
    private record Referred(
            Survivor survivor,
            String consent,
            String request,
            String task,
            String observation,
            String hidden,
            List<String> open,
            List<String> closed) {}

    private Referred referred(String service) {
        Survivor survivor = Survivor.registeredBy(here);
        String consent =
                here.post("Consent", survivor.permitting(hospital, service)).id();
        String hidden = here.post("Observation", survivor.observation("hidden")).id();
        String purpose = "Observation/"
                + here.post("Observation", survivor.observation("on purpose")).id();
        ServiceRequest referral = survivor.referral(hospital, service);
        referral.addSupportingInfo().setReference(purpose);
        Answer sent = here.post("ServiceRequest", referral);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        String request = "ServiceRequest/" + sent.id();
        Answer asked = here.post("Task", survivor.task(hospital, request));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String task = "Task/" + asked.id();
        return new Referred(
                survivor,
                consent,
                request,
                task,
                purpose,
                hidden,
                List.of(request, task, purpose, survivor.reference()),
                List.of("Observation/" + hidden, "Consent/" + consent));
    }

    private static Consent.ProvisionComponent permit(Consent consent) {
        return consent.getProvision().getProvisionFirstRep();
    }

    private static Bundle bundle(Bundle.BundleType type, Resource... resources) {
        Bundle bundle = new Bundle().setType(type);
        for (Resource resource : resources) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.POST)
                    .setUrl(resource.fhirType());
        }
        return bundle;
    }

    private static void refused(Answer answer, String where) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .as(answer.body())
                .isEqualTo(where);
    }

    private static int total(FhirClient client, String search) {
        Answer answer = client.get(search + "&_summary=count");
        assertThat(answer.status()).as(search + ": " + answer.body()).isEqualTo(200);
        return answer.bundle().getTotal();
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle().getEntry().stream()
                .map(entry -> entry.getResource().fhirType()
                        + '/'
                        + entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    private int shared(Survivor survivor) {
        return server.database()
                .sql("SELECT count(*) FROM keneya.shared_record WHERE patient = ?")
                .param(survivor.id())
                .query(Integer.class)
                .single();
    }
}
