package ml.keneya.security.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Permission;
import ml.keneya.security.smart.Scope;

/**
 * One thing that the user grants, as the page says it.
 *
 * @param sentence the key of the sentence
 * @param type the resource type, or empty for every type
 * @param verbs the keys of what may be done
 * @param isSensitive whether it opens very restricted records
 */
record Grant(String sentence, String type, List<String> verbs, boolean isSensitive) {

    static List<Grant> of(Launch launch) {
        List<Grant> grants = new ArrayList<>();
        launch.records().stream()
                .sorted(Comparator.comparing(Scope::clearsForVeryRestricted).thenComparing(Scope::toString))
                .map(Grant::of)
                .forEach(grants::add);
        if (launch.others().contains(LaunchScope.OPENID)) {
            grants.add(new Grant("launch.grant.openid", "", List.of(), false));
        }
        if (launch.others().contains(LaunchScope.OFFLINE_ACCESS)) {
            grants.add(new Grant("launch.grant.offline", "", List.of(), false));
        }
        if (launch.isEmergency()) {
            grants.add(new Grant("launch.grant.emergency", "", List.of(), true));
        }
        return grants;
    }

    private static Grant of(Scope scope) {
        boolean isOfPatient = scope.level() == Scope.Level.PATIENT;
        List<String> verbs = new ArrayList<>();
        if (scope.permissions().contains(Permission.READ) || scope.permissions().contains(Permission.SEARCH)) {
            verbs.add("launch.verb.see");
        }
        if (scope.permissions().contains(Permission.CREATE)) {
            verbs.add("launch.verb.create");
        }
        if (scope.permissions().contains(Permission.UPDATE)) {
            verbs.add("launch.verb.update");
        }
        if (scope.permissions().contains(Permission.DELETE)) {
            verbs.add("launch.verb.delete");
        }
        return new Grant(
                isOfPatient ? "launch.grant.patient" : "launch.grant.user",
                scope.type().equals(Scope.ANY_TYPE) ? "" : scope.type(),
                verbs,
                scope.clearsForVeryRestricted());
    }
}
