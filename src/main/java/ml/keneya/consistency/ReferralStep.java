package ml.keneya.consistency;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * A referral, and the task that follows it, go from state to state as they may; what has ended does not begin again.
 */
final class ReferralStep implements ConsistencyRule {

    private static final Codes FOLLOWED = new Codes("http://hl7.org/fhir/CodeSystem/task-code", Set.of("fulfill"));

    private final ReferralSteps steps;

    ReferralStep(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public String key() {
        return "ml-x-referral-step";
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean isOfTheRecordAlone() {
        return true;
    }

    @Override
    public boolean concerns(Resource written) {
        return status(written).isPresent();
    }

    /** In whatever state it comes first: it may come from another system, at its end. */
    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        return Stream.empty();
    }

    @Override
    public Stream<Breach> breaches(@Nullable Resource before, Resource after, Surroundings around) {
        Optional<String> from = before == null ? Optional.empty() : status(before);
        Optional<String> to = status(after);
        if (from.isEmpty() || to.isEmpty() || steps.allow(after.fhirType(), from.get(), to.get())) {
            return Stream.empty();
        }
        String possible = String.join(", ", steps.following(after.fhirType(), from.get()));
        return Stream.of(
                Breach.at(after.fhirType() + ".status", from.get(), to.get(), possible.isEmpty() ? 0 : 1, possible));
    }

    private static Optional<String> status(Resource record) {
        if (record instanceof Task task
                && FOLLOWED.are(task.getCode())
                && "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType())) {
            return Optional.ofNullable(task.getStatus()).map(Task.TaskStatus::toCode);
        }
        return record instanceof ServiceRequest referral && Evacuation.KIND.are(referral.getCategory())
                ? Optional.ofNullable(referral.getStatus()).map(ServiceRequest.ServiceRequestStatus::toCode)
                : Optional.empty();
    }
}
