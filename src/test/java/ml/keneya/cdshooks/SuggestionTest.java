package ml.keneya.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import ml.keneya.malnutrition.fhir.NutritionRecords;
import ml.keneya.pregnancy.fhir.StoredPregnancy;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Cards of maternal care and of nutrition before leaving, and what they suggest, which is sent as it is and taken. */
@FhirServerTest
class SuggestionTest {

    private static final String NUTRITION_VIEW = "malnutrition-patient-view";
    private static final String NUTRITION_DISCHARGE = "malnutrition-encounter-discharge";
    private static final String ANTENATAL_VIEW = "antenatal-patient-view";
    private static final String ANTENATAL_DISCHARGE = "antenatal-encounter-discharge";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestServer server;

    @Test
    void aWomanWithSeverePressureIsEvacuatedByTheUserInBothLanguages() {
        StoredPregnancy woman = StoredPregnancy.of(server.ehr(), TODAY);
        String pressure = woman.pressure(170, 115);
        ObjectNode request = asCarer(ANTENATAL_VIEW, woman.id(), woman.contact());

        JsonNode french = ehr().cards(ANTENATAL_VIEW, request);
        JsonNode english = ehr().in("en").cards(ANTENATAL_VIEW, request);

        assertThat(french.path(0).path("indicator").asText()).isEqualTo("critical");
        assertThat(french.path(0).path("summary").asText()).contains("170/115");
        assertThat(label(french.path(0))).isEqualTo("Évacuer vers le CSRéf");
        assertThat(label(english.path(0))).isEqualTo("Evacuate to the district hospital (CSRéf)");
        ServiceRequest evacuation = resource(ServiceRequest.class, french.path(0));
        assertThat(evacuation.getReasonReferenceFirstRep().getReference()).isEqualTo("Observation/" + pressure);
        assertThat(evacuation.getRequester().getReference())
                .isEqualTo(request.path("context").path("userId").asText());
        String taken = id(server.ehr().post("ServiceRequest", evacuation));
        String hospital = id(server.ehr().post("Organization", new Organization().setName("CSRéf")));
        String task = id(server.ehr().post("Task", followUp(taken, woman.id(), hospital)));
        assertThat(server.ehr()
                        .get("Task?owner=Organization/" + hospital + "&status=requested&_include=Task:focus")
                        .bundle()
                        .getEntry())
                .extracting(entry -> entry.getResource().getIdElement().getIdPart())
                .containsExactlyInAnyOrder(task, taken);
        assertThat(offered(ehr().cards(ANTENATAL_VIEW, request))).doesNotContain("Évacuer vers le CSRéf");
        ObjectNode sent = ehr().requestAsked(ANTENATAL_VIEW, woman.id());
        sent.set("context", request.path("context"));
        assertThat(offered(ehr().cards(ANTENATAL_VIEW, sent))).doesNotContain("Évacuer vers le CSRéf");

        // What is found since calls for another.
        woman.pressure(180, 120);
        assertThat(offered(ehr().cards(ANTENATAL_VIEW, request))).contains("Évacuer vers le CSRéf");
    }

    @Test
    void whatIsSuggestedIsAsConfidentialAsWhatItIsMadeOf() {
        StoredPregnancy woman = StoredPregnancy.of(server.ehr(), TODAY);
        woman.pressure(170, 115);
        woman.hivTest();

        JsonNode cards = ehr().cards(ANTENATAL_VIEW, asCarer(ANTENATAL_VIEW, woman.id(), woman.contact()));
        ServiceRequest evacuation = resource(ServiceRequest.class, suggesting(cards, "CSRéf"));

        assertThat(evacuation.getMeta().getSecurity())
                .extracting(Coding::getCode)
                .contains("R", "HIV");
        String stored = id(server.ehr().post("ServiceRequest", evacuation));
        assertThat(server.ehr()
                        .get("ServiceRequest/" + stored)
                        .resource(ServiceRequest.class)
                        .getMeta()
                        .getSecurity())
                .extracting(Coding::getCode)
                .contains("R", "HIV");
    }

