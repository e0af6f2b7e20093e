package ml.keneya.audit;

import java.util.Optional;
import ml.keneya.audit.AuditRecord.Access;
import ml.keneya.security.AccessChange;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

/** Notes whose access an administrator changes, and who signs out. */
final class AccountTrail {

    @EventListener
    void changed(AccessChange change) {
        AuditTrail.current().ifPresent(trail -> trail.changed(Access.of(change)));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        AuditTrail.current().ifPresent(trail -> trail.is(Interaction.LOGOUT, Optional.empty()));
    }
}
