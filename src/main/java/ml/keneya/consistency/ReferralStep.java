package ml.keneya.consistency;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * A referral, and the task that follows it, go from state to state as they may; what has ended does not begin again.
 */
final class ReferralStep implements ConsistencyRule {

    /** What the sentence says besides. */
    private static final int ENDED = 0;

    private static final int GOES_ON = 1;
    private static final int LEFT = 2;

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

    /** Whatever it is now: what was a referral goes on as one. */
    @Override
    public boolean concerns(Resource written) {
        return written instanceof Task || written instanceof ServiceRequest;
    }

    /** In whatever state it comes first: it may come from another system, at its end. */
    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        return Stream.empty();
    }

    @Override
    public Stream<Breach> breaches(@Nullable Resource before, Resource after, Surroundings around) {
        Optional<String> from = before == null ? Optional.empty() : status(before);
        Optional<String> to = state(after);
        if (from.isEmpty() || to.isEmpty()) {
            return Stream.empty();
        }
        boolean stays = status(after).isPresent() || to.get().equals("entered-in-error");
        if (stays && steps.allow(after.fhirType(), from.get(), to.get())) {
            return Stream.empty();
        }
        String possible = String.join(", ", steps.following(after.fhirType(), from.get()));
        int which = !stays ? LEFT : possible.isEmpty() ? ENDED : GOES_ON;
        return Stream.of(Breach.at(after.fhirType() + ".status", from.get(), to.get(), which, possible));
    }

    private static Optional<String> state(Resource record) {
        return Optional.ofNullable(
                record instanceof Task task
                        ? task.hasStatus() ? task.getStatus().toCode() : null
                        : record instanceof ServiceRequest referral && referral.hasStatus()
                                ? referral.getStatus().toCode()
                                : null);
    }

    private static Optional<String> status(Resource record) {
        if (record instanceof Task task
                && Evacuation.FOLLOWING.are(task.getCode())
                && "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType())) {
            return state(task);
        }
        return record instanceof ServiceRequest referral && Evacuation.KIND.are(referral.getCategory())
                ? state(referral)
                : Optional.empty();
    }
}
