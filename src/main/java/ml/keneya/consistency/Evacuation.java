package ml.keneya.consistency;

import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;

/** The task that follows an evacuation says that it is urgent: by that it is known to be overdue after minutes. */
final class Evacuation implements ConsistencyRule {

    static final Codes KIND = new Codes(Codes.KENEYA + "ml-referral-kind", Set.of("reference", "evacuation"));

    /** A task that follows a referral, and not another one about it. */
    static final Codes FOLLOWING = new Codes("http://hl7.org/fhir/CodeSystem/task-code", Set.of("fulfill"));

    private static final Codes URGENT = new Codes(Codes.KENEYA + "ml-referral-kind", Set.of("evacuation"));

    @Override
    public String key() {
        return "ml-x-evacuation";
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Task task
                && task.hasFocus()
                && FOLLOWING.are(task.getCode())
                && task.getPriority() != TaskPriority.ASAP
                && task.getPriority() != TaskPriority.STAT;
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        return around
                .read(ServiceRequest.class, ((Task) written).getFocus())
                .filter(referral -> URGENT.are(referral.getCategory()))
                .map(referral -> Breach.at("Task.priority"))
                .stream();
    }
}
