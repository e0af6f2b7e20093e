package ml.keneya.pregnancy.fhir;

import static ml.keneya.pregnancy.fhir.Expectant.KENEYA;
import static ml.keneya.pregnancy.fhir.Expectant.coded;
import static ml.keneya.pregnancy.fhir.Expectant.quantity;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.Contact;
import ml.keneya.pregnancy.DatingEvidence;
import ml.keneya.pregnancy.DatingRule;
import ml.keneya.pregnancy.Haemoglobin;
import ml.keneya.pregnancy.Pregnancy;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.pregnancy.UltrasoundTolerances;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.springframework.core.io.ClassPathResource;

/** Which records are of a pregnancy, and what is read of them, however odd they are. */
class PregnancyRecordsTest {

    private static final Figures<PregnancyFigure> FIGURES =
            Figures.read(new ClassPathResource("keneya/pregnancy/figures.csv"), PregnancyFigure.class);
    private static final DatingRule DATES = new DatingRule(
            FIGURES, UltrasoundTolerances.read(new ClassPathResource("keneya/pregnancy/ultrasound-tolerances.csv")));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    private final List<EpisodeOfCare> episodes = new ArrayList<>();
    private final List<Encounter> encounters = new ArrayList<>();
    private final List<Procedure> deliveries = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<MedicationAdministration> intakes = new ArrayList<>();
    private final List<MedicationRequest> prescriptions = new ArrayList<>();
    private final List<Immunization> doses = new ArrayList<>();
    private int ids;

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = EpisodeOfCareStatus.class,
            names = {"PLANNED", "WAITLIST", "CANCELLED", "ENTEREDINERROR", "NULL"})
    void anEpisodeThatDidNotBeginIsNoPregnancy(EpisodeOfCareStatus status) {
        episode("2026-09-22").setStatus(status);

        assertThat(followed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"wrong-entry, false", "false-pregnancy, false", "lost, true", "live-birth, true"})
    void aSlipIsNoPregnancy(String closure, boolean was) {
        closed(episode("2026-01-22"), "2026-09-01", closure);

        assertThat(followed().isPresent()).isEqualTo(was);
    }

    @Test
    void oneThatIsFinishedWithoutADateIsOver() {
        episode("2026-09-22").setStatus(EpisodeOfCareStatus.FINISHED);

        assertThat(followed().orElseThrow().ending().orElseThrow().day()).isEmpty();
    }

    @ParameterizedTest(name = "on {0}: over {1}")
    @CsvSource({"2026-10-30, false", "2026-10-31, true", "2026-11-17, true"})
    void aPregnancyIsOpenUntilItIsClosed(LocalDate day, boolean over) {
        closed(episode("2026-03"), "2026-10-31", "live-birth");

        assertThat(followedOn(day).orElseThrow().ending().isPresent()).isEqualTo(over);
    }

    @Test
    void ofTwoThatAreOpenItIsTheLaterAndTheOtherIsNamed() {
        EpisodeOfCare later = episode("2026-09-22");
        EpisodeOfCare earlier = episode("2026-08-01");

        Followed followed = followed().orElseThrow();

        assertThat(followed.episode().record()).isSameAs(later);
        assertThat(followed.alsoOpen()).extracting(Episode::record).containsExactly(earlier);
    }

    @Test
    void oneThatWasForgottenIsNotTheOneThatGoesOn() {
        episode("2025-01-01");
        EpisodeOfCare now = episode("2026-09-22");

        Followed followed = followed().orElseThrow();

        assertThat(followed.episode().record()).isSameAs(now);
        assertThat(followed.alsoOpen()).isEmpty();
    }

    @Test
    void aDeliveryEndsThePregnancyThatItIsOf() {
        closed(episode("2025-01-10"), "2025-10-30", "live-birth");
        delivery("2025-09-20");
        episode("2026-05-22");

        Followed followed = followed().orElseThrow();
        assertThat(followed.ending()).isEmpty();
        assertThat(followed.before()).contains(LocalDate.of(2025, 9, 20));

        delivery("2026-11-10");
        Ending ending = followed().orElseThrow().ending().orElseThrow();
        assertThat(ending.day()).contains(LocalDate.of(2026, 11, 10));
        assertThat(ending.exact()).isTrue();
        assertThat(followedOn(LocalDate.of(2026, 11, 9)).orElseThrow().ending()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "live-birth, BIRTH",
        "stillbirth, BIRTH",
        "miscarriage, LOSS",
        "abortion, LOSS",
        "woman-died, DEATH",
        "lost, UNKNOWN",
        "moved, UNKNOWN",
        "other, UNKNOWN",
    })
    void aClosureSaysHowItEnded(String closure, Ending.Kind kind) {
        closed(episode("2026-03-01"), "2026-10-31", closure);

        assertThat(followed().orElseThrow().ending().orElseThrow().kind()).isEqualTo(kind);
    }

    @Test
    void aContactIsKnownByItsServiceItsPregnancyOrItsReason() {
        EpisodeOfCare episode = episode("2026-09-22");
        encounter("2026-09-22").addType(coded(KENEYA + "CodeSystem/ml-service", "cpn"));
        encounter("2026-10-01").setServiceType(coded(KENEYA + "CodeSystem/ml-service", "cpn"));
        encounter("2026-10-10").addEpisodeOfCare(new Reference(episode.getId()));
        encounter("2026-10-20").addReasonCode(coded(PregnancyCodes.ANC_REASONS, "plainte"));
        // None of these.
        encounter("2026-10-21");
        encounter("2026-10-22").addEpisodeOfCare(new Reference().setDisplay("Grossesse"));
        encounter("2026-10-23")
                .addType(coded(KENEYA + "CodeSystem/ml-service", "laboratoire"))
                .addEpisodeOfCare(new Reference(episode.getId()));
        encounter("2026-10-24").addType(new CodeableConcept(new Coding().setSystem(KENEYA + "CodeSystem/ml-service")));

        assertThat(contacts()).extracting(Contact::rank).containsExactly(1, 2, 3, 4);
        assertThat(contacts())
                .extracting(Contact::day)
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(22, 1, 10, 20);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = EncounterStatus.class,
            names = {"PLANNED", "CANCELLED", "ENTEREDINERROR", "UNKNOWN", "NULL"})
    void aContactThatWasNotMadeIsNone(EncounterStatus status) {
        episode("2026-09-22");
        encounter("2026-09-22").setStatus(status).addType(coded(KENEYA + "CodeSystem/ml-service", "cpn"));

        assertThat(contacts()).isEmpty();
    }

    @Test
    void twoEncountersOfOneDayAreOneContactAndANumberTellsOfOthers() {
        episode("2026-09-22");
        cpn("2026-09-22");
        cpn("2026-09-22");
        cpn("2026-10-22").addExtension(KENEYA + "StructureDefinition/ml-contact-number", new PositiveIntType(4));
        cpn("2026-11-01").addExtension(KENEYA + "StructureDefinition/ml-contact-number", new PositiveIntType(2));
        cpn("2026-11-10").addExtension(KENEYA + "StructureDefinition/ml-contact-number", new PositiveIntType(999));

        assertThat(contacts()).extracting(Contact::rank).containsExactly(1, 4, 5, 6);
        assertThat(contacts().get(0).facts()).hasSize(2);
    }

    @Test
    void aContactWithoutADayIsNamedAndNotCounted() {
        EpisodeOfCare episode = episode("2026-09-22");
        encounter("2026-09-22").addEpisodeOfCare(new Reference(episode.getId())).setPeriod(null);

        assertThat(contacts()).isEmpty();
        assertThat(new ContactRecords(file(), 20).undated(followed().orElseThrow()))
                .hasSize(1);
    }

    @Test
    void whatIsOfAnotherPregnancyIsNotOfThisOne() {
        EpisodeOfCare before = closed(episode("2026-01-05"), "2026-09-20", "miscarriage");
        episode("2026-10-01");
        cpn("2026-09-19");
        cpn("2026-10-05").addEpisodeOfCare(new Reference(before.getId()));
        observed("8665-2", "2026-09-19", new DateTimeType("2026-07-01"));
        observed("8665-2", "2026-10-05", new DateTimeType("2026-09-20"));
        observed("8665-2", "2026-10-06", new DateTimeType("2025-12-01"));

        assertThat(contacts()).isEmpty();
        assertThat(evidence()).isEmpty();

        observed("8665-2", "2026-10-07", new DateTimeType("2026-09-21"));
        assertThat(evidence()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"moved, true", "lost, true", "other, true", "live-birth, false", "miscarriage, false"})
    void whoWasClosedWithoutAnEndGoesOnInHerNextEpisode(String closure, boolean goesOn) {
        EpisodeOfCare before = closed(episode("2026-07-01"), "2026-10-10", closure);
        episode("2026-10-20");
        cpn("2026-07-15").addEpisodeOfCare(new Reference(before.getId()));
        cpn("2026-10-20");
        sp("2026-09-01", MedicationAdministrationStatus.COMPLETED);
        observed("8665-2", "2026-10-20", new DateTimeType("2026-05-01"));

        assertThat(followed().orElseThrow().before().isEmpty()).isEqualTo(goesOn);
        assertThat(evidence()).hasSize(goesOn ? 1 : 0);
        assertThat(contacts()).hasSize(goesOn ? 2 : 1);
        assertThat(read().protection().iptp()).hasSize(goesOn ? 1 : 0);
    }

    @Test
    void whatIsOlderThanThePregnancyIsNotOfItThoughTheOtherHadNoEnd() {
        EpisodeOfCare before = closed(episode("2026-03-01"), "2026-05-10", "lost");
        episode("2026-10-20");
        cpn("2026-03-15").addEpisodeOfCare(new Reference(before.getId()));
        cpn("2026-10-20");

        Followed followed = followed().orElseThrow().begunFrom(LocalDate.of(2026, 8, 1));

        assertThat(new ContactRecords(file(), 20).antenatal(followed))
                .extracting(Contact::day)
                .containsExactly(LocalDate.of(2026, 10, 20));
        assertThat(followed.begunFrom(LocalDate.of(2026, 11, 1)).from()).isEqualTo("2026-10-20");
    }

    @ParameterizedTest(name = "{0} {1}: {2} to {3}")
    @CsvSource({
        "28, d, 28, 28",
        "27, d, -1, -1",
        "308, d, 308, 308",
        "309, d, -1, -1",
        "4, wk, 28, 34",
        "3.9, wk, -1, -1",
        "44, wk, 308, 314",
        "44.1, wk, -1, -1",
        "24.5, wk, 172, 172",
        "9e99, wk, -1, -1",
        "-24, wk, -1, -1",
        "9e999999, d, -1, -1",
        "0, wk, -1, -1",
        "24, mo, -1, -1",
        "24, w, -1, -1",
        "24, cm, -1, -1",
    })
    void onlyAnAgeThatThereIsCounts(String value, String unit, int least, int most) {
        episode("2026-01-22");
        observed("18185-9", "2026-10-20", quantity(value, unit)).setMethod(coded(PregnancyCodes.GA_METHODS, "ga-lmp"));

        if (least < 0) {
            assertThat(evidence()).isEmpty();
        } else {
            LocalDate noted = LocalDate.of(2026, 10, 20);
            assertThat(evidence()).singleElement().satisfies(each -> {
                assertThat(each.began().last()).isEqualTo(noted.minusDays(least));
                assertThat(each.began().first()).isEqualTo(noted.minusDays(most));
            });
        }
    }

    @Test
    void lessThanSoMuchIsNoNumberAndAnotherSystemNoUnit() {
        episode("2026-09-22");
        observed("18185-9", "2026-10-20", quantity("24", "wk").setComparator(QuantityComparator.LESS_THAN));
        observed("18185-9", "2026-10-20", quantity("24", "wk").setSystem("urn:other"));
        observed("18185-9", "2026-10-20", new Quantity());
        observed("18185-9", "2026-10-20", null);
        observed("18185-9", "2026-10-20", new CodeableConcept());
        observed("8665-2", "2026-10-20", null);
        observed("8665-2", "2026-10-20", new DateTimeType());
        observed("8665-2", "2026-10-20", new DateTimeType("2026"));
        observed("8665-2", "2026-10-20", new DateTimeType("2026-10-21"));
        observed("11778-8", "2026-10-20", new DateTimeType("2030-01-01"));
        observed("11778-8", "2026-10-20", new DateTimeType("2025-01-01"));
        observed("11881-0", "2026-10-20", quantity("23.9", "cm"));
        observed("11881-0", "2026-10-20", quantity("36.1", "cm"));

        assertThat(evidence()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(
            value = ObservationStatus.class,
            names = {"REGISTERED", "PRELIMINARY", "CANCELLED", "ENTEREDINERROR", "UNKNOWN", "NULL"})
    void whatIsNotSettledCountsForNothing(ObservationStatus status) {
        episode("2026-09-22");
        observed("8665-2", "2026-10-20", new DateTimeType("2026-06-02")).setStatus(status);
        observed("718-7", "2026-10-20", quantity("6", "g/dL")).setStatus(status);

        assertThat(evidence()).isEmpty();
        assertThat(read().haemoglobins()).isEmpty();
    }

    @Test
    void onlyMeasuresInTheirUnitAndBoundsAreRead() {
        episode("2026-09-22");
        observed("718-7", "2026-10-20", quantity("68", "g/L"));
        observed("718-7", "2026-10-20", quantity("25.1", "g/dL"));
        observed("718-7", "2026-10-20", quantity("0", "g/dL"));
        observed("718-7", "2026-10-20", quantity("6", "g/dL").setComparator(QuantityComparator.GREATER_THAN));
        pressure(quantity("29", "mm[Hg]"), quantity("20", "mm[Hg]"));
        pressure(quantity("401", "mm[Hg]"), quantity("120", "mm[Hg]"));
        pressure(quantity("9e99", "mm[Hg]"), quantity("90", "mm[Hg]"));
        pressure(quantity("16", "cm[Hg]"), quantity("11", "cm[Hg]"));
        pressure(null, null);

        assertThat(read().haemoglobins()).isEmpty();
        assertThat(read().pressures()).isEmpty();

        pressure(quantity("260", "mm[Hg]"), quantity("30", "mm[Hg]"));
        observed("718-7", "2026-10-20", quantity("25", "g/dL"));
        assertThat(read().haemoglobins())
                .singleElement()
                .satisfies(one -> assertThat(one.value().grams()).isEqualByComparingTo(BigDecimal.valueOf(25)));
        assertThat(read().pressures()).hasSize(1);
    }

    @Test
    void halfABloodPressureAndLessHaemoglobinThanAreRead() {
        episode("2026-09-22");
        pressure(quantity("160", "mm[Hg]"), null);
        observed("718-7", "2026-10-20", quantity("7", "g/dL").setComparator(QuantityComparator.LESS_THAN));

        assertThat(read().pressures()).singleElement().satisfies(one -> {
            assertThat(one.value().systolic()).contains(BigDecimal.valueOf(160));
            assertThat(one.value().diastolic()).isEmpty();
        });
        assertThat(read().haemoglobins())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo(new Haemoglobin(BigDecimal.valueOf(7), true)));
    }

    @Test
    void dangerSignsAreInTheValueOrInComponents() {
        episode("2026-09-22");
        signs().setValue(coded(PregnancyCodes.DANGER_SIGN_LIST, "none"));
        signs().setValue(new CodeableConcept(new Coding().setSystem(PregnancyCodes.DANGER_SIGN_LIST)));
        signs().setDataAbsentReason(Expectant.absent());
        assertThat(read().signs()).isEmpty();

        signs().setValue(coded(PregnancyCodes.DANGER_SIGN_LIST, "fever"));
        Observation two = signs();
        two.addComponent().setValue(coded(PregnancyCodes.DANGER_SIGN_LIST, "convulsing"));
        two.addComponent().setValue(coded(PregnancyCodes.DANGER_SIGN_LIST, "severe-headache"));
        two.addComponent().setDataAbsentReason(Expectant.absent());
        assertThat(read().signs())
                .extracting(sign -> sign.value())
                .containsExactly("fever", "convulsing", "severe-headache");
    }

    @Test
    void aTestCountsThatHasAResult() {
        episode("2026-09-22");
        observed("20507-0", "2026-10-20", coded(PregnancyCodes.LAB_RESULTS, "invalide"));
        observed("75410-1", "2026-10-20", null).setDataAbsentReason(Expectant.absent());
        observed("68961-2", "2025-01-01", coded(PregnancyCodes.INTERPRETATIONS, "NEG"));
        assertThat(read().tests()).isEmpty();

        observed("20507-0", "2026-10-20", coded(PregnancyCodes.INTERPRETATIONS, "IND"));
        observed("68961-2", "2024-01-01", coded(PregnancyCodes.INTERPRETATIONS, "POS"));
        assertThat(read().tests()).hasSize(2);
    }

    @Test
    void whatWasGivenCountsInThisPregnancyAndTdInHerLife() {
        episode("2026-09-22");
        sp("2026-10-20", MedicationAdministrationStatus.COMPLETED);
        sp("2025-10-20", MedicationAdministrationStatus.COMPLETED);
        sp("2026-10-21", MedicationAdministrationStatus.ENTEREDINERROR);
        sp("2026-11-01", MedicationAdministrationStatus.NOTDONE);
        td("2020-01-01", ImmunizationStatus.COMPLETED);
        td("2026-10-20", ImmunizationStatus.NOTDONE);
        td("2026-12-20", ImmunizationStatus.COMPLETED);

        Pregnancy read = read();
        assertThat(read.protection().iptp()).hasSize(1);
        assertThat(read.protection().iptpNotGiven()).hasSize(1);
        assertThat(read.protection().tetanus()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, true", "COMPLETED, false", "CANCELLED, false", "ENTEREDINERROR, false", "DRAFT, false"})
    void cotrimoxazoleCountsWhileItIsPrescribed(MedicationRequestStatus status, boolean counts) {
        episode("2026-09-22");
        MedicationRequest prescription = new MedicationRequest()
                .setStatus(status)
                .setAuthoredOnElement(new DateTimeType("2026-10-01"))
                .setMedication(coded("http://www.whocc.no/atc", "J01EE01"));
        prescription.setId("MedicationRequest/" + ids++);
        prescriptions.add(prescription);

        assertThat(read().protection().cotrimoxazole().isEmpty()).isEqualTo(!counts);
    }

    @ParameterizedTest(name = "since {0}: {1}")
    @CsvSource({"2020-03-01, true", "2020, true", "2026-11-17, true", "2026-11-18, false", ", true"})
    void cotrimoxazoleForYearsCountsWheneverItWasPrescribed(String since, boolean counts) {
        episode("2026-09-22");
        MedicationRequest prescription = new MedicationRequest()
                .setStatus(MedicationRequestStatus.ACTIVE)
                .setMedication(coded("http://www.whocc.no/atc", "J01EE01"));
        if (since != null) {
            prescription.setAuthoredOnElement(new DateTimeType(since));
        }
        prescription.setId("MedicationRequest/" + ids++);
        prescriptions.add(prescription);

        assertThat(read().protection().cotrimoxazole().isEmpty()).isEqualTo(!counts);
    }

    @Test
    void whatWasFoundInTheLastDaysOfThePregnancyDoesNotEndWithTheBirth() {
        episode("2026-03-01");
        observed("718-7", "2026-11-08", quantity("8", "g/dL"));
        observed("718-7", "2026-11-09", quantity("6", "g/dL"));
        observed("718-7", "2026-11-15", quantity("6.5", "g/dL"));
        delivery("2026-11-16");

        assertThat(read().haemoglobins())
                .extracting(one -> one.value().grams().toPlainString())
                .containsExactly("6", "6.5");
    }

    @Test
    void anUltrasoundFromLongBeforeTheFirstContactDatesIt() {
        episode("2026-09-22");
        observed("18185-9", "2026-06-20", quantity("9", "wk")).setMethod(coded(PregnancyCodes.GA_METHODS, "ga-us"));
        assertThat(evidence()).hasSize(1);

        // Of a pregnancy that would be over, or was before the period that she tells of now.
        observed("18185-9", "2026-01-20", quantity("30", "wk")).setMethod(coded(PregnancyCodes.GA_METHODS, "ga-us"));
        assertThat(evidence()).hasSize(1);
        observed("8665-2", "2026-09-22", new DateTimeType("2026-07-01"));
        assertThat(evidence())
                .singleElement()
                .satisfies(one -> assertThat(one.noted()).isEqualTo("2026-09-22"));
    }

    @Test
    void anUltrasoundFromBeforeTheEndOfThePregnancyBeforeIsNotOfThisOne() {
        closed(episode("2026-03-01"), "2026-05-10", "miscarriage");
        episode("2026-09-22");
        observed("18185-9", "2026-05-09", quantity("9", "wk")).setMethod(coded(PregnancyCodes.GA_METHODS, "ga-us"));
        assertThat(evidence()).isEmpty();

        observed("18185-9", "2026-07-20", quantity("5", "wk")).setMethod(coded(PregnancyCodes.GA_METHODS, "ga-us"));
        assertThat(evidence()).hasSize(1);
    }

    @ParameterizedTest(name = "period on {0}: {1}")
    @CsvSource({"2026-05-05, true", "2026-05-06, false", "2026-05, false", ", false"})
    void aStillbirthIsFromTwentyEightWeeksOnAndSurely(String period, boolean was) {
        Episode episode = Episode.of(episode("2026-09-22")).orElseThrow();
        if (period != null) {
            observed("8665-2", "2026-09-22", new DateTimeType(period));
        }
        delivery("2026-11-17");

        assertThat(new Stillbirths(FIGURES, DATES).areOf(episode, DAY, file())).isEqualTo(was);
    }

    @ParameterizedTest(name = "born {0}: {1}, {2}")
    @CsvSource({
        "2016-11-17, '', ''", "2016-11-18, too-young, ''", "2016, '', ''", "2017, too-young, ''",
        "1976-11-18, '', ''", "1976-11-17, '', age-unusual", "1976, '', ''", "1975, '', age-unusual",
    })
    void aWomanIsOfAnAgeForIt(String born, String obstacle, String doubt) {
        Patient patient = new Patient();
        patient.setBirthDateElement(new DateType(born));
        Woman woman = new Woman(patient, FIGURES);

        assertThat(woman.obstacle(DAY).map(finding -> finding.code()).orElse(""))
                .isEqualTo(obstacle);
        assertThat(woman.doubt(DAY).map(finding -> finding.code()).orElse("")).isEqualTo(doubt);
        assertThat(new Woman(new Patient(), FIGURES).obstacle(DAY)).isEmpty();
    }

    private Optional<Followed> followed() {
        return followedOn(DAY);
    }

    private Optional<Followed> followedOn(LocalDate day) {
        return new Episodes(FIGURES).followedOn(day, file());
    }

    private WomanFile file() {
        return new WomanFile(episodes, encounters, deliveries, observations, intakes, prescriptions, doses);
    }

    private List<Contact> contacts() {
        return new ContactRecords(file(), 20).antenatal(followed().orElseThrow());
    }

    private List<DatingEvidence> evidence() {
        return new DatingRecords(FIGURES).of(file(), followed().orElseThrow());
    }

    private Pregnancy read() {
        return new PregnancyReader(FIGURES).read(file(), followed().orElseThrow(), Optional.empty());
    }

    private EpisodeOfCare episode(String start) {
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.setId("EpisodeOfCare/e" + ids++);
        episode.addType(coded(KENEYA + "CodeSystem/ml-service", "cpn"));
        episode.getPeriod().setStartElement(new DateTimeType(start));
        episodes.add(episode);
        return episode;
    }

    private static EpisodeOfCare closed(EpisodeOfCare episode, String end, String closure) {
        episode.setStatus(EpisodeOfCareStatus.FINISHED);
        episode.getPeriod().setEndElement(new DateTimeType(end));
        episode.addExtension(KENEYA + "StructureDefinition/ml-anc-closure", new CodeType(closure));
        return episode;
    }

    private Encounter cpn(String day) {
        return encounter(day).addType(coded(KENEYA + "CodeSystem/ml-service", "cpn"));
    }

    private Encounter encounter(String day) {
        Encounter encounter = new Encounter().setStatus(EncounterStatus.FINISHED);
        encounter.setId("Encounter/c" + ids++);
        encounter.getPeriod().setStartElement(new DateTimeType(day));
        encounters.add(encounter);
        return encounter;
    }

    private void delivery(String day) {
        Procedure delivery = Expectant.delivery("1", day);
        delivery.setId("Procedure/d" + ids++);
        deliveries.add(delivery);
    }

    private Observation observed(String loinc, String day, Type value) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.setId("Observation/o" + ids++);
        observation.setCode(coded("http://loinc.org", loinc));
        observation.setEffective(new DateTimeType(day));
        observation.setValue(value);
        observations.add(observation);
        return observation;
    }

    private Observation signs() {
        Observation signs = observed("0", "2026-11-17", null);
        signs.setCode(coded(KENEYA + "CodeSystem/ml-obs", "danger-signs"));
        return signs;
    }

    private void pressure(Quantity systolic, Quantity diastolic) {
        Observation pressure = observed("85354-9", "2026-11-17", null);
        pressure.addComponent().setCode(coded("http://loinc.org", "8480-6")).setValue(systolic);
        pressure.addComponent().setCode(coded("http://loinc.org", "8462-4")).setValue(diastolic);
    }

    private void sp(String day, MedicationAdministrationStatus status) {
        MedicationAdministration intake = new MedicationAdministration().setStatus(status);
        intake.setId("MedicationAdministration/m" + ids++);
        intake.setMedication(coded(KENEYA + "CodeSystem/ml-supply-item", "sp"));
        intake.setEffective(new DateTimeType(day));
        intakes.add(intake);
    }

    private void td(String day, ImmunizationStatus status) {
        Immunization dose = new Immunization().setStatus(status);
        dose.setId("Immunization/i" + ids++);
        dose.setVaccineCode(coded(KENEYA + "CodeSystem/ml-vaccine", "Td"));
        dose.setOccurrence(new DateTimeType(day));
        doses.add(dose);
    }
}
