package ml.keneya.malnutrition.fhir;

import static ml.keneya.malnutrition.fhir.NutritionRecords.DAY;
import static ml.keneya.malnutrition.fhir.NutritionRecords.OURS;
import static ml.keneya.malnutrition.fhir.NutritionRecords.appetite;
import static ml.keneya.malnutrition.fhir.NutritionRecords.coded;
import static ml.keneya.malnutrition.fhir.NutritionRecords.complication;
import static ml.keneya.malnutrition.fhir.NutritionRecords.danger;
import static ml.keneya.malnutrition.fhir.NutritionRecords.ended;
import static ml.keneya.malnutrition.fhir.NutritionRecords.muac;
import static ml.keneya.malnutrition.fhir.NutritionRecords.observation;
import static ml.keneya.malnutrition.fhir.NutritionRecords.oedema;
import static ml.keneya.malnutrition.fhir.NutritionRecords.quantity;
import static ml.keneya.malnutrition.fhir.NutritionRecords.treatment;
import static ml.keneya.malnutrition.fhir.NutritionRecords.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.fhir.Deaths;
import ml.keneya.malnutrition.Appetite;
import ml.keneya.malnutrition.Course;
import ml.keneya.malnutrition.InfantRisk;
import ml.keneya.malnutrition.Motherhood;
import ml.keneya.malnutrition.Observed;
import ml.keneya.malnutrition.Protocol;
import ml.keneya.malnutrition.ProtocolFigure;
import ml.keneya.malnutrition.Sign;
import ml.keneya.malnutrition.Told;
import ml.keneya.malnutrition.Treatment;
import ml.keneya.malnutrition.Unit;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Which records count, and as what. */
class RecordsTest {

    private static final Protocol PROTOCOL =
            new Protocol(Figures.read(new ClassPathResource("keneya/malnutrition/protocol.csv"), ProtocolFigure.class));

    private static Observed observed(Observation... records) {
        return new ObservedRecords(DAY).of(List.of(records), List.of());
    }

    @ParameterizedTest
    @EnumSource(ObservationStatus.class)
    void onlyWhatIsSettledCounts(ObservationStatus status) {
        boolean settled = List.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED)
                .contains(status);
        Observation muac = muac("1", DAY, "110");
        Observation appetite = appetite("1", DAY, "echoue");

        Observed observed = observed(muac.setStatus(status), appetite.setStatus(status));