    @Test
    void theNextDoseOfSpIsOrdered() {
        StoredPregnancy woman = StoredPregnancy.of(server.ehr(), TODAY);

        JsonNode cards = ehr().cards(ANTENATAL_VIEW, asCarer(ANTENATAL_VIEW, woman.id(), woman.contact()));

        JsonNode card = suggesting(cards, "TPI-SP");
        MedicationRequest dose = resource(MedicationRequest.class, card);
        assertThat(dose.getMedicationCodeableConcept().getCodingFirstRep().getCode())
                .isEqualTo("sp");
        assertThat(dose.hasDosageInstruction()).isFalse();
        taken(server.ehr().post("MedicationRequest", dose), 201);
        assertThat(offered(ehr().cards(ANTENATAL_VIEW, asCarer(ANTENATAL_VIEW, woman.id(), woman.contact()))))
                .noneMatch(label -> label.contains("TPI-SP"));
    }

    @Test
    void beforeSheLeavesAllThatIsDueIsToldInBothLanguages() {
        StoredPregnancy woman = StoredPregnancy.of(server.ehr(), TODAY);
        ObjectNode request = asCarer(ANTENATAL_DISCHARGE, woman.id(), woman.contact());

        JsonNode french = ehr().cards(ANTENATAL_DISCHARGE, request);
        JsonNode english = ehr().in("en").cards(ANTENATAL_DISCHARGE, request);

        assertThat(french.findValuesAsText("summary")).contains("Ce que le protocole dit encore");
        assertThat(english.findValuesAsText("summary")).contains("What else the protocol says");
        assertThat(english.toString()).contains("HIV");
        assertThat(english.size()).isEqualTo(french.size());
    }

    @Test
    void whoIsNoCarerIsOfferedNoOrder() {
        StoredPregnancy woman = StoredPregnancy.of(server.ehr(), TODAY);
        woman.pressure(170, 115);
        ObjectNode request = asCarer(ANTENATAL_VIEW, woman.id(), woman.contact());
        ((ObjectNode) request.path("context")).put("userId", "Patient/" + woman.id());

        JsonNode cards = ehr().cards(ANTENATAL_VIEW, request);

        assertThat(cards).isNotEmpty();
        assertThat(cards.findValues("suggestions")).isEmpty();
    }

    @Test
    void aChildWithAComplicationIsEvacuatedOrAdmitted() {
        String child = child(
                NutritionRecords.muac("", TODAY, "112"), NutritionRecords.complication("", TODAY, "vomissements"));
        ObjectNode request = asCarer(NUTRITION_VIEW, child, "");
        ((ObjectNode) request.path("context")).remove("encounterId");

        JsonNode cards = ehr().cards(NUTRITION_VIEW, request);

        JsonNode card = suggesting(cards, "CSRéf");
        assertThat(card.path("suggestions").findValuesAsText("label"))
                .containsExactly("Admettre en URENI", "Évacuer vers le CSRéf");
        assertThat(card.path("selectionBehavior").asText()).isEqualTo("at-most-one");
        ServiceRequest referral =
                parsed(ServiceRequest.class, card.path("suggestions").path(1));
        assertThat(referral.getReasonReference()).isNotEmpty();
        taken(server.ehr().post("ServiceRequest", referral), 201);
        assertThat(offered(ehr().cards(NUTRITION_VIEW, request))).containsExactly("Admettre en URENI");
    }

