package ml.keneya.confidentiality.consent;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.util.Date;
import ml.keneya.confidentiality.facility.FacilityNames;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Tells a facility, by a Task in the vault, that it may no longer use what a survivor was referred with. */
final class EndedSharing {

    private static final String NOTICES = "https://keneya.ml/fhir/CodeSystem/ml-notice";
    private static final String ENDED = "sharing-ended";

    private final DaoRegistry store;
    private final Clock clock;

    EndedSharing(DaoRegistry store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    static boolean isTold(Task task) {
        return task.getCode().hasCoding(NOTICES, ENDED);
    }

    /** Writes the Task: of code {@code ml-notice#sharing-ended}, for the survivor, owned by the facility. */
    void tell(String facility, String patient) {
        Task task = new Task();
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        task.getCode().addCoding().setSystem(NOTICES).setCode(ENDED).setDisplay("Le partage a pris fin");
        task.getFor().setReference("Patient/" + patient);
        task.setAuthoredOn(Date.from(clock.instant()));
        if (facility.contains("/")) {
            task.getOwner().setReference(facility);
        } else {
            task.getOwner().getIdentifier().setSystem(FacilityNames.FACILITY).setValue(facility);
        }
        // It lies in the vault because it refers there.
        store.getResourceDao(Task.class).create(task, new SystemRequestDetails());
    }
}
