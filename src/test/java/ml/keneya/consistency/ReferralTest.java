package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;

/** A referral goes where it can be answered. */
class ReferralTest extends OfOnePatient {

    @Test
    void aReferralGoesUpOrToAnEqual() {
        String centre = facility("cscom");
        String district = facility("csref");

        assertThat(warnings(ehr, referral(district, centre))).containsExactly("ml-x-referral-level");
        assertThat(warnings(ehr, referral(district, centre).setStatus(ServiceRequestStatus.COMPLETED)))
                .isEmpty();
        for (String to : List.of(district, facility("csref"), facility("hopital-regional"), facility("prive"))) {
            Answer answer = ehr.post("ServiceRequest", referral(district, to));
            assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        }
    }

    private String facility(String level) {
        Organization facility = new Organization().setName("Structure " + level);
        facility.addIdentifier().setSystem("https://keneya.ml/sid/facility").setValue("S" + UUID.randomUUID());
        facility.addType().addCoding().setSystem("urn:ietf:rfc:3986").setCode("urn:ihe:iti:mcsd:2019:facility");
        facility.addType()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-facility-level")
                .setCode(level);
        Answer answer = ehr.post("Organization", facility);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private ServiceRequest referral(String from, String to) {
        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        referral.addCategory()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-referral-kind")
                .setCode("reference");
        referral.setSubject(new Reference("Patient/" + patient));
        referral.setAuthoredOnElement(new DateTimeType("2026-11-03"));
        referral.setRequester(new Reference("Organization/" + from));
        referral.addPerformer(new Reference("Organization/" + to));
        referral.addReasonCode()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-referral-reason")
                .setCode("transfusion");
        return referral;
    }
}
