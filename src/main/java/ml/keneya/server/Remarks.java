package ml.keneya.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The remarks of all features about one resource, which it carries until it is answered; they are not stored. */
public final class Remarks {

    private static final String KEY = Remarks.class.getName();

    private final Map<Class<?>, List<Remark>> byFeature = new LinkedHashMap<>();

    private Remarks() {}

    /** Lets a feature remark that about a resource, in place of what it remarked before: a write may be tried again. */
    public static void about(Resource resource, Class<?> feature, List<Remark> remarks) {
        Remarks all = of(resource);
        if (all == null) {
            all = new Remarks();
            resource.setUserData(KEY, all);
        }
        all.byFeature.put(feature, List.copyOf(remarks));
    }

    static void tell(Resource resource, OperationOutcome outcome, Locale language) {
        Remarks all = of(resource);
        if (all != null) {
            all.byFeature.values().forEach(remarks -> remarks.forEach(remark -> outcome.addIssue(remark.in(language))));
        }
    }

    private static @Nullable Remarks of(Resource resource) {
        return (Remarks) resource.getUserData(KEY);
    }
}
