package ml.keneya.visits;

import static ml.keneya.malnutrition.fhir.NutritionRecords.ended;
import static ml.keneya.malnutrition.fhir.NutritionRecords.girl;
import static ml.keneya.malnutrition.fhir.NutritionRecords.length;
import static ml.keneya.malnutrition.fhir.NutritionRecords.treatment;
import static ml.keneya.malnutrition.fhir.NutritionRecords.visit;
import static ml.keneya.malnutrition.fhir.NutritionRecords.weight;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is expected next follows the visits, and the list of a day is a search; over HTTP. */
@FhirServerTest
class DueVisitsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate START = LocalDate.of(2026, 8, 4);
    private static final String V = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    @Autowired
    private TestServer server;

    private FhirClient ehr;
    private String facility;
    private String child;

    @BeforeEach
    void aFacilityAndAChild() {
        ehr = server.ehr();
        facility = ehr.post("Organization", facility()).id();
        child = ehr.post("Patient", girl()).id();
    }

    @ParameterizedTest
    @CsvSource({"urenas, 2026-08-11, 2026-08-18", "urenam, 2026-08-18, 2026-09-01", "ureni, 2026-08-05, 2026-08-06"})
    void whoIsAdmittedIsExpectedByTheIntervalOfTheUnit(String unit, String due, String until) {
        String episode = admitted(START, unit);

        Appointment expected = due();

        assertThat(expected.getStatus()).isEqualTo(AppointmentStatus.PROPOSED);
        assertThat(expected.getServiceTypeFirstRep().getCodingFirstRep().getCode())
                .isEqualTo(unit);
        assertThat(expected.getStartElement().getValueAsString()).isEqualTo(due + "T00:00:00Z");
        assertThat(expected.getRequestedPeriodFirstRep().getStartElement().getValueAsString())
                .isEqualTo(due);
        assertThat(expected.getRequestedPeriodFirstRep().getEndElement().getValueAsString())
                .isEqualTo(until);
        assertThat(expected.getSupportingInformation())
                .extracting(Reference::getReference)
                .containsExactly("EpisodeOfCare/" + episode, "Organization/" + facility);
        assertThat(ehr.post("Appointment/$validate", expected).body()).doesNotContain("\"error\"");
    }

    @Test
    void aVisitMovesItALateOneDoesNotAndACorrectedOneMovesItBack() {
        String episode = admitted(START, "urenas");
        String second = file(visit(child, episode, START.plusDays(15), 3, true));
        assertThat(day()).isEqualTo(START.plusDays(22));

        file(visit(child, episode, START.plusDays(7), 2, true));
        assertThat(day()).isEqualTo(START.plusDays(22));
        file(visit(child, episode, START.plusDays(22), 4, false));
        assertThat(day()).isEqualTo(START.plusDays(22));

        Encounter corrected = visit(child, episode, START.plusDays(14), 3, true);
        corrected.setId(second);
        assertThat(ehr.put("Encounter/" + second, corrected).status()).isEqualTo(200);
        assertThat(day()).isEqualTo(START.plusDays(21));

        corrected.setStatus(EncounterStatus.ENTEREDINERROR);
        assertThat(ehr.put("Encounter/" + second, corrected).status()).isEqualTo(200);
        assertThat(day()).isEqualTo(START.plusDays(14));
    }

    @Test
    void whoIsWeighedWasThere() {
        admitted(START, "urenas");
        file(length(child, START.plusDays(5), "75"));
        assertThat(day()).isEqualTo(START.plusDays(7));

        file(weight(child, START.plusDays(5), "9.2"));

        assertThat(day()).isEqualTo(START.plusDays(12));
    }

    @Test
    void oneTransactionWritesItOnce() {
        EpisodeOfCare episode = treatment(child, "urenas", START, "muac");
        episode.setId(UUID.randomUUID().toString());
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        List<Resource> records = List.of(
                episode,
                visit(child, episode.getIdPart(), START, 1, true),
                visit(child, episode.getIdPart(), START.plusDays(7), 2, true),
                weight(child, START.plusDays(7), "9.2"));
        for (Resource record : records) {
            boolean put = record == episode;
            bundle.addEntry()
                    .setResource(record)
                    .getRequest()
                    .setMethod(put ? HTTPVerb.PUT : HTTPVerb.POST)
                    .setUrl(put ? "EpisodeOfCare/" + episode.getIdPart() : record.fhirType());
        }
        assertThat(ehr.post("", bundle).status()).isEqualTo(200);

        assertThat(day()).isEqualTo(START.plusDays(14));
        assertThat(due().getMeta().getVersionId()).isEqualTo("1");
    }

    @Test
    void whoIsDischargedOrDeadIsNotExpected() {
        String episode = admitted(START, "urenas");
        EpisodeOfCare stored = ehr.get("EpisodeOfCare/" + episode).resource(EpisodeOfCare.class);
        assertThat(ehr.put("EpisodeOfCare/" + episode, ended(stored.copy(), START.plusDays(40), "abandon"))
                        .status())
                .isEqualTo(200);
        assertThat(all()).isEmpty();
        assertThat(ehr.put("EpisodeOfCare/" + episode, stored).status()).isEqualTo(200);
        assertThat(all()).hasSize(1);

        Patient dead = ehr.get("Patient/" + child).resource(Patient.class);
        dead.setDeceased(new BooleanType(true));
        assertThat(ehr.put("Patient/" + child, dead).status()).isEqualTo(200);

        assertThat(all()).isEmpty();
    }

    @Test
    void anAppointmentThatSomebodyMadeDecidesTheDay() {
        String episode = admitted(START, "urenas");
        String booked = file(booked("urenas", "2026-08-13"));
        assertThat(day()).isEqualTo(LocalDate.of(2026, 8, 13));
        assertThat(due().getRequestedPeriodFirstRep().getEndElement().getValueAsString())
                .isEqualTo("2026-08-20");
        assertThat(due().getSupportingInformation())
                .extracting(Reference::getReference)
                .contains("Appointment/" + booked);

        // A unit is a service too.
        String later = file(booked("ml-service", "urenas", "2026-08-14"));
        assertThat(day()).isEqualTo(LocalDate.of(2026, 8, 14));
        // The one made last decides: the other may be forgotten.
        String sooner = file(booked("urenas", "2026-08-12"));
        assertThat(day()).isEqualTo(LocalDate.of(2026, 8, 12));
        for (String each : List.of(later, sooner)) {
            assertThat(ehr.delete("Appointment/" + each).status()).isIn(200, 204);
        }
        assertThat(day()).isEqualTo(LocalDate.of(2026, 8, 13));
        // For something else it decides nothing.
        file(booked("urenam", "2026-08-12"));
        assertThat(day()).isEqualTo(LocalDate.of(2026, 8, 13));
        // When he has been seen it is over.
        file(visit(child, episode, START.plusDays(9), 2, true));
        assertThat(day()).isEqualTo(START.plusDays(16));
    }

    /** It was made offline, and sent after one that was made later. */
    @Test
    void ofTwoAppointmentsTheOneMadeLastDecides() {
        admitted(START, "urenas");
        Appointment made = booked("urenas", "2026-08-13");
        made.setCreatedElement(new DateTimeType("2026-08-06T10:00:00Z"));
        file(made);
        Appointment earlier = booked("urenas", "2026-08-12");
        earlier.setCreatedElement(new DateTimeType("2026-08-05T10:00:00Z"));

        file(earlier);

        assertThat(day()).isEqualTo(LocalDate.of(2026, 8, 13));
    }

    @Test
    void whoIsNotTreatedAfterAllIsNotExpected() {
        String episode = admitted(START, "urenas");
        EpisodeOfCare corrected = ehr.get("EpisodeOfCare/" + episode).resource(EpisodeOfCare.class);
        corrected.getTypeFirstRep().getCodingFirstRep().setCode("gsan");

        Answer answer = ehr.put("EpisodeOfCare/" + episode, corrected);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(all()).isEmpty();
    }

    /** There and back: whoever of both is counted first. */
    @Test
    void anEpisodeThatIsAnothersExpectsThatOneAlone() {
        String first = child;
        String episode = admitted(START, "urenas");
        String second = ehr.post("Patient", girl()).id();

        for (List<String> turn : List.of(List.of(first, second), List.of(second, first))) {
            EpisodeOfCare moved = ehr.get("EpisodeOfCare/" + episode).resource(EpisodeOfCare.class);
            moved.setPatient(new Reference("Patient/" + turn.get(1)));
            Answer answer = ehr.put("EpisodeOfCare/" + episode, moved);

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            child = turn.get(0);
            assertThat(all()).isEmpty();
            child = turn.get(1);
            assertThat(day()).isEqualTo(START.plusDays(7));
        }
    }

    @Test
    void ofTwoVisitsAtOnceBothCount() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int turn = 0; turn < 5; turn++) {
                child = ehr.post("Patient", girl()).id();
                String episode = admitted(START, "urenas");
                List<Future<Answer>> answers = new ArrayList<>();
                for (int week = 1; week <= 2; week++) {
                    Encounter visit = visit(child, episode, START.plusDays(7L * week), week + 1, true);
                    answers.add(two.submit(() -> ehr.post("Encounter", visit)));
                }
                for (Future<Answer> answer : answers) {
                    assertThat(answer.get().status()).isEqualTo(201);
                }

                assertThat(day()).isEqualTo(START.plusDays(21));
            }
        } finally {
            two.shutdownNow();
        }
    }

    /** Each locks those of whom it is. */
    @Test
    void appointmentsOfTheSameGroupDoNotWaitForEachOther() throws Exception {
        String first = child;
        admitted(START, "urenas");
        String second = ehr.post("Patient", girl()).id();
        child = second;
        admitted(START, "urenas");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int turn = 0; turn < 5; turn++) {
                List<Future<Answer>> answers = new ArrayList<>();
                for (List<String> group : List.of(List.of(first, second), List.of(second, first))) {
                    Appointment session = booked("urenas", "2026-08-13");
                    session.getParticipant().clear();
                    group.forEach(each -> session.addParticipant()
                            .setActor(new Reference("Patient/" + each))
                            .setStatus(ParticipationStatus.ACCEPTED));
                    answers.add(two.submit(() -> ehr.post("Appointment", session)));
                }
                for (Future<Answer> answer : answers) {
                    assertThat(answer.get().status()).isEqualTo(201);
                }
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(day()).isEqualTo(LocalDate.of(2026, 8, 13));
    }

    /** Who knows the id of an episode can find out that of its visit. */
    @Test
    void whatAClientHasThereIsNotOverwritten() {
        String episode = UUID.randomUUID().toString();
        String there = DueVisitRecord.ofEpisode(episode);
        Appointment other = booked("urenam", "2026-08-12");
        other.setId(there);
        assertThat(ehr.put("Appointment/" + there, other).status()).isEqualTo(201);
        EpisodeOfCare treatment = treatment(child, "urenas", START, "muac");
        treatment.setId(episode);

        assertThat(ehr.put("EpisodeOfCare/" + episode, treatment).status()).isEqualTo(201);

        assertThat(all()).isEmpty();
        Appointment stored = ehr.get("Appointment/" + there).resource(Appointment.class);
        assertThat(stored.getMeta().getVersionId()).isEqualTo("1");
        assertThat(stored.getStatus()).isEqualTo(AppointmentStatus.BOOKED);

        for (String record : List.of("EpisodeOfCare/" + episode, "Appointment/" + there)) {
            assertThat(ehr.delete(record).status()).isIn(200, 204);
        }
        assertThat(expunged(episode, "expungeDeletedResources").status()).isEqualTo(200);
        assertThat(ehr.get("Appointment/" + there + "/_history/1").status()).isEqualTo(200);
    }

    @Test
    void noClientWritesWhatTheServerKeeps() {
        admitted(START, "urenas");
        Appointment mine = due();
        Appointment marked = mine.copy();
        marked.getText().setStatus(NarrativeStatus.GENERATED).setDivAsString("<div>Fanta</div>");
        marked.getMeta().addTag("https://example.org/read", "yes", "Read");
        marked.getMeta().getProfile().clear();
        for (Appointment same : List.of(mine, marked)) {
            assertThat(ehr.put("Appointment/" + mine.getIdPart(), same).status())
                    .isEqualTo(200);
            assertThat(due().getMeta().getVersionId()).isEqualTo("1");
        }

        mine.setStatus(AppointmentStatus.CANCELLED);
        Answer changed = ehr.with("Accept-Language", "en").put("Appointment/" + mine.getIdPart(), mine);
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("kept by the server");
        mine.setId((String) null);
        assertThat(ehr.post("Appointment", mine).status()).isEqualTo(422);

        // Who deletes it finds it again.
        assertThat(ehr.delete("Appointment/" + due().getIdPart()).status()).isIn(200, 204);
        assertThat(day()).isEqualTo(START.plusDays(7));
    }

    @Test
    void itKeepsNothingFromBeingDeleted() {
        String episode = admitted(START, "urenas");
        String first = file(visit(child, episode, START.plusDays(7), 2, true));
        assertThat(ehr.delete("Encounter/" + first).status()).isIn(200, 204);
        assertThat(day()).isEqualTo(START.plusDays(7));

        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (String record : List.of("EpisodeOfCare/" + episode, "Patient/" + child)) {
            bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(record);
        }
        Answer answer = ehr.post("", bundle);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(ehr.get("Appointment?supporting-info=Organization/" + facility)
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void anEpisodeThatIsExpungedTakesItsHistoryAlong() {
        String episode = admitted(START, "urenas");
        String expected = due().getIdElement().getIdPart();
        assertThat(ehr.delete("EpisodeOfCare/" + episode).status()).isIn(200, 204);
        assertThat(ehr.get("Appointment/" + expected).status()).isEqualTo(410);

        // One that is refused takes nothing.
        Parameters none = new Parameters().addParameter("expungeDeletedResources", true);
        none.addParameter().setName("limit").setValue(new IntegerType(0));
        assertThat(server.administratorOfNow()
                        .post("EpisodeOfCare/" + episode + "/$expunge", none)
                        .status())
                .isEqualTo(400);
        assertThat(ehr.get("Appointment/" + expected + "/_history/1").status()).isEqualTo(200);

        Answer expunged = expunged(episode, "expungeDeletedResources");

        assertThat(expunged.status()).as(expunged.body()).isEqualTo(200);
        assertThat(ehr.get("Appointment/" + expected + "/_history").status()).isEqualTo(404);
    }

    @Test
    void oldVersionsOfAnEpisodeTakeNothingAlong() {
        String episode = admitted(START, "urenas");
        file(visit(child, episode, START.plusDays(7), 2, true));

        Answer expunged = expunged(episode, "expungePreviousVersions");

        assertThat(expunged.status()).as(expunged.body()).isEqualTo(200);
        assertThat(due().getMeta().getVersionId()).isEqualTo("2");
        assertThat(ehr.get("Appointment/" + due().getIdPart() + "/_history/1").status())
                .isEqualTo(200);
    }

    private Answer expunged(String episode, String what) {
        return server.administratorOfNow()
                .post("EpisodeOfCare/" + episode + "/$expunge", new Parameters().addParameter(what, true));
    }

    /** That she came would tell that there is something in the vault. */
    @Test
    void whatIsInTheVaultMovesNothingOutsideIt() {
        String episode = admitted(START, "urenas");
        Encounter hidden = visit(child, episode, START.plusDays(7), 2, true);
        hidden.getMeta().addSecurity().setSystem(V).setCode("V");
        Answer stored = server.clearedEhr().post("Encounter", hidden);
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);

        assertThat(day()).isEqualTo(START.plusDays(7));
        assertThat(due().getMeta().getVersionId()).isEqualTo("1");
    }

    @Test
    void whatIsInTheVaultExpectsWithinIt() {
        FhirClient cleared = server.clearedEhr();
        EpisodeOfCare hidden = treatment(child, "urenas", TODAY.minusDays(7), "muac");
        hidden.setManagingOrganization(new Reference("Organization/" + facility));
        hidden.getMeta().addSecurity().setSystem(V).setCode("V");
        Answer stored = cleared.post("EpisodeOfCare", hidden);
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);

        assertThat(all()).isEmpty();
        assertThat(all(cleared))
                .singleElement()
                .satisfies(
                        visit -> assertThat(visit.getMeta().getSecurity(V, "V")).isNotNull());
        Answer list = cleared.get("Organization/" + facility + "/$visits-due");
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        assertThat(lines(list.resource(Parameters.class))).isEmpty();
    }

    /** Nobody without clearance may be told, by a refusal, what refers to the place. */
    @Test
    void aPlaceThatIsDeletedRefusesNoVisitOfTheVault() {
        FhirClient cleared = server.clearedEhr();
        String stop = ehr.post("Location", new Location().setName("Kabara")).id();
        EpisodeOfCare hidden = treatment(child, "urenas", START, "muac");
        hidden.getMeta().addSecurity().setSystem(V).setCode("V");
        Encounter there = visit(child, cleared.post("EpisodeOfCare", hidden).id(), START.plusDays(7), 2, true);
        there.addLocation().setLocation(new Reference("Location/" + stop));
        there.setServiceProvider(new Reference("Organization/" + facility));
        there.getMeta().addSecurity().setSystem(V).setCode("V");
        assertThat(cleared.post("Encounter", there).status()).isEqualTo(201);
        assertThat(all(cleared).get(0).getParticipant()).hasSize(2);
        assertThat(ehr.delete("Location/" + stop).status()).isIn(200, 204);
        assertThat(ehr.delete("Organization/" + facility).status()).isIn(200, 204);

        Resource weighed = weight(child, START.plusDays(9), "9.2");
        weighed.getMeta().addSecurity().setSystem(V).setCode("V");
        Answer stored = cleared.post("Observation", weighed);

        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        Appointment expected = all(cleared).get(0);
        assertThat(day(expected)).isEqualTo(START.plusDays(16));
        assertThat(expected.getParticipant()).hasSize(1);
        assertThat(expected.getSupportingInformation()).hasSize(1);
    }

    @Test
    void theLabelsOfTheEpisodeProtectTheVisitAndTheList() {
        EpisodeOfCare restricted = treatment(child, "urenas", TODAY.minusDays(7), "muac");
        restricted.setManagingOrganization(new Reference("Organization/" + facility));
        restricted.getMeta().addSecurity().setSystem(V).setCode("R");

        file(restricted);

        assertThat(due().getMeta().getSecurity(V, "R")).isNotNull();
        assertThat(list("").getMeta().getSecurity(V, "R")).isNotNull();
    }

    @Test
    void theListOfADayTellsWhoIsDueAbsentAndOverdue() {
        String stop = ehr.post("Location", new Location().setName("Kabara, sous le balanzan"))
                .id();
        String due = somebody(TODAY.minusDays(7), null);
        String absent = somebody(TODAY.minusDays(14), stop);
        String overdue = somebody(TODAY.minusDays(15), null);
        String later = somebody(TODAY.minusDays(6), null);
        somebody(TODAY.minusMonths(6), null);

        Parameters answer = list("");

        assertThat(lines(answer)).containsExactly("due " + due, "absent " + absent, "overdue " + overdue);
        ParametersParameterComponent line = answer.getParameters("visit").get(1);
        assertThat(value(line, "due")).isEqualTo(TODAY.minusDays(7).toString());
        assertThat(value(line, "until")).isEqualTo(TODAY.toString());
        assertThat(value(line, "daysLate")).isEqualTo("7");
        assertThat(((Reference) ListsOfADay.part(line, "patient").getValue()).getDisplay())
                .isEqualTo("Fanta Touré");
        assertThat(((Reference) ListsOfADay.part(line, "location").getValue()).getReference())
                .isEqualTo("Location/" + stop);
        assertThat(lines(list("?location=" + stop))).containsExactly("absent " + absent);
        assertThat(lines(list("?date=" + TODAY.plusDays(1))))
                .containsExactly("due " + later, "absent " + due, "overdue " + overdue, "overdue " + absent);
        assertThat(lines(list("?since=" + TODAY.minusDays(7)))).containsExactly("due " + due, "absent " + absent);
        assertThat(lines(list("?since=" + TODAY.minusYears(1)))).hasSize(4);

        // The same by searches that any client can do.
        String here = "Appointment?status=proposed&supporting-info=Organization/" + facility;
        assertThat(new ListsOfADay(ehr).patients(here + "&date=" + TODAY)).containsExactly(due);
        assertThat(new ListsOfADay(ehr).patients(here + "&date=lt" + TODAY + "&requested-period=ge" + TODAY))
                .containsExactly(absent);
        assertThat(new ListsOfADay(ehr).patients(here + "&requested-period=eb" + TODAY))
                .contains(overdue)
                .hasSize(2);
        assertThat(new ListsOfADay(ehr).patients("Appointment?status=proposed&location=" + stop))
                .containsExactly(absent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?date=2026-08-01",
                "?date=2026-08",
                "?since=2026",
                "?date=demain",
                "?since=2999-01-01",
                "?since=2020-01-01"
            })
    void ofANoDayItSaysWhatToAsk(String query) {
        assertThat(ehr.get("Organization/" + facility + "/$visits-due" + query).status())
                .isEqualTo(400);
        assertThat(ehr.get("Organization/" + UUID.randomUUID() + "/$visits-due").status())
                .isEqualTo(404);
    }

    @Test
    void whoWorksAtAFacilityIsToldOfItsPatients() {
        FhirClient nurse = server.ehrOf("visits-due-" + facility.substring(0, 8));
        String stranger = somebody(TODAY.minusDays(7), null);
        child = nurse.post("Patient", girl()).id();
        String hers = child;
        EpisodeOfCare episode = treatment(child, "urenas", TODAY.minusDays(7), "muac");
        episode.setManagingOrganization(new Reference("Organization/" + facility));
        assertThat(nurse.post("EpisodeOfCare", episode).status()).isEqualTo(201);

        Answer answer = nurse.get("Organization/" + facility + "/$visits-due");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(lines(answer.resource(Parameters.class))).containsExactly("due " + hers);
        assertThat(lines(list(""))).contains("due " + stranger, "due " + hers);
    }

    @Test
    void whoMaySearchNoPatientIsNotTold() {
        assertThat(server.clientFor("system/Organization.rs system/Appointment.rs")
                        .get("Organization/" + facility + "/$visits-due")
                        .status())
                .isEqualTo(403);
    }

    private String somebody(LocalDate seen, String stop) {
        child = ehr.post("Patient", girl()).id();
        String episode = admitted(seen.minusDays(7), "urenas");
        Encounter visit = visit(child, episode, seen, 2, true);
        if (stop != null) {
            visit.addLocation().setLocation(new Reference("Location/" + stop));
        }
        file(visit);
        return child;
    }

    private String admitted(LocalDate start, String unit) {
        EpisodeOfCare episode = treatment(child, unit, start, unit.equals("ureni") ? "complication" : "muac");
        episode.setManagingOrganization(new Reference("Organization/" + facility));
        return file(episode);
    }

    private String file(Resource record) {
        Answer answer = ehr.post(record.fhirType(), record);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private Appointment booked(String service, String day) {
        return booked("ml-nutrition-unit", service, day);
    }

    private Appointment booked(String system, String service, String day) {
        Appointment booked = new Appointment().setStatus(AppointmentStatus.BOOKED);
        booked.addServiceType()
                .addCoding()
                .setSystem("https://keneya.ml/fhir/CodeSystem/" + system)
                .setCode(service);
        booked.setStartElement(new InstantType(day + "T09:00:00Z"));
        booked.setEndElement(new InstantType(day + "T09:20:00Z"));
        booked.addParticipant().setActor(new Reference("Patient/" + child)).setStatus(ParticipationStatus.ACCEPTED);
        return booked;
    }

    private static Organization facility() {
        Organization organization = new Organization().setName("CSCom");
        organization
                .addIdentifier()
                .setSystem("https://keneya.ml/sid/facility")
                .setValue("F" + UUID.randomUUID().toString().substring(0, 8));
        organization.addType().addCoding().setSystem("urn:ietf:rfc:3986").setCode("urn:ihe:iti:mcsd:2019:facility");
        return organization;
    }

    /** But for her vaccines, for which she is expected whether she is treated or not. */
    private List<Appointment> all() {
        return all(ehr);
    }

    private List<Appointment> all(FhirClient reader) {
        return new ListsOfADay(reader)
                .keptOf(child)
                .filter(each -> !each.getServiceTypeFirstRep()
                        .getCodingFirstRep()
                        .getCode()
                        .equals("vaccination"))
                .toList();
    }

    private Appointment due() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private LocalDate day() {
        return day(due());
    }

    private static LocalDate day(Appointment visit) {
        return LocalDate.parse(visit.getStartElement().getValueAsString().substring(0, 10));
    }

    private Parameters list(String query) {
        Answer answer = ehr.get("Organization/" + facility + "/$visits-due" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.resource(Parameters.class);
    }

    private static List<String> lines(Parameters answer) {
        return answer.getParameters("visit").stream().map(ListsOfADay::line).toList();
    }

    private static String value(ParametersParameterComponent line, String name) {
        return ListsOfADay.part(line, name).getValue().primitiveValue();
    }
}
