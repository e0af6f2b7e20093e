package ml.keneya.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;

/** Which orders are open, so that none is suggested twice and none is kept from her by an old one. */
class OrdersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void anOrderOfThisPregnancyIsOpenUntilItIsTaken() {
        assertThat(isOrdered(order("2026-11-01"))).isTrue();
        assertThat(isOrdered(order("2026-11-01"), intake("2026-11-02"))).isFalse();
        assertThat(isOrdered(order("2026-11-01"), intake("2026-10-31"))).isTrue();
        assertThat(isOrdered(order("2026-11-01").setStatus(MedicationRequestStatus.COMPLETED)))
                .isFalse();
    }

    @Test
    void anOrderOfAPregnancyBeforeIsNotOpen() {
        // She is pregnant since 15 June.
        assertThat(isOrdered(order("2026-06-14"))).isFalse();
        assertThat(isOrdered(order("2026-06-15"))).isTrue();
    }

    @Test
    void whereNobodyKnowsHowLongSheIsPregnantAnOrderOfFourWeeksIsOpen() {
        Advice undated = new Advice(new Parameters());

        assertThat(Orders.of(List.of(order("2026-11-02")), undated, TODAY).have(order("2026-11-30")))
                .isTrue();
        assertThat(Orders.of(List.of(order("2026-11-01")), undated, TODAY).have(order("2026-11-30")))
                .isFalse();
    }

    @Test
    void anOrderOfNoDayIsNotOpen() {
        assertThat(isOrdered(order("2026-11"))).isFalse();
        assertThat(isOrdered(order("2026-11-01").setAuthoredOnElement(null))).isFalse();
    }

    /** What is suggested and given at one contact is done; what is written after the dose is for the next. */
    @Test
    void ofTheDayOfADoseAnOrderIsOfThatDoseUnlessItWasWrittenAfterIt() {
        assertThat(isOrdered(order("2026-11-01"), intake("2026-11-01"))).isFalse();
        assertThat(isOrdered(order("2026-11-01"), intake("2026-11-01T09:00:00Z")))
                .isFalse();
        assertThat(isOrdered(order("2026-11-01T08:50:00Z"), intake("2026-11-01T09:00:00Z")))
                .isFalse();
        assertThat(isOrdered(order("2026-11-01T09:10:00Z"), intake("2026-11-01T09:00:00Z")))
                .isTrue();
    }

    @Test
    void anIntakeThatNamesItsOrderEndsNoOtherOfItsDay() {
        MedicationRequest taken = order("2026-11-01");
        taken.setId("taken");
        MedicationAdministration intake = intake("2026-11-01").setRequest(new Reference("MedicationRequest/taken"));
        MedicationRequest next = order("2026-11-01");
        next.setId("next");

        assertThat(isOrdered(taken, intake)).isFalse();
        assertThat(isOrdered(taken, next, intake)).isTrue();
    }

    @Test
    void aReferralForNoRecordIsOpenForThreeDays() {
        assertThat(isReferred(referral("2026-11-27"), referral("2026-11-30"))).isTrue();
        assertThat(isReferred(referral("2026-11-26"), referral("2026-11-30"))).isFalse();
        assertThat(isReferred(referral("2026-11-30").setAuthoredOnElement(null), referral("2026-11-30")))
                .isFalse();
    }

    @Test
    void aReferralForARecordIsOpenHoweverOldItIs() {
        ServiceRequest old = referral("2026-11-01").addReasonReference(new Reference("Observation/1"));

        assertThat(isReferred(old, referral("2026-11-30").addReasonReference(new Reference("Observation/1"))))
                .isTrue();
        assertThat(isReferred(old, referral("2026-11-30").addReasonReference(new Reference("Observation/2"))))
                .isFalse();
        assertThat(isReferred(old, referral("2026-11-30"))).isFalse();
    }

    /** Of a woman of 24 weeks. */
    private static boolean isOrdered(Resource... records) {
        return orders(records).have(order(TODAY.toString()));
    }

    private static boolean isReferred(ServiceRequest stored, ServiceRequest suggested) {
        return orders(stored).have(suggested);
    }

    private static Orders orders(Resource... records) {
        Parameters answer = new Parameters();
        answer.addParameter().setName("gestationalAgeInDays").setValue(new IntegerType(168));
        return Orders.of(Arrays.asList(records), new Advice(answer), TODAY);
    }

    private static MedicationRequest order(String day) {
        MedicationRequest order = new MedicationRequest().setStatus(MedicationRequestStatus.ACTIVE);
        return order.setMedication(sp()).setAuthoredOnElement(new DateTimeType(day));
    }

    private static MedicationAdministration intake(String day) {
        MedicationAdministration intake =
                new MedicationAdministration().setStatus(MedicationAdministrationStatus.COMPLETED);
        return intake.setMedication(sp()).setEffective(new DateTimeType(day));
    }

    private static CodeableConcept sp() {
        return new CodeableConcept(new Coding("https://keneya.ml/fhir/CodeSystem/ml-supply-item", "sp", null));
    }

    private static ServiceRequest referral(String day) {
        ServiceRequest referral = new ServiceRequest().setStatus(ServiceRequestStatus.ACTIVE);
        referral.addCategory(new CodeableConcept(
                new Coding("https://keneya.ml/fhir/CodeSystem/ml-referral-kind", "evacuation", null)));
        return referral.setAuthoredOnElement(new DateTimeType(day));
    }
}
