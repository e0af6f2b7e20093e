package ml.keneya.audit;

import ml.keneya.audit.AuditRecord.Access;
import ml.keneya.security.AccessChange;
import org.springframework.context.event.EventListener;

/** Notes whose access an administrator changes. */
final class AccessTrail {

    @EventListener
    void changed(AccessChange change) {
        AuditTrail.current().ifPresent(trail -> trail.changed(Access.of(change)));
    }
}
