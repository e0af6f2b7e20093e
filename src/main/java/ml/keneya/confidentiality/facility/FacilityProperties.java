package ml.keneya.confidentiality.facility;

import java.util.Set;
import ml.keneya.security.Caller;
import ml.keneya.security.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is seen from where.
 *
 * @param seenByAll roles that see the patients of every facility when their client has none: the views of the ministry
 *     and of the national exchange. A client of another role needs a facility; a client that has one is kept to it,
 *     whatever its role.
 */
@ConfigurationProperties("keneya.confidentiality.facility")
record FacilityProperties(
        @DefaultValue({"exchange", "data-manager", "gbv-supervisor", "researcher", "steward", "auditor", "administrator"
        })
        Set<Role> seenByAll) {

    FacilityProperties {
        seenByAll = Set.copyOf(seenByAll);
    }

    /** Whether he must work at a facility and does not. */
    boolean refuses(Caller caller) {
        return caller.facility().isEmpty() && needsFacility(caller.role());
    }

    /** Whether who has that role must work at a facility. */
    boolean needsFacility(Role role) {
        return !seenByAll.contains(role);
    }
}
