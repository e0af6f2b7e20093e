package ml.keneya.pregnancy.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.AntenatalSchedule;
import ml.keneya.pregnancy.ContactPlan;
import ml.keneya.pregnancy.DatingRule;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.server.PartitionFile;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A woman is expected at WHO's next contact, and after the birth at those of the weeks that follow; over HTTP. */
@FhirServerTest
class PregnancyCareTest {

    private static final String REVIEW = "https://keneya.ml/fhir/StructureDefinition/ml-review-date";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 22);
    private static final LocalDate BEGAN = DAY.minusDays(80);

    @Autowired
    private TestServer server;

    private FhirClient ehr;

    @BeforeEach
    void client() {
        ehr = server.ehr();
    }

    @Test
    void whoIsNotDatedIsExpectedOnNoDay() {
        assertThat(due(Expectant.followed(ehr, DAY))).isEmpty();
    }

    @Test
    void sheIsExpectedAtTheNextContactOfWho() {
        Expectant woman = Expectant.dated(ehr, DAY, BEGAN);
        // WHO's first is at twelve weeks.
        assertThat(one(woman)).isEqualTo("cpn 2026-09-26 2026-10-02");

        // The next is at twenty: eight weeks later is before that slot begins, so its first day.
        woman.contact(DAY);
        assertThat(one(woman)).isEqualTo("cpn 2026-11-17 2026-11-23");
        woman.contact(LocalDate.of(2026, 11, 24));
        // Six weeks after a contact of 20 weeks.
        assertThat(one(woman)).isEqualTo("cpn 2027-01-05 2027-01-11");
    }

    @Autowired
    private DaoRegistry store;

    @Autowired
    private Figures<PregnancyFigure> figures;

    @Autowired
    private DatingRule dates;

    @Autowired
    private ContactPlan plan;

    @Test
    void whereAServiceGoesByTheNationalFourSheIsExpectedByThose() {
        Expectant woman = Expectant.dated(ehr, DAY, BEGAN);
        // CPN 1 is at sixteen weeks.
        assertThat(nationalDue(woman)).contains(BEGAN.plusWeeks(16));

        woman.contact(DAY);
        // CPN 2 at 28.
        assertThat(nationalDue(woman)).contains(BEGAN.plusWeeks(28));
    }

    private Optional<LocalDate> nationalDue(Expectant woman) {
        EpisodeOfCare episode = store.getResourceDao(EpisodeOfCare.class)
                .read(new IdType("EpisodeOfCare", woman.episode()), new SystemRequestDetails());
        PartitionFile file = new PartitionFile(
                store,
                woman.id(),
                RequestPartitionId.getPartitionIfAssigned(episode).orElseThrow());
        return new PregnancyCare(figures, dates, plan, AntenatalSchedule.NATIONAL, Clock.systemUTC())
                .next(List.of(episode), file)
                .get(0)
                .due();
    }

    /** What makes of an encounter an antenatal contact. */
    private enum Said {
        BY_ITS_TYPE,
        BY_ITS_SERVICE,
        BY_ITS_REASON,
        BY_ITS_PREGNANCY;

        Encounter of(Expectant woman) {
            Encounter contact = woman.contactOn(DAY);
            CodeableConcept service = contact.getTypeFirstRep();
            contact.setType(this == BY_ITS_TYPE ? List.of(service) : null);
            contact.setServiceType(this == BY_ITS_SERVICE ? service : null);
            // One of that type names its pregnancy and its reason.
            if (this == BY_ITS_SERVICE || this == BY_ITS_REASON) {
                contact.setEpisodeOfCare(null);
            }
            if (this == BY_ITS_SERVICE || this == BY_ITS_PREGNANCY) {
                contact.setReasonCode(null);
            }
            return contact;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCountedAsAContactMovesTheNext(Said said) {
        Expectant woman = Expectant.dated(ehr, DAY, BEGAN);

        woman.post(said.of(woman));

        assertThat(ehr.get("Patient/" + woman.id() + "/$antenatal-follow-up").body())
                .contains("Encounter/");
        assertThat(one(woman)).isEqualTo("cpn 2026-11-17 2026-11-23");
    }

    @Test
    void aBirthBringsTheContactsAfterIt() {
        LocalDate born = LocalDate.now(ZoneOffset.UTC).minusDays(20);
        Expectant woman = Expectant.dated(ehr, born, born.minusDays(275));
        woman.post(Expectant.delivery(woman.id(), born.toString()));
        String third = "cpon " + born.plusDays(14) + ' ' + born.plusDays(14);
        assertThat(one(woman)).isEqualTo(third);
        woman.post(woman.loinc("73773-4").setValue(new IntegerType(1)));
        assertThat(one(woman)).isEqualTo(third);

        postnatal(woman, born.plusDays(2));
        assertThat(one(woman)).isEqualTo(third);
        postnatal(woman, born.plusDays(10));
        assertThat(one(woman)).isEqualTo("cpon " + born.plusDays(42) + ' ' + born.plusDays(56));
    }

    /** Though nobody writes anything: the record says when. */
    @Test
    void sheIsExpectedForTheContactWhoseDaysHaveBegun() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int[] each : new int[][] {{0, 1, 1, 2}, {3, 3, 3, 7}, {8, 14, 14, 35}}) {
            LocalDate born = today.minusDays(each[0]);
            Expectant woman = Expectant.dated(ehr, born, born.minusDays(275));
            woman.post(Expectant.delivery(woman.id(), born.toString()));

            assertThat(one(woman)).isEqualTo("cpon " + born.plusDays(each[1]) + ' ' + born.plusDays(each[2]));
            assertThat(due(woman).get(0).getExtensionByUrl(REVIEW).getValue().primitiveValue())
                    .isEqualTo(born.plusDays(each[3]).toString());
        }
        LocalDate born = today.minusDays(50);
        Expectant woman = Expectant.dated(ehr, born, born.minusDays(275));
        woman.post(Expectant.delivery(woman.id(), born.toString()));
        assertThat(due(woman).get(0).hasExtension(REVIEW)).isFalse();
        postnatal(woman, born.plusDays(42));
        assertThat(due(woman)).isEmpty();
    }

    /** What was there earlier decides the day too. */
    @Test
    void theNextVisitIsAsConfidentialAsAllThatItFollowsFrom() {
        Expectant woman = Expectant.dated(ehr, DAY, BEGAN);
        woman.post(restricted(woman.contactOn(DAY)));
        woman.contact(DAY.plusWeeks(5));
        assertThat(labels(due(woman).get(0))).contains("R", "HIV");

        Expectant other = Expectant.followed(ehr, DAY);
        other.post(restricted(other.loinc("8665-2").setValue(new DateTimeType(BEGAN.toString()))));
        other.contact(DAY);
        assertThat(labels(due(other).get(0))).contains("R", "HIV");
    }

    @Test
    void soIsThatOfANewborn() {
        LocalDate born = LocalDate.now(ZoneOffset.UTC).minusDays(20);
        Patient newborn = Someone.named("Keita").setBirthDateElement(new DateType(born.toString()));
        Expectant child = new Expectant(ehr, ehr.post("Patient", newborn).id(), "", born);
        child.post(restricted(postnatalOn(child, born.plusDays(2)).setEpisodeOfCare(null)));
        child.post(postnatalOn(child, born.plusDays(10)).setEpisodeOfCare(null));

        assertThat(due(child))
                .filteredOn(due ->
                        due.getServiceTypeFirstRep().hasCoding(Expectant.KENEYA + "CodeSystem/ml-service", "cpon"))
                .singleElement()
                .satisfies(due -> assertThat(labels(due)).contains("R", "HIV"));
    }

    private static <T extends Resource> T restricted(T record) {
        record.getMeta().addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null));
        record.getMeta().addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HIV", null));
        return record;
    }

    private static List<String> labels(Appointment due) {
        return due.getMeta().getSecurity().stream().map(Coding::getCode).toList();
    }

    @Test
    void whoIsLostOrGoneIsNotExpected() {
        assertThat(due(Expectant.closed(ehr, DAY, "2026-06-01", "2026-08-01", "lost")))
                .isEmpty();
        assertThat(due(Expectant.closed(ehr, DAY, "2026-06-01", "2026-08-01", "woman-died")))
                .isEmpty();
        assertThat(due(Expectant.closed(ehr, DAY, "2026-06-01", "2026-08-01", "miscarriage")))
                .hasSize(1);
    }

    @Test
    void whoseNewerPregnancyIsDeletedIsExpectedInTheOther() {
        Expectant woman = Expectant.closed(ehr, DAY, "2026-06-01", "2026-08-01", "miscarriage");
        String expected = one(woman);
        Expectant mistake = woman.again(DAY, "2026-09-22");
        assertThat(due(woman)).isEmpty();

        assertThat(ehr.delete("EpisodeOfCare/" + mistake.episode()).status()).isIn(200, 204);

        assertThat(one(woman)).isEqualTo(expected);
    }

    @Test
    void whosePregnancyIsAnothersIsNotExpected() {
        Expectant woman = Expectant.dated(ehr, DAY, BEGAN);
        String undated = ehr.post("Patient", AntenatalFollowUpTest.woman()).id();
        Expectant other = new Expectant(ehr, undated, woman.episode(), DAY);
        EpisodeOfCare moved = ehr.get("EpisodeOfCare/" + woman.episode()).resource(EpisodeOfCare.class);
        moved.setPatient(new Reference("Patient/" + undated));

        assertThat(ehr.put("EpisodeOfCare/" + woman.episode(), moved).status()).isEqualTo(200);

        assertThat(due(woman)).isEmpty();
        assertThat(due(other)).isEmpty();
    }

    private static void postnatal(Expectant woman, LocalDate day) {
        woman.post(postnatalOn(woman, day));
    }

    private static Encounter postnatalOn(Expectant woman, LocalDate day) {
        Encounter contact = woman.contactOn(day);
        contact.setType(
                List.of(new CodeableConcept(new Coding(Expectant.KENEYA + "CodeSystem/ml-service", "cpon", null))));
        contact.getReasonCode().clear();
        return contact;
    }

    private String one(Expectant woman) {
        assertThat(due(woman)).hasSize(1);
        Appointment due = due(woman).get(0);
        return due.getServiceTypeFirstRep().getCodingFirstRep().getCode()
                + ' '
                + due.getRequestedPeriodFirstRep().getStartElement().getValueAsString()
                + ' '
                + due.getRequestedPeriodFirstRep().getEndElement().getValueAsString();
    }

    private List<Appointment> due(Expectant woman) {
        return ehr.get("Appointment?status=proposed&patient=" + woman.id()).bundle().getEntry().stream()
                .map(entry -> (Appointment) entry.getResource())
                .toList();
    }
}
