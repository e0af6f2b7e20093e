package ml.keneya.visits;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ml.keneya.pregnancy.fhir.Expectant;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Children are expected for their vaccines, and newborns for the contacts after the birth, by their age alone. */
@FhirServerTest
class ChildrenDueTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String KENEYA = "https://keneya.ml/fhir/CodeSystem/";
    private static final String V = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String REVIEW = "https://keneya.ml/fhir/StructureDefinition/ml-review-date";

    @Autowired
    private TestServer server;

    @Autowired
    private DueVisitReview review;

    @Autowired
    private DaoRegistry store;

    private FhirClient ehr;
    private String facility;

    @BeforeEach
    void aFacility() {
        ehr = server.ehr();
        facility = ehr.post("Organization", new Organization().setName("CSCom")).id();
    }

    @Test
    void aNewbornIsExpectedForContactsAndVaccines() {
        String child = registered(TODAY);

        assertThat(due(child))
                .containsExactly(
                        "cpon " + TODAY.plusDays(1) + ' ' + TODAY.plusDays(1),
                        "vaccination " + TODAY + ' ' + TODAY.plusDays(27));
        assertThat(all(child)).allSatisfy(visit -> {
            assertThat(visit.getStatus()).isEqualTo(AppointmentStatus.PROPOSED);
            assertThat(visit.getMeta().getVersionId()).isEqualTo("1");
            assertThat(visit.getSupportingInformation())
                    .extracting(Reference::getReference)
                    .containsExactly("Organization/" + facility);
            assertThat(visit.getParticipant())
                    .extracting(each -> each.getActor().getReference())
                    .containsExactly("Patient/" + child);
            assertThat(ehr.post("Appointment/$validate", visit).body()).doesNotContain("\"error\"");
        });
    }

    /** At ten weeks, or 28 days after the first, whichever is later. */
    @ParameterizedTest
    @CsvSource({"42, 70", "45, 73"})
    void aDoseMovesIt(int given, int next) {
        LocalDate born = TODAY.minusDays(60);
        String child = registered(born);
        atBirth(child, born);
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(42)));

        atSixWeeks(child, born.plusDays(given));

        assertThat(due(child)).containsExactly(vaccines(born.plusDays(next)));
    }

    @Test
    void aDoseThatIsCorrectedOrDeletedMovesItBack() {
        LocalDate born = TODAY.minusDays(60);
        String child = registered(born);
        atBirth(child, born);
        for (String vaccine : List.of("VPO", "PCV13", "Rota")) {
            give(child, vaccine, 1, born.plusDays(50));
        }
        String penta = give(child, "Penta", 1, born.plusDays(50));
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(78)));

        Immunization corrected = dose(child, "Penta", 1, born.plusDays(44));
        corrected.setId(penta);
        assertThat(ehr.put("Immunization/" + penta, corrected).status()).isEqualTo(200);
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(72)));
        corrected.setStatus(ImmunizationStatus.ENTEREDINERROR);
        assertThat(ehr.put("Immunization/" + penta, corrected).status()).isEqualTo(200);
        // It was not given at the session of day 50: at the next.
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(78)));

        corrected.setStatus(ImmunizationStatus.COMPLETED);
        assertThat(ehr.put("Immunization/" + penta, corrected).status()).isEqualTo(200);
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(72)));
        assertThat(ehr.delete("Immunization/" + penta).status()).isIn(200, 204);
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(78)));
    }

    /** Out of stock, or not for him: he is not overdue as he leaves. */
    @Test
    void whatWasNotGivenAtASessionIsExpectedAtTheNext() {
        LocalDate born = TODAY.minusDays(60);
        String child = registered(born);
        give(child, "VPO0", 1, born.plusDays(2));
        give(child, "HepB0", 1, born.plusDays(2));
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(30)));

        atSixWeeks(child, born.plusDays(43));

        // BCG, and the second doses.
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(71)));
    }

    /** One dose of nine that he lacks: he is looked for all the same. */
    @Test
    void whoWasOverdueBeforeASessionAndLacksItStillStaysInTheList() {
        LocalDate born = TODAY.minusMonths(10);
        String child = registered(born);
        assertThat(lines("")).containsExactly("overdue " + child);

        give(child, "VAA", 1, TODAY.minusDays(10));

        // BCG is given until he is one.
        assertThat(due(child)).containsExactly(vaccines(born));
        assertThat(lines("")).containsExactly("overdue " + child);
    }

    @Test
    void whoHasThemAllIsNotExpectedNorWhoIsDeadOrTooOld() {
        LocalDate born = TODAY.minusYears(3);
        String child = registered(born);
        // What is given at birth and before two years is past: Penta and polio from six weeks on.
        assertThat(due(child)).containsExactly(vaccines(born.plusDays(42)));
        give(child, "Penta", 3, TODAY.minusDays(3));
        give(child, "VPO", 3, TODAY.minusDays(3));
        give(child, "VPI", 2, TODAY.minusDays(3));
        give(child, "VAR", 2, TODAY.minusDays(3));
        give(child, "VAA", 1, TODAY.minusDays(3));
        assertThat(due(child)).containsExactly(vaccines(born.plusMonths(15)));
        String last = give(child, "MenAfriVac", 1, TODAY.minusDays(3));
        assertThat(due(child)).isEmpty();

        assertThat(ehr.delete("Immunization/" + last).status()).isIn(200, 204);
        assertThat(due(child)).hasSize(1);
        Patient alive = ehr.get("Patient/" + child).resource(Patient.class);
        put(alive.copy().setDeceased(new BooleanType(true)));
        assertThat(due(child)).isEmpty();
        put(alive);
        assertThat(due(child)).hasSize(1);
        put(alive.copy().setBirthDateElement(new DateType(TODAY.minusYears(30).toString())));
        assertThat(due(child)).isEmpty();

        put(alive.copy().setActive(false));
        assertThat(due(child)).isEmpty();
        put(alive);
        String other = registered(born);
        Patient twice = alive.copy();
        twice.addLink().setType(LinkType.REPLACEDBY).setOther(new Reference("Patient/" + other));
        put(twice);
        assertThat(due(child)).isEmpty();

        // A girl is expected once more.
        Patient girl = alive.copy().setGender(AdministrativeGender.FEMALE);
        put(girl.setBirthDateElement(new DateType(TODAY.minusYears(6).toString())));
        assertThat(due(child)).containsExactly(vaccines(TODAY.plusYears(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-09", "1990-03-02"})
    void whoseBirthIsNotKnownToTheDayOrWhoIsGrownUpIsNotExpected(String born) {
        assertThat(due(posted(child().setBirthDateElement(new DateType(born))))).isEmpty();
    }

    /** Which districts give the vaccine against malaria is not known. */
    @Test
    void forWhatOnlySomeDistrictsGiveHeIsExpectedOnceHeHasBegun() {
        LocalDate born = TODAY.minusMonths(8);
        String child = registered(born);
        atBirth(child, born);
        for (String vaccine : List.of("Penta", "VPO", "PCV13", "Rota")) {
            give(child, vaccine, 3, born.plusDays(98));
        }
        give(child, "VPI", 1, born.plusDays(98));
        assertThat(due(child)).containsExactly(vaccines(born.plusMonths(9)));

        give(child, "R21", 1, born.plusMonths(5));

        assertThat(due(child)).containsExactly(vaccines(born.plusMonths(6)));
    }

    @Test
    void anAppointmentThatSomebodyMadeDecidesTheDay() {
        LocalDate born = TODAY.minusDays(10);
        String child = registered(born);
        atBirth(child, born);
        Appointment booked = new Appointment().setStatus(AppointmentStatus.BOOKED);
        booked.addServiceType(new CodeableConcept(new Coding(KENEYA + "ml-service", "vaccination", null)));
        booked.setStartElement(new InstantType(born.plusDays(45) + "T09:00:00Z"));
        booked.setEndElement(new InstantType(born.plusDays(45) + "T09:20:00Z"));
        booked.addParticipant().setActor(new Reference("Patient/" + child)).setStatus(ParticipationStatus.ACCEPTED);
        String id = posted(booked);
        assertThat(due(child)).contains(vaccines(born.plusDays(45)));

        assertThat(ehr.delete("Appointment/" + id).status()).isIn(200, 204);

        assertThat(due(child)).contains(vaccines(born.plusDays(42)));
    }

    @Test
    void aNewbornIsFollowedByHisOwnContacts() {
        LocalDate born = TODAY.minusDays(20);
        assertThat(due(registered(TODAY))).contains("cpon " + TODAY.plusDays(1) + ' ' + TODAY.plusDays(1));
        String child = registered(born);
        posted(contact(child, 2, born.plusDays(2)));
        assertThat(due(child)).contains("cpon " + born.plusDays(14) + ' ' + born.plusDays(14));
        String third = posted(contact(child, 3, born.plusDays(10)));
        assertThat(due(child)).contains("cpon " + born.plusDays(42) + ' ' + born.plusDays(56));
        assertThat(ehr.delete("Encounter/" + third).status()).isIn(200, 204);
        assertThat(due(child)).contains("cpon " + born.plusDays(14) + ' ' + born.plusDays(14));

        // After eight weeks they are over.
        assertThat(due(registered(TODAY.minusDays(56)))).hasSize(2);
        assertThat(due(registered(TODAY.minusDays(57)))).hasSize(1);
    }

    @Test
    void theListsOfAFacilityAndOfAStopTellOfThem() {
        String stop = ehr.post("Location", new Location().setName("Kabara")).id();
        String due = registered(TODAY.minusDays(42));
        atBirth(due, TODAY.minusDays(42));
        String absent = registered(TODAY.minusDays(60));
        String session = posted(at(stop, encounter(absent, "vaccination", TODAY.minusDays(59))));
        atBirth(absent, TODAY.minusDays(59), session);
        String overdue = registered(TODAY.minusDays(70));
        atBirth(overdue, TODAY.minusDays(70));
        String elsewhere = posted(
                child().setBirthDateElement(new DateType(TODAY.minusDays(70).toString())));
        assertThat(all(elsewhere).get(0).getSupportingInformation()).isEmpty();

        assertThat(lines("")).containsExactly("due " + due, "absent " + absent, "overdue " + overdue);
        assertThat(lines("?location=" + stop)).containsExactly("absent " + absent);
        String here = "Appointment?status=proposed&service-type=vaccination&supporting-info=Organization/" + facility;
        assertThat(new ListsOfADay(ehr).patients(here + "&date=" + TODAY)).containsExactly(due);
        assertThat(new ListsOfADay(ehr).patients(here + "&date=lt" + TODAY + "&requested-period=ge" + TODAY))
                .containsExactly(absent);
        assertThat(new ListsOfADay(ehr).patients(here + "&requested-period=eb" + TODAY))
                .containsExactly(overdue);
        assertThat(new ListsOfADay(ehr).patients("Appointment?status=proposed&location=" + stop))
                .containsExactly(absent);

        // Who was due long ago is told of too, unless he is not asked for.
        String never = registered(TODAY.minusMonths(5));
        assertThat(lines("")).contains("overdue " + never);
        assertThat(lines("?date=" + TODAY.plusMonths(10))).contains("overdue " + never);
        assertThat(lines("?since=" + TODAY.minusMonths(3)))
                .contains("overdue " + overdue)
                .doesNotContain("overdue " + never);

        // A session that is corrected moves where he is expected.
        Encounter corrected = encounter(absent, "vaccination", TODAY.minusDays(59));
        corrected.setId(session);
        assertThat(ehr.put("Encounter/" + session, corrected).status()).isEqualTo(200);
        assertThat(lines("?location=" + stop)).isEmpty();
    }

    @Test
    void whoHasAFileNumberIsExpectedWhereItIsFrom() {
        Patient child = child().setBirthDateElement(new DateType(TODAY.toString()));
        child.addIdentifier()
                .setType(new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v2-0203", "MR", null)))
                .setSystem("https://keneya.ml/sid/mr/" + facility)
                .setValue("17")
                .setAssigner(new Reference("Organization/" + facility));
        String id = posted(child);

        assertThat(all(id))
                .hasSize(2)
                .allSatisfy(visit -> assertThat(visit.getSupportingInformation())
                        .extracting(Reference::getReference)
                        .containsExactly("Organization/" + facility));
    }

    /** The child of a survivor. */
    @Test
    void itIsAsConfidentialAsTheChild() {
        Patient restricted = child().setBirthDateElement(new DateType(TODAY.toString()));
        restricted.getMeta().addSecurity(new Coding(V, "R", null));
        assertThat(all(posted(restricted))).hasSize(2).allSatisfy(ChildrenDueTest::isRestricted);

        String child = registered(TODAY);
        assertThat(all(child))
                .allSatisfy(
                        visit -> assertThat(visit.getMeta().getSecurity(V, "R")).isNull());
        Parameters added = new Parameters();
        added.addParameter().setName("meta").setValue(new Meta().addSecurity(new Coding(V, "R", null)));
        assertThat(server.administratorOfNow()
                        .post("Patient/" + child + "/$meta-add", added)
                        .status())
                .isEqualTo(200);
        assertThat(all(child)).hasSize(2).allSatisfy(ChildrenDueTest::isRestricted);
    }

    private static void isRestricted(Appointment visit) {
        assertThat(visit.getMeta().getSecurity()).extracting(Coding::getCode).containsExactly("R");
    }

    /** Which facilities care for him is a label of the Patient alone. */
    @Test
    void itHasNoLabelOfAFacility() {
        FhirClient nurse = server.ehrOf("children-due-" + facility.substring(0, 8));
        String child = nurse.post("Patient", child().setBirthDateElement(new DateType(TODAY.toString())))
                .id();

        assertThat(all(child))
                .hasSize(2)
                .allSatisfy(visit -> assertThat(visit.getMeta().getSecurity())
                        .extracting(Coding::getCode)
                        .isSubsetOf("N"));
        assertThat(nurse.get("Appointment?patient=" + child).bundle().getEntry())
                .hasSize(2);
    }

    @Test
    void whatIsInTheVaultMovesNothingOutsideIt() {
        LocalDate born = TODAY.minusDays(50);
        String child = registered(born);
        atBirth(child, born);
        List<String> before = due(child);
        for (String vaccine : List.of("Penta", "VPO", "PCV13", "Rota")) {
            Immunization hidden = dose(child, vaccine, 1, born.plusDays(43));
            hidden.getMeta().addSecurity(new Coding(V, "V", null));
            Answer stored = server.clearedEhr().post("Immunization", hidden);
            assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        }
        assertThat(due(child)).isEqualTo(before);
        assertThat(visits(server.clearedEhr(), child)).hasSize(before.size());

        Patient hers = Someone.survivor("S-" + facility).setBirthDateElement(new DateType(TODAY.toString()));
        hers.setManagingOrganization(new Reference("Organization/" + facility));
        String hidden = server.clearedEhr().post("Patient", hers).id();
        assertThat(due(hidden)).isEmpty();
        assertThat(visits(server.clearedEhr(), hidden)).hasSize(2).allSatisfy(visit -> {
            assertThat(visit.getMeta().getSecurity(V, "V")).isNotNull();
            assertThat(visit.getIdElement().getIdPart()).matches(".{14}8.*");
        });
        assertThat(lines("")).noneMatch(line -> line.contains(hidden));
        assertThat(server.clearedEhr()
                        .get("Organization/" + facility + "/$visits-due")
                        .body())
                .doesNotContain(hidden);
    }

    @Test
    void oneTransactionWritesThoseOfManyChildrenOnce() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        List<String> children =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(10).toList();
        for (String id : children) {
            Patient child =
                    child().setBirthDateElement(new DateType(TODAY.minusDays(60).toString()));
            child.setId(id);
            add(bundle, HTTPVerb.PUT, child);
            for (String vaccine : List.of("BCG", "VPO0", "HepB0")) {
                add(bundle, HTTPVerb.POST, dose(id, vaccine, 1, TODAY.minusDays(60)));
            }
            add(bundle, HTTPVerb.POST, dose(id, "Penta", 1, TODAY.minusDays(18)));
        }
        Answer answer = ehr.post("", bundle);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);

        assertThat(children).allSatisfy(child -> {
            assertThat(due(child)).containsExactly(vaccines(TODAY.plusDays(10)));
            assertThat(all(child).get(0).getMeta().getVersionId()).isEqualTo("1");
        });
    }

    @Test
    void itKeepsNothingFromBeingDeletedAndGoesWithTheChild() {
        String child = registered(TODAY);
        List<String> visits =
                all(child).stream().map(each -> each.getIdElement().getIdPart()).toList();
        assertThat(ehr.delete("Appointment/" + visits.get(1)).status()).isIn(200, 204);
        assertThat(due(child)).hasSize(2);
        String given = give(child, "BCG", 1, TODAY);
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (String record : List.of("Immunization/" + given, "Patient/" + child)) {
            bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(record);
        }
        Answer answer = ehr.post("", bundle);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(visits)
                .allSatisfy(visit ->
                        assertThat(ehr.get("Appointment/" + visit).status()).isEqualTo(410));

        Answer expunged = server.administratorOfNow()
                .post("Patient/" + child + "/$expunge", new Parameters().addParameter("expungeDeletedResources", true));

        assertThat(expunged.status()).as(expunged.body()).isEqualTo(200);
        assertThat(visits)
                .allSatisfy(visit -> assertThat(
                                ehr.get("Appointment/" + visit + "/_history").status())
                        .isEqualTo(404));
    }

    /** Nobody writes anything on the day on which he grows too old for a vaccine. */
    @Test
    void whatAgeHasChangedIsReviewed() {
        String child = registered(TODAY.minusDays(14));
        Appointment stored = all(child).get(1);
        assertThat(review(stored)).isEqualTo(TODAY.plusDays(28).toString());
        String newborn = registered(TODAY.minusDays(56));
        assertThat(review(all(newborn).get(0))).isEqualTo(TODAY.plusDays(1).toString());
        String grown = registered(TODAY);
        put(ehr.get("Patient/" + grown)
                .resource(Patient.class)
                .setBirthDateElement(
                        new DateType(TODAY.minusYears(5).plusDays(1).toString())));
        assertThat(review(all(grown).get(0))).isEqualTo(TODAY.plusDays(1).toString());

        // As if they had been stored when the polio of birth was still given, and today had come since.
        stale(stored, TODAY.minusDays(20));
        review.review();

        assertThat(due(child).get(1)).isEqualTo(vaccines(TODAY.minusDays(14)));
        assertThat(review(all(child).get(1))).isEqualTo(TODAY.plusDays(28).toString());
        // Who was expected by an age that he does not have any more is expected no more.
        String boy = posted(
                child().setBirthDateElement(new DateType(TODAY.minusYears(6).toString())));
        Appointment past = stored.copy();
        past.setId(DueVisitRecord.ofAge(boy, new Coding(KENEYA + "ml-service", "vaccination", null)));
        past.getIdentifierFirstRep().setValue(past.getIdElement().getIdPart());
        past.getParticipantFirstRep().getActor().setReference("Patient/" + boy);
        stale(past, TODAY.minusYears(5));
        assertThat(due(boy)).hasSize(1);
        review.review();
        assertThat(due(boy)).isEmpty();
    }

    /** Nor on that on which the days of her next postnatal contact begin. */
    @Test
    void soIsWhatTheDaysSinceABirthOrALossHaveChanged() {
        LocalDate lost = TODAY.minusDays(20);
        Expectant woman = Expectant.closed(ehr, TODAY, lost.minusDays(60).toString(), lost.toString(), "miscarriage");
        List<String> third = List.of("cpon " + lost.plusDays(14) + ' ' + lost.plusDays(14));
        assertThat(due(woman.id())).isEqualTo(third);

        // As if it had been stored when the second was still expected.
        stale(all(woman.id()).get(0), lost.plusDays(3));
        assertThat(due(woman.id())).isNotEqualTo(third);
        review.review();

        assertThat(due(woman.id())).isEqualTo(third);
        assertThat(review(all(woman.id()).get(0))).isEqualTo(lost.plusDays(35).toString());
    }

    private void stale(Appointment visit, LocalDate due) {
        Appointment stale = visit.copy();
        stale.getExtensionByUrl(REVIEW).setValue(new DateType(TODAY.toString()));
        stale.getRequestedPeriodFirstRep().setStartElement(new DateTimeType(due.toString()));
        store.getResourceDao(Appointment.class).update(stale, new SystemRequestDetails());
    }

    private static String review(Appointment visit) {
        return visit.getExtensionByUrl(REVIEW).getValue().primitiveValue();
    }

    private static void add(Bundle bundle, HTTPVerb method, Resource record) {
        bundle.addEntry()
                .setResource(record)
                .getRequest()
                .setMethod(method)
                .setUrl(method == HTTPVerb.PUT ? record.fhirType() + "/" + record.getIdPart() : record.fhirType());
    }

    private static Patient child() {
        return Someone.named("Sanogo").setGender(AdministrativeGender.MALE);
    }

    private String registered(LocalDate born) {
        Patient child = child().setBirthDateElement(new DateType(born.toString()));
        child.setManagingOrganization(new Reference("Organization/" + facility));
        return posted(child);
    }

    private void atBirth(String child, LocalDate day) {
        atBirth(child, day, null);
    }

    private void atBirth(String child, LocalDate day, String session) {
        for (String vaccine : List.of("BCG", "VPO0", "HepB0")) {
            Immunization dose = dose(child, vaccine, 1, day);
            if (session != null) {
                dose.setEncounter(new Reference("Encounter/" + session));
            }
            posted(dose);
        }
    }

    private void atSixWeeks(String child, LocalDate day) {
        for (String vaccine : List.of("Penta", "VPO", "PCV13", "Rota")) {
            give(child, vaccine, 1, day);
        }
    }

    private String give(String child, String vaccine, int number, LocalDate day) {
        return posted(dose(child, vaccine, number, day));
    }

    private static Immunization dose(String child, String vaccine, int number, LocalDate day) {
        Immunization dose = new Immunization()
                .setStatus(ImmunizationStatus.COMPLETED)
                .setVaccineCode(new CodeableConcept(new Coding(KENEYA + "ml-vaccine", vaccine, null)))
                .setPatient(new Reference("Patient/" + child))
                .setOccurrence(new DateTimeType(day.toString()));
        dose.addProtocolApplied().setDoseNumber(new PositiveIntType(number));
        return dose;
    }

    private Encounter encounter(String child, String service, LocalDate day) {
        Encounter encounter = new Encounter().setStatus(EncounterStatus.FINISHED);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        encounter.addType(new CodeableConcept(new Coding(KENEYA + "ml-service", service, null)));
        encounter.setSubject(new Reference("Patient/" + child));
        encounter.setServiceProvider(new Reference("Organization/" + facility));
        encounter
                .getPeriod()
                .setStartElement(new DateTimeType(day + "T08:00:00Z"))
                .setEndElement(new DateTimeType(day + "T08:20:00Z"));
        return encounter;
    }

    private Encounter contact(String child, int number, LocalDate day) {
        Encounter contact = encounter(child, "cpon", day);
        contact.addExtension(
                "https://keneya.ml/fhir/StructureDefinition/ml-contact-number", new PositiveIntType(number));
        return contact;
    }

    private static Encounter at(String stop, Encounter encounter) {
        encounter.addLocation().setLocation(new Reference("Location/" + stop));
        return encounter;
    }

    private String posted(Resource record) {
        Answer answer = ehr.post(record.fhirType(), record);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private void put(Patient patient) {
        Answer answer = ehr.put("Patient/" + patient.getIdElement().getIdPart(), patient);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String vaccines(LocalDate due) {
        return "vaccination " + due + ' ' + due.plusDays(27);
    }

    /** Service, day and last day, by service. */
    private List<String> due(String child) {
        return all(child).stream()
                .map(visit -> service(visit)
                        + ' '
                        + visit.getRequestedPeriodFirstRep().getStartElement().getValueAsString()
                        + ' '
                        + visit.getRequestedPeriodFirstRep().getEndElement().getValueAsString())
                .toList();
    }

    private List<Appointment> all(String child) {
        return visits(ehr, child);
    }

    private static List<Appointment> visits(FhirClient reader, String child) {
        return new ListsOfADay(reader)
                .keptOf(child)
                .sorted((one, other) -> service(one).compareTo(service(other)))
                .toList();
    }

    private static String service(Appointment visit) {
        return visit.getServiceTypeFirstRep().getCodingFirstRep().getCode();
    }

    private List<String> lines(String query) {
        Answer answer = ehr.get("Organization/" + facility + "/$visits-due" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.resource(Parameters.class).getParameters("visit").stream()
                .filter(visit -> ((Coding) ListsOfADay.part(visit, "service").getValue())
                        .getCode()
                        .equals("vaccination"))
                .map(ListsOfADay::line)
                .toList();
    }
}
