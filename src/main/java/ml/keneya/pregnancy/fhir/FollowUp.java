package ml.keneya.pregnancy.fhir;

import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Finding;
import ml.keneya.pregnancy.Contact;
import ml.keneya.pregnancy.Dating;
import ml.keneya.pregnancy.DueContact;

/**
 * What is told of a pregnancy.
 *
 * @param contacts antenatal
 * @param postnatal those after it
 * @param due those that were not made, of all schedules
 */
record FollowUp(
        Followed followed,
        Optional<Dating> dating,
        List<Contact> contacts,
        List<Contact> postnatal,
        List<DueContact> due,
        List<Finding> findings) {

    FollowUp {
        contacts = List.copyOf(contacts);
        postnatal = List.copyOf(postnatal);
        due = List.copyOf(due);
        findings = List.copyOf(findings);
    }
}