    /** Without it the treatment is in no list of a facility, and not in its balance. */
    @Test
    void aTreatmentIsOfTheFacilityOfTheCallerElseOfTheEncounterElseOfTheFile() {
        String number = "cscom-" + UUID.randomUUID();
        String ofToken = facility(number);
        String ofVisit = id(server.ehr().post("Organization", new Organization().setName("CSCom")));
        String ofFile = id(server.ehr().post("Organization", new Organization().setName("CSCom")));
        FhirClient nurse = server.ehrOf(number);
        String child = severe(nurse, NutritionRecords.girl());
        String other =
                severe(nurse, NutritionRecords.girl().setManagingOrganization(new Reference("Organization/" + ofFile)));
        Encounter visit = NutritionRecords.visit(other, "", TODAY, 1, true);
        // Of no treatment yet: he came for a vaccine.
        visit.getTypeFirstRep()
                .getCodingFirstRep()
                .setSystem("https://keneya.ml/fhir/CodeSystem/ml-service")
                .setCode("vaccination");
        visit.setEpisodeOfCare(null).setServiceProvider(new Reference("Organization/" + ofVisit));
        String seen = id(nurse.post("Encounter", visit));

        EpisodeOfCare admitted = admission(nurse, child, seen);

        assertThat(admitted.getManagingOrganization().getReference()).isEqualTo("Organization/" + ofToken);
        assertThat(admission(nurse, other, seen).getManagingOrganization().getReference())
                .isEqualTo("Organization/" + ofToken);
        assertThat(admission(server.ehr(), other, seen)
                        .getManagingOrganization()
                        .getReference())
                .isEqualTo("Organization/" + ofVisit);
        assertThat(admission(server.ehr(), other, UUID.randomUUID().toString())
                        .getManagingOrganization()
                        .getReference())
                .isEqualTo("Organization/" + ofFile);
        // The encounter is of somebody else, and nobody keeps the file.
        assertThat(admission(server.ehr(), child, seen).hasManagingOrganization())
                .isFalse();
        // Of a file that is sent the facilities are not known here.
        ObjectNode sent = new Ehr(server, nurse).requestAsked(NUTRITION_VIEW, other);
        ((ObjectNode) sent.path("context")).put("encounterId", seen);
        assertThat(admission(nurse, sent).getManagingOrganization().getReference())
                .isEqualTo("Organization/" + ofVisit);
        ((ObjectNode) sent.path("context")).put("encounterId", "elsewhere");
        assertThat(admission(nurse, sent).getManagingOrganization().getReference())
                .isEqualTo("Organization/" + ofFile);

        admitted.addExtension(NutritionRecords.EXTENSION + "ml-nutrition-source", new CodeType("spontane"));
        admitted.setIdentifier(
                NutritionRecords.treatment(child, "urenas", TODAY, "muac").getIdentifier());
        String treatment = id(nurse.post("EpisodeOfCare", admitted));
        assertThat(server.ehr()
                        .get("EpisodeOfCare?organization=Organization/" + ofToken)
                        .bundle()
                        .getEntry())
                .extracting(entry -> entry.getResource().getIdElement().getIdPart())
                .containsExactly(treatment);
    }

    @Test
    void aFacilityThatIsNamedByItsNumberIsFound() {
        String number = "cscom-" + UUID.randomUUID();
        String facility = facility(number);
        Reference byNumber = new Reference();
        byNumber.getIdentifier().setSystem("https://keneya.ml/sid/facility").setValue(number);
        String child = severe(server.ehr(), NutritionRecords.girl().setManagingOrganization(byNumber));

        assertThat(admission(server.ehr(), child, "1").getManagingOrganization().getReference())
                .isEqualTo("Organization/" + facility);
    }

