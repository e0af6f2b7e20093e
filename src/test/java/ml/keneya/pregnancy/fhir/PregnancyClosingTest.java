package ml.keneya.pregnancy.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A delivery closes the pregnancy once it is known how many children were born alive. */
@FhirServerTest
class PregnancyClosingTest {

    private static final LocalDate BORN = LocalDate.of(2026, 11, 10);

    @Autowired
    private TestServer server;

    private FhirClient ehr;
    private Expectant woman;

    @BeforeEach
    void aWomanIsFollowed() {
        ehr = server.ehr();
        woman = Expectant.followed(ehr, BORN);
    }

    @Test
    void aDeliveryAloneDoesNotTellHowThePregnancyEnded() {
        woman.post(delivery());

        assertThat(episode().getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
        assertThat(episode().getMeta().getVersionId()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"1, live-birth", "2, live-birth", "0, stillbirth"})
    void theNumberBornAliveClosesIt(int alive, String closure) {
        began(BORN.minusWeeks(28));
        woman.post(delivery());
        woman.post(alive(alive));

        assertClosed(closure);
    }

    @Test
    void noneBornAliveBeforeTwentyEightWeeksIsNoStillbirth() {
        began(BORN.minusWeeks(25));
        woman.post(delivery());
        woman.post(alive(0));

        assertThat(episode().getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
    }

    @Test
    void aCountThatIsCorrectedCorrectsTheClosure() {
        began(BORN.minusWeeks(40));
        woman.post(delivery());
        Observation count = alive(0);
        count.setId(woman.post(count));
        assertClosed("stillbirth");

        count.setStatus(ObservationStatus.AMENDED).setValue(new IntegerType(1));
        assertThat(ehr.put("Observation/" + count.getIdPart(), count).status()).isEqualTo(200);

        assertClosed("live-birth");
        assertThat(episode().getExtensionsByUrl("https://keneya.ml/fhir/StructureDefinition/ml-anc-closure"))
                .hasSize(1);
    }

    @Test
    void aDeliveryThatIsCorrectedMovesTheClosureAndACountCorrectsItThen() {
        began(BORN.minusWeeks(40));
        Procedure delivery = Expectant.delivery(woman.id(), BORN.plusDays(1) + "T04:10:00Z");
        delivery.setId(woman.post(delivery));
        Observation count = alive(0);
        count.setEffective(new DateTimeType(BORN.plusDays(1).toString()));
        count.setId(woman.post(count));

        delivery.setPerformed(new DateTimeType(BORN + "T23:10:00Z"));
        assertThat(ehr.put("Procedure/" + delivery.getIdPart(), delivery).status())
                .isEqualTo(200);
        assertClosed("stillbirth");

        count.setStatus(ObservationStatus.AMENDED)
                .setValue(new IntegerType(1))
                .setEffective(new DateTimeType(BORN.toString()));
        assertThat(ehr.put("Observation/" + count.getIdPart(), count).status()).isEqualTo(200);
        assertClosed("live-birth");
    }

    /** A count of the day before corrects nothing by itself; with the delivery of that day it does. */
    @Test
    void aCountThatIsCorrectedFirstMovesTheClosureWithItsDelivery() {
        Procedure delivery = Expectant.delivery(woman.id(), BORN.plusDays(1) + "T04:10:00Z");
        delivery.setId(woman.post(delivery));
        Observation count = alive(1);
        count.setEffective(new DateTimeType(BORN.plusDays(1).toString()));
        count.setId(woman.post(count));

        count.setEffective(new DateTimeType(BORN.toString()));
        assertThat(ehr.put("Observation/" + count.getIdPart(), count).status()).isEqualTo(200);
        delivery.setPerformed(new DateTimeType(BORN + "T23:10:00Z"));
        assertThat(ehr.put("Procedure/" + delivery.getIdPart(), delivery).status())
                .isEqualTo(200);

        assertClosed("live-birth");
    }

    @Test
    void twinsOnEitherSideOfMidnightCloseItOnceOnTheFirstDay() {
        Observation second = alive(1);
        second.setEffective(new DateTimeType(BORN.plusDays(1).toString()));

        Answer answer =
                sent(Expectant.delivery(woman.id(), BORN.plusDays(1) + "T00:20:00Z"), second, delivery(), alive(0));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertClosed("live-birth");
        assertThat(episode().getMeta().getVersionId()).isEqualTo("2");
    }

    @Test
    void theOrderDoesNotMatter() {
        woman.post(alive(1));
        assertThat(episode().getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);

        woman.post(delivery());

        assertClosed("live-birth");
    }

    @Test
    void oneTransactionClosesIt() {
        Answer answer = sent(alive(1), delivery());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertClosed("live-birth");
    }

    @Test
    void whoSendsItAsOpenAfterwardsFindsItClosed() {
        EpisodeOfCare open = episode();
        woman.post(delivery());
        woman.post(alive(1));

        assertThat(ehr.put("EpisodeOfCare/" + woman.episode(), open).status()).isEqualTo(200);

        assertClosed("live-birth");
    }

    @Test
    void whatIsNoDeliveryOrNoCountClosesNothing() {
        woman.post(delivery().setStatus(ProcedureStatus.ENTEREDINERROR));
        woman.post(alive(1));
        Observation another = alive(1);
        another.setEffective(new DateTimeType("2026-11-12"));
        woman.post(another);
        Procedure undated = delivery();
        undated.setPerformed(new DateTimeType("2026-11"));
        ehr.post("Procedure", undated);

        assertThat(episode().getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
    }

    @Test
    void aPregnancyThatBeganAfterTheBirthStaysOpen() {
        FhirClient cscom = server.ehr();
        Expectant later = Expectant.closed(cscom, BORN, "2025-01-10", "2025-07-01", "live-birth")
                .again(BORN, "2026-09-22");
        later.post(Expectant.delivery(later.id(), "2025-07-01"));
        later.post(later.loinc("73773-4").setValue(new IntegerType(1)).setEffective(new DateTimeType("2025-07-01")));

        assertThat(cscom.get("EpisodeOfCare/" + later.episode())
                        .resource(EpisodeOfCare.class)
                        .getStatus())
                .isEqualTo(EpisodeOfCareStatus.ACTIVE);
    }

    /** An episode that closes would tell that a birth is in the vault. */
    @Test
    void aBirthOfTheVaultClosesNothingOutsideIt() {
        FhirClient cleared = server.clearedEhr();
        for (Resource record : new Resource[] {delivery(), alive(1)}) {
            record.getMeta()
                    .addSecurity()
                    .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                    .setCode("V");
            assertThat(cleared.post(record.fhirType(), record).status()).isEqualTo(201);
        }

        assertThat(episode().getMeta().getVersionId()).isEqualTo("1");
    }

    private void assertClosed(String closure) {
        EpisodeOfCare closed = episode();
        assertThat(closed.getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
        assertThat(closed.getPeriod().getEndElement().getValueAsString()).isEqualTo("2026-11-10");
        assertThat(closed.getExtensionString("https://keneya.ml/fhir/StructureDefinition/ml-anc-closure"))
                .isEqualTo(closure);
        assertThat(FollowUpOf.answered(ehr.get("Patient/" + woman.id() + "/$antenatal-follow-up?date=" + BORN))
                        .findings())
                .doesNotContain("delivered-not-closed");
    }

    private void began(LocalDate period) {
        woman.post(woman.loinc("8665-2").setValue(new DateTimeType(period.toString())));
    }

    private EpisodeOfCare episode() {
        return ehr.get("EpisodeOfCare/" + woman.episode()).resource(EpisodeOfCare.class);
    }

    private Procedure delivery() {
        return Expectant.delivery(woman.id(), BORN + "T04:10:00Z");
    }

    private Observation alive(int count) {
        return woman.loinc("73773-4").setValue(new IntegerType(count));
    }

    private Answer sent(Resource... records) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource record : records) {
            bundle.addEntry()
                    .setResource(record)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl(record.fhirType());
        }
        return ehr.post("", bundle);
    }
}
