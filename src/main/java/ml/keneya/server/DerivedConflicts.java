package ml.keneya.server;

import ca.uhn.fhir.jpa.api.model.DeleteConflict;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.delete.DeleteConflictOutcome;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the server derives keeps nothing from being deleted: the record that it follows from does, which refers to the
 * same and goes with it.
 *
 * @param type of what is derived
 * @param derived which of some ids of that type are derived
 */
public record DerivedConflicts(String type, UnaryOperator<Set<String>> derived) {

    /**
     * Takes out those that are none.
     *
     * <p>HAPI stops at the first conflict: there may be another behind it. Others may have more to take out of the
     * rest.
     *
     * @return to try again, if none is left; null if this changes nothing, or others remain
     */
    public @Nullable DeleteConflictOutcome removeFrom(DeleteConflictList conflicts) {
        Set<String> sources = new LinkedHashSet<>();
        for (DeleteConflict conflict : conflicts) {
            if (isOfType(conflict)) {
                sources.add(conflict.getSourceId().getIdPart());
            }
        }
        Set<String> none = derived.apply(sources);
        boolean removed = conflicts.removeIf(
                each -> isOfType(each) && none.contains(each.getSourceId().getIdPart()));
        return removed && conflicts.isEmpty() ? new DeleteConflictOutcome().setShouldRetryCount(1) : null;
    }

    private boolean isOfType(DeleteConflict conflict) {
        return type.equals(conflict.getSourceId().getResourceType());
    }
}