    @Test
    void aTreatmentWhoseCriteriaOfExitAreMetIsClosed() {
        LocalDate start = TODAY.minusDays(42);
        String child = child(
                NutritionRecords.muac("", start, "112"),
                NutritionRecords.weight("", start, "7.6"),
                NutritionRecords.length("", start, "75"),
                NutritionRecords.oedema("", start, "none"));
        String treatment =
                id(server.ehr().post("EpisodeOfCare", NutritionRecords.treatment(child, "urenas", start, "muac")));
        String first = encounter(child, treatment, start);
        String last = first;
        for (int days : List.of(28, 14, 0)) {
            LocalDate day = TODAY.minusDays(days);
            last = encounter(child, treatment, day);
            for (Resource record : List.of(
                    NutritionRecords.muac(child, day, "128"),
                    NutritionRecords.weight(child, day, String.valueOf(9.2 - days * 0.025)),
                    NutritionRecords.length(child, day, "75"),
                    NutritionRecords.oedema(child, day, "none"),
                    NutritionRecords.appetite(child, day, "reussi"),
                    NutritionRecords.danger(child, day, "aucun"))) {
                id(server.ehr().post(record.fhirType(), record));
            }
        }
        ObjectNode request = asCarer(NUTRITION_DISCHARGE, child, last);

        // By a visit of another day, or an encounter of something else, nobody is closed.
        Encounter other = NutritionRecords.visit(child, treatment, TODAY, 6, true);
        other.setEpisodeOfCare(null).setType(null);
        other.getExtension().clear();
        for (String each : List.of(first, id(server.ehr().post("Encounter", other)))) {
            assertThat(ehr().cards(NUTRITION_DISCHARGE, asCarer(NUTRITION_DISCHARGE, child, each))
                            .findValues("suggestions"))
                    .isEmpty();
        }

        // Nor by one that is sent with a type of no system.
        for (Coding type : List.of(new Coding().setCode("urenas"), new Coding().setDisplay("URENAS"))) {
            JsonNode cards = ehr().cards(NUTRITION_DISCHARGE, endedBy(type, child, request));
            assertThat(cards).isNotEmpty();
            assertThat(cards.findValues("suggestions")).isEmpty();
        }

        JsonNode french = ehr().cards(NUTRITION_DISCHARGE, request);
        JsonNode english = ehr().in("en").cards(NUTRITION_DISCHARGE, request);

        JsonNode card = suggesting(french, "Clore la prise en charge : guéri");
        assertThat(card.path("summary").asText()).startsWith("Les critères de sortie");
        assertThat(suggesting(english, "Close the treatment: cured")
                        .path("summary")
                        .asText())
                .isEqualTo("The criteria of exit are met: cured.");
        assertThat(card.path("detail").asText()).contains("À confirmer avec le protocole national [M].");
        assertThat(card.at("/suggestions/0/actions/0/type").asText()).isEqualTo("update");
        EpisodeOfCare closed = resource(EpisodeOfCare.class, card);
        assertThat(closed.getIdElement().getIdPart()).isEqualTo(treatment);
        assertThat(closed.getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
        taken(server.ehr().put("EpisodeOfCare/" + treatment, closed), 200);
        assertThat(ehr().cards(NUTRITION_DISCHARGE, request).findValues("suggestions"))
                .isEmpty();
    }

    /** Two women alike, of whom one has a record in the vault: who is not cleared sees no difference. */
    @Test
    void whatIsOfTheVaultChangesNoByteOfAnAnswer() {
        StoredPregnancy one = StoredPregnancy.of(server.ehr(), TODAY);
        StoredPregnancy twin = StoredPregnancy.of(server.ehr(), TODAY);
        String ofOne = one.pressure(150, 95);
        String ofTwin = twin.pressure(150, 95);
        Observation hidden = NutritionRecords.coded(twin.id(), TODAY, "danger-signs", "ml-danger-sign", "convulsing");
        hidden.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        taken(server.clearedEhr().post("Observation", hidden), 201);

        for (String service : List.of(ANTENATAL_VIEW, ANTENATAL_DISCHARGE, NUTRITION_VIEW, NUTRITION_DISCHARGE)) {
            ObjectNode request = asCarer(service, one.id(), one.contact());
            ObjectNode alike = request.deepCopy();
            ((ObjectNode) alike.path("context")).put("patientId", twin.id()).put("encounterId", twin.contact());

            String first = ehr().answer(service, request).body();
            String second = ehr().answer(service, alike).body();

            assertThat(second.replace(twin.id(), one.id())
                            .replace(twin.contact(), one.contact())
                            .replace(twin.episode(), one.episode())
                            .replace(twin.period(), one.period())
                            .replace(ofTwin, ofOne))
                    .as(service)
                    .isEqualTo(first);
        }
        assertThat(ehr().cards(ANTENATAL_VIEW, one.id())).isNotEmpty();
    }

    @Test
    void feedbackIsTaken() {
        String accepted = """
                {"feedback": [{"card": "4e0a3a1e-3283-4575-ab82-028d55fe2719", "outcome": "accepted",
                 "acceptedSuggestions": [{"id": "e56e1945-20b3-4393-8503-a1a20fd73152"}],
                 "outcomeTimestamp": "2026-11-30T10:05:31Z"},
                 {"card": "f6b95768-b1c8-40dc-8385-bf3504b82ffb", "outcome": "overridden",
                 "overrideReason": {"userComment": "Vue hier"}, "outcomeTimestamp": "2026-11-30T10:05:31.5Z"}]}
                """;

        assertThat(feedback(server.ehr(), ANTENATAL_VIEW, accepted).status()).isEqualTo(200);
        assertThat(feedback(server.stranger(), ANTENATAL_VIEW, accepted).status())
                .isEqualTo(401);
        assertThat(feedback(server.ehr(), "weather", accepted).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"feedback\":[]}",
                "{\"feedback\":[{\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-11-30T10:05:31Z\"}]}",
                "{\"feedback\":[{\"card\":\"1\",\"outcome\":\"ignored\",\"outcomeTimestamp\":\"2026-11-30T10:05:31Z\"}]}",
                "{\"feedback\":[{\"card\":\"1\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-11-30T10:05:31Z\"}]}",
                "{\"feedback\":[{\"card\":\"1\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"yesterday\"}]}"
            })
    void whatIsNoFeedbackIsRefused(String body) {
        Answer answer = feedback(server.ehr(), ANTENATAL_VIEW, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).isNotBlank();
    }

    /** As docs/cds-hooks.md has it. */
    private static Task followUp(String referral, String patient, String hospital) {
        Task task = new Task()
                .setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setPriority(TaskPriority.ASAP)
                .setCode(new CodeableConcept(new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", null)))
                .setFocus(new Reference("ServiceRequest/" + referral))
                .setFor(new Reference("Patient/" + patient))
                .setAuthoredOn(Date.from(Instant.now().truncatedTo(ChronoUnit.SECONDS)))
                .setOwner(new Reference("Organization/" + hospital));
        task.getMeta().addProfile(NutritionRecords.EXTENSION + "ml-referral-task");
        return task;
    }

    private EpisodeOfCare admission(FhirClient client, String child, String encounter) {
        ObjectNode request = new Ehr(server, client).request(NUTRITION_VIEW, child);
        ((ObjectNode) request.path("context")).put("encounterId", encounter);
        return admission(client, request);
    }

    private EpisodeOfCare admission(FhirClient client, ObjectNode request) {
        return resource(
                EpisodeOfCare.class, suggesting(new Ehr(server, client).cards(NUTRITION_VIEW, request), "Admettre"));
    }

    private String facility(String number) {
        Organization facility = new Organization().setName("CSCom");
        facility.addIdentifier().setSystem("https://keneya.ml/sid/facility").setValue(number);
        return id(server.ehr().post("Organization", facility));
    }

    private static String severe(FhirClient client, Patient girl) {
        String child = id(client.post("Patient", girl));
        for (Resource record : NutritionRecords.severe(child, TODAY)) {
            id(client.post(record.fhirType(), record));
        }
        return child;
    }

    private Answer feedback(FhirClient client, String service, String body) {
        return client.to(server.address()).post("cds-services/" + service + "/feedback", "application/json", body);
    }

    private Ehr ehr() {
        return new Ehr(server, server.ehr());
    }

    /** The request of somebody who cares for the patient in that encounter. */
    private ObjectNode asCarer(String service, String patient, String encounter) {
        String carer = id(server.ehr().post("Practitioner", new Practitioner().setActive(true)));
        ObjectNode request = ehr().request(service, patient);
        ((ObjectNode) request.path("context"))
                .put("userId", "Practitioner/" + carer)
                .put("encounterId", encounter);
        return request;
    }

    /** A girl with those records. */
    private String child(Resource... records) {
        String child = id(server.ehr().post("Patient", NutritionRecords.girl()));
        for (Resource record : records) {
            record.setProperty("subject", new Reference("Patient/" + child));
            id(server.ehr().post(record.fhirType(), record));
        }
        return child;
    }

    /**
     * The request of a file that is sent, at the end of another encounter, of which that type alone tells what it was.
     */
    private ObjectNode endedBy(Coding type, String child, ObjectNode request) {
        ObjectNode sent = ehr().requestAsked(NUTRITION_DISCHARGE, child);
        ObjectNode context = request.path("context").deepCopy();
        sent.set("context", context.put("encounterId", "typed"));
        Encounter ended = NutritionRecords.visit(child, "", TODAY, 1, true);
        ended.setEpisodeOfCare(null).setType(null).addType().addCoding(type);
        ended.setId("typed");
        ((ArrayNode) sent.at("/prefetch/encounters/entry")).addObject().set("resource", Ehr.json(ended));
        return sent;
    }

    private String encounter(String child, String treatment, LocalDate day) {
        var visit = NutritionRecords.visit(child, treatment, day, 1, true);
        return id(server.ehr().post("Encounter", visit));
    }

    private static JsonNode suggesting(JsonNode cards, String label) {
        return StreamSupport.stream(cards.spliterator(), false)
                .filter(card -> card.path("suggestions").findValuesAsText("label").stream()
                        .anyMatch(each -> each.contains(label)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + label + " in " + cards));
    }

    private static List<String> offered(JsonNode cards) {
        return cards.findValues("suggestions").stream()
                .flatMap(suggestions -> suggestions.findValuesAsText("label").stream())
                .toList();
    }

    private static String label(JsonNode card) {
        return card.at("/suggestions/0/label").asText();
    }

    private static <T extends Resource> T resource(Class<T> type, JsonNode card) {
        return parsed(type, card.path("suggestions").path(0));
    }

    private static <T extends Resource> T parsed(Class<T> type, JsonNode suggestion) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(type, suggestion.at("/actions/0/resource").toString());
    }

    private static String id(Answer answer) {
        taken(answer, 201);
        return answer.id();
    }

    private static void taken(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
