package ml.keneya.audit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ml.keneya.audit.AuditRecord.Agent;
import ml.keneya.security.emergency.Emergency;
import org.springframework.context.event.EventListener;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Records who broke the glass, for whom and why, in the vault and before the file opens. */
final class EmergencyTrail {

    private final AuditLog log;
    private final PathShape paths;

    EmergencyTrail(AuditLog log, PathShape paths) {
        this.log = log;
        this.paths = paths;
    }

    /** @throws TransientDataAccessResourceException if it could not be recorded */
    @EventListener
    void declared(Emergency emergency) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        AuditRecord row = new AuditRecord(
                UUID.randomUUID(),
                emergency.at().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                agent(emergency),
                current.getRequest().getRemoteAddr(),
                current.getRequest().getMethod(),
                paths.of(current.getRequest().getRequestURI()),
                Interaction.EMERGENCY,
                (emergency.patient().isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND).value(),
                Optional.empty(),
                emergency.patient().map(id -> "Patient/" + id).stream().toList(),
                List.of(),
                List.of(),
                Optional.of(emergency.reason()),
                Optional.empty());
        if (!log.append(Chain.VAULT, row)) {
            throw new TransientDataAccessResourceException("The emergency could not be recorded");
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
