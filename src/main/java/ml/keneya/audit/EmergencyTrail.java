package ml.keneya.audit;

import java.util.List;
import java.util.Optional;
import ml.keneya.audit.AuditRecord.Agent;
import ml.keneya.security.emergency.Emergency;
import org.springframework.context.event.EventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes who broke the glass, for whom and why, beside the request in which he did. */
final class EmergencyTrail {

    @EventListener
    void declared(Emergency emergency) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            AuditTrail.of(request.getRequest()).ifPresent(trail -> {
                trail.breaksTheGlass(agent(emergency), emergency.reason());
                emergency.patient().map(id -> "Patient/" + id).ifPresent(patient -> trail.about(List.of(patient)));
            });
        }
    }

    private static Agent agent(Emergency emergency) {
        return new Agent(
                Optional.of(emergency.client()),
                Optional.of(emergency.user()),
                emergency.fhirUser(),
                Optional.of(emergency.role().toString()),
                emergency.facility(),
                Optional.of(AuditRecord.BREAK_THE_GLASS));
    }
}