        assertThat(observed.arms()).hasSize(settled ? 1 : 0);
        assertThat(observed.appetite()).hasSize(settled ? 1 : 0);
        assertThat(observed.unusable()).isEmpty();
    }

    @Test
    void whatHasAnotherUnitOrAComparatorOrNoNumberDoesNotCountAndIsTold() {
        Observation centimetres = quantity("1", DAY, OURS, "muac", "11.4", "cm");
        Observation less = muac("1", DAY, "115");
        ((Quantity) less.getValue()).setComparator(QuantityComparator.LESS_THAN);
        Observation empty = muac("1", DAY, "115");
        ((Quantity) empty.getValue()).setValue((java.math.BigDecimal) null);
        Observation fahrenheit = quantity("1", DAY, Codes.LOINC, "8310-5", "102", "[degF]");
        Observation nothing = observation("1", DAY, OURS, "muac");

        Observed observed = observed(centimetres, less, empty, fahrenheit, nothing);

        assertThat(observed.arms()).isEmpty();
        assertThat(observed.temperatures()).isEmpty();
        assertThat(observed.unusable()).extracting(Told::what).containsExactly("muac", "muac", "muac", "temperature");
    }

    @Test
    void ofSeveralSignsEachStandsInAComponent() {
        Observation several = observation("1", DAY, OURS, "newborn-danger-signs");
        several.addComponent()
                .setValue(new CodeableConcept(new Coding(Codes.KENEYA + "ml-newborn-danger", "convulsions", null)));
        several.addComponent()
                .setValue(new CodeableConcept(new Coding(Codes.KENEYA + "ml-newborn-danger", "ne-tete-pas", null)));

        assertThat(observed(several).signs())
                .extracting(Told::what)
                .containsExactlyInAnyOrder(Sign.CONVULSIONS, Sign.UNABLE_TO_DRINK);
    }

    @Test
    void whyAnInfantWasNotAssessedIsNoAssessment() {
        assertThat(observed(observation("1", DAY, OURS, "mami-assessment")).assessments())
                .isEmpty();
    }

    @Test
    void codingsWithoutCodeAndValuesOfAnotherKindAreNothing() {
        Observation uncoded = observation("1", DAY, OURS, "appetite-test");
        uncoded.setValue(new CodeableConcept().addCoding(new Coding().setSystem(Codes.KENEYA + "ml-appetite")));
        Observation danger = observation("1", DAY, OURS, "pcime-danger-signs");
        danger.setValue(new CodeableConcept().addCoding(new Coding().setSystem(Codes.KENEYA + "ml-pcime-danger")));
        Observation nameless = new Observation().setStatus(ObservationStatus.FINAL);
        nameless.getCode().addCoding().setSystem(OURS);
        nameless.setEffective(new DateTimeType(DAY.toString()));
        Observation lethargy = observation("1", DAY, OURS, "lethargy");
        Observation grade = observation("1", DAY, OURS, "oedema-bilateral");
        grade.setValue(new CodeableConcept().addCoding(new Coding().setSystem(Codes.KENEYA + "ml-oedema-grade")));

        Observed observed = observed(uncoded, danger, nameless, lethargy, grade, observation("1", DAY, OURS, "muac"));

        assertThat(observed.appetite()).isEmpty();
        assertThat(observed.signs()).isEmpty();
        assertThat(observed.oedema()).isEmpty();
    }

    @Test
    void whatIsLaterOrOfNoWholeDayIsNotThereYet() {
        Observation month = muac("1", DAY, "110");
        month.setEffective(new DateTimeType("2026-09"));

        assertThat(observed(muac("1", DAY.plusDays(1), "110"), month).arms()).isEmpty();
        assertThat(observed(muac("1", DAY.minusDays(1), "110")).arms())
                .extracting(Told::day)
                .containsExactly(DAY.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "pcime-danger-signs, ml-pcime-danger, convulse, CONVULSIONS",
        "pcime-danger-signs, ml-pcime-danger, convulsions, CONVULSIONS",
        "pcime-danger-signs, ml-pcime-danger, incapable-boire, UNABLE_TO_DRINK",
        "pcime-danger-signs, ml-pcime-danger, lethargique, LETHARGY",
        "pcime-danger-signs, ml-pcime-danger, vomit-tout, VOMITING",
        "pcime-danger-signs, ml-pcime-danger, aucun,",
        "newborn-danger-signs, ml-newborn-danger, ne-tete-pas, UNABLE_TO_DRINK",
        "newborn-danger-signs, ml-newborn-danger, tirage, RESPIRATORY_INFECTION",
        "danger-signs, ml-danger-sign, vaginal-bleeding, OTHER_DANGER",
        "danger-signs, ml-danger-sign, none,",
        "pcime-class, ml-pcime-class, anemie-grave, SEVERE_ANAEMIA",
        "pcime-class, ml-pcime-class, maladie-febrile-tres-grave, OTHER_DANGER",
        "pcime-class, ml-pcime-class, pneumonie,",
        "dehydration, ml-dehydration, plan-a,",
        "dehydration, ml-dehydration, plan-b, DEHYDRATION",
        "dehydration, ml-dehydration, choc, DEHYDRATION"
    })
    void dangerSignsAreComplications(String code, String list, String value, Sign sign) {
        Observed observed = observed(coded("1", DAY, code, list, value));

        assertThat(observed.signs())
                .extracting(Told::what)
                .containsExactlyElementsOf(Optional.ofNullable(sign).stream().toList());
        assertThat(observed.noSigns()).hasSize(value.equals("aucun") || value.equals("none") ? 1 : 0);
    }

    @Test
    void aSignThatIsFalseIsNone() {
        Observation lethargy = observation("1", DAY, OURS, "lethargy");
        assertThat(observed((Observation) lethargy.setValue(new BooleanType(true)))
                        .signs())
                .hasSize(1);
        assertThat(observed((Observation) lethargy.setValue(new BooleanType(false)))
                        .signs())
                .isEmpty();
    }

    @Test
    void glucoseIsTakenInGramsOfALitreToo() {
        assertThat(observed(quantity("1", DAY, Codes.LOINC, "2339-0", "0.5", "g/L"))
                        .glucose())
                .extracting(Told::what)
                .containsExactly(50.0);
        assertThat(observed(quantity("1", DAY, Codes.LOINC, "2339-0", "50", "mg/dL"))
                        .glucose())
                .extracting(Told::what)
                .containsExactly(50.0);
    }

    @Test
    void anAssessmentHasTheRisksThatItFound() {
        Observation assessed = coded("1", DAY, "mami-assessment", "ml-mami-class", "suivi-ambulatoire");
        assessed.addComponent()
                .setCode(new CodeableConcept(new Coding(OURS, "feeding-problem", null)))
                .setValue(new BooleanType(true));
        assessed.addComponent()
                .setCode(new CodeableConcept(new Coding(OURS, "visible-wasting", null)))
                .setValue(new BooleanType(false));
        assessed.addComponent().setCode(new CodeableConcept(new Coding(OURS, "recent-weight-loss", null)));

        assertThat(observed(assessed, appetite("1", DAY, "reussi")).assessments())
                .singleElement()
                .satisfies(each -> assertThat(each.what())
                        .containsExactlyInAnyOrder(InfantRisk.FOLLOW_UP, InfantRisk.FEEDING_PROBLEM));
        assertThat(observed(appetite("1", DAY, "non-fait"), danger("1", DAY, "aucun"), oedema("1", DAY, "plus2"))
                        .appetite())
                .extracting(Told::what)
                .containsExactly(Appetite.NOT_DONE);
    }

    @Test
    void aComplicationLastsFromItsNotingToItsAbatement() {
        Condition active = complication("1", DAY.minusDays(9), "vomissements");
        Condition abated = complication("1", DAY.minusDays(9), "vomissements");
        abated.setAbatement(new DateTimeType(DAY.minusDays(2).toString()));
        Condition resolved = complication("1", DAY.minusDays(9), "vomissements");
        resolved.getClinicalStatus().getCodingFirstRep().setCode("resolved");

        assertThat(last(active)).isEmpty();
        assertThat(last(abated)).contains(DAY.minusDays(2));
        assertThat(last(resolved)).contains(DAY.minusDays(9));
        assertThat(new ObservedRecords(DAY)
                        .of(List.of(), List.of(complication("1", DAY.plusDays(1), "vomissements")))
                        .courses())
                .isEmpty();
    }

    private static Optional<LocalDate> last(Condition condition) {
        return CourseRecord.of(condition).flatMap(Course::last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "refuted"})
    void aComplicationThatIsNoneIsNone(String status) {
        Condition wrong = complication("1", DAY, "vomissements");
        wrong.getVerificationStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-ver-status")
                .setCode(status);
        Condition other = complication("1", DAY, "carie");
        Condition undated = complication("1", DAY, "vomissements");
        undated.setRecordedDateElement(null);
        Condition uncoded = new Condition();
        uncoded.setRecordedDateElement(new DateTimeType(DAY.toString()));
        uncoded.getCode().addCoding().setSystem(Codes.KENEYA + "ml-cmam-complication");

        assertThat(CourseRecord.of(wrong)).isEmpty();
        assertThat(CourseRecord.of(other)).isEmpty();
        assertThat(CourseRecord.of(undated)).isEmpty();
        assertThat(CourseRecord.of(uncoded)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, true",
        "ONHOLD, true",
        "FINISHED, true",
        "PLANNED, false",
        "CANCELLED, false",
        "ENTEREDINERROR, false",
        "WAITLIST, false"
    })
    void aTreatmentIsOneThatBegan(EpisodeOfCareStatus status, boolean held) {
        assertThat(TreatmentRecord.of(treatment("1", "urenas", DAY, "muac").setStatus(status))
                        .isPresent())
                .isEqualTo(held);
    }

    @Test
    void aTreatmentIsReadWithItsEndAndWithoutOutcome() {
        EpisodeOfCare without = ended(treatment("1", "ureni", DAY.minusDays(9), "muac"), DAY, "gueri");
        without.getExtension().removeIf(each -> each.getUrl().endsWith("ml-cmam-exit-outcome"));
        without.addExtension(NutritionRecords.EXTENSION + "ml-cmam-exit-outcome", null);
        Treatment read = TreatmentRecord.of(without).orElseThrow();

        assertThat(read.unit()).isEqualTo(Unit.URENI);
        assertThat(read.end()).contains(DAY);
        assertThat(read.exit()).isEmpty();
        assertThat(read.criteria()).containsExactly("muac");
        assertThat(TreatmentRecord.of(treatment("1", "gsan", DAY, "muac"))).isEmpty();
        EpisodeOfCare uncoded = treatment("1", "urenas", DAY, "muac");
        uncoded.getTypeFirstRep().getCodingFirstRep().setCode(null);
        assertThat(TreatmentRecord.of(uncoded)).isEmpty();
    }

    @Test
    void aMissedVisitIsACancelledOneOfItsProfile() {
        Encounter missed = visit("1", "7", DAY, 2, false);
        Encounter cancelled = visit("1", "7", DAY, 2, false);
        cancelled.getMeta().getProfile().clear();

        assertThat(VisitRecord.of(missed))
                .hasValueSatisfying(each -> assertThat(each.came()).isFalse());
        assertThat(VisitRecord.of(cancelled)).isEmpty();
        assertThat(VisitRecord.of(visit("1", "7", DAY, 2, true)))
                .hasValueSatisfying(each -> assertThat(each.treatment()).isEqualTo("EpisodeOfCare/7"));
        assertThat(VisitRecord.of(visit("1", "7", DAY, 2, true).setStatus(EncounterStatus.PLANNED)))
                .isEmpty();
        assertThat(VisitRecord.of(visit("1", "7", DAY, 2, true).setStatus(EncounterStatus.ENTEREDINERROR)))
                .isEmpty();
        assertThat(VisitRecord.of(new Encounter().setStatus(EncounterStatus.FINISHED)))
                .isEmpty();
    }

    private static EpisodeOfCare pregnancy(LocalDate start) {
        EpisodeOfCare episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.addType().addCoding().setSystem(Codes.KENEYA + "ml-service").setCode("cpn");
        episode.getPeriod().setStartElement(new DateTimeType(start.toString()));
        return episode;
    }

    private static EpisodeOfCare closed(LocalDate end, String how) {
        EpisodeOfCare episode = pregnancy(end.minusDays(150)).setStatus(EpisodeOfCareStatus.FINISHED);
        episode.getPeriod().setEndElement(new DateTimeType(end.toString()));
        episode.addExtension(NutritionRecords.EXTENSION + "ml-anc-closure", new CodeType(how));
        return episode;
    }

    private static Motherhood motherhood(EpisodeOfCare... episodes) {
        return new MotherhoodRecords(List.of(episodes), List.of(), List.of(), PROTOCOL)
                .on(DAY)
                .motherhood();
    }

    @Test
    void aWomanIsPregnantOrBreastfeedsByHerAntenatalEpisode() {
        assertThat(motherhood()).isEqualTo(Motherhood.UNKNOWN);
        assertThat(motherhood(pregnancy(DAY.minusDays(294)))).isEqualTo(Motherhood.PREGNANT);
        assertThat(motherhood(pregnancy(DAY.minusDays(295)))).isEqualTo(Motherhood.UNKNOWN);
        assertThat(motherhood(pregnancy(DAY.plusDays(1)))).isEqualTo(Motherhood.UNKNOWN);
        assertThat(motherhood(closed(DAY.minusDays(183), "live-birth"))).isEqualTo(Motherhood.BREASTFEEDING);
        assertThat(motherhood(closed(DAY.minusDays(184), "live-birth"))).isEqualTo(Motherhood.UNKNOWN);
        assertThat(motherhood(closed(DAY.minusDays(20), "stillbirth"))).isEqualTo(Motherhood.UNKNOWN);
        assertThat(motherhood(closed(DAY.plusDays(1), "live-birth"))).isEqualTo(Motherhood.PREGNANT);
    }

    @Test
    void whoeverDiedOnOrBeforeTheDayIsDead() {
        Patient patient = NutritionRecords.girl();
        assertThat(Deaths.isDeadOn(patient, DAY)).isFalse();
        assertThat(Deaths.isDeadOn(patient.setDeceased(new BooleanType(false)), DAY))
                .isFalse();
        assertThat(Deaths.isDeadOn(patient.setDeceased(new BooleanType(true)), DAY))
                .isTrue();
        assertThat(Deaths.isDeadOn(patient.setDeceased(new DateTimeType("2026-09-16")), DAY))
                .isFalse();
        assertThat(Deaths.isDeadOn(patient.setDeceased(new DateTimeType("2026-09-15")), DAY))
                .isTrue();
        assertThat(Deaths.isDeadOn(patient.setDeceased(new DateTimeType("2026-09")), DAY))
                .isTrue();
    }
}
