package ml.keneya.confidentiality.consent;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import ml.keneya.security.Caller;
import ml.keneya.security.VeryRestricted;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** The Task by which a facility learns that it may no longer use what a survivor was referred with. */
final class SharingNotice {

    private static final String NOTICES = "https://keneya.ml/fhir/CodeSystem/ml-notice";
    private static final String ENDED = "sharing-ended";

    /** Under this key a notice that the server writes keeps to whom; no client can set it. */
    private static final String RECIPIENT = SharingNotice.class.getName() + ".recipient";

    private SharingNotice() {}

    /** A Task of code {@code ml-notice#sharing-ended}, for the survivor, owned by the facility. */
    static Task to(String facility, String patient, Instant when) {
        Task task = new Task();
        // For an ordinary patient nothing else takes it to the vault, and outside it would tell.
        task.getMeta().addSecurity().setSystem(VeryRestricted.SYSTEM).setCode(VeryRestricted.CODE);
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        task.getCode().addCoding().setSystem(NOTICES).setCode(ENDED).setDisplay("Le partage a pris fin");
        task.getFor().setReference("Patient/" + patient);
        task.setAuthoredOn(Date.from(when));
        task.setOwner(owner(facility));
        task.setUserData(RECIPIENT, facility);
        return task;
    }

    /** The facility that the server tells by the Task, if it is such a Task. */
    static Optional<String> recipient(Task task) {
        return Optional.ofNullable((String) task.getUserData(RECIPIENT));
    }

    /** Never by reference: what it referred to may be gone, or somebody else's to name. */
    private static Reference owner(String facility) {
        int bar = facility.indexOf('|');
        if (bar >= 0) {
            return new Reference()
                    .setIdentifier(new Identifier()
                            .setSystem(facility.substring(0, bar))
                            .setValue(facility.substring(bar + 1)));
        }
        return facility.contains("/")
                ? new Reference().setDisplay(facility)
                : new Reference()
                        .setIdentifier(
                                new Identifier().setSystem(Caller.FACILITIES).setValue(facility));
    }
}
