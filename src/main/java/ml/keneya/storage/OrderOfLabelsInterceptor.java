package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * Shows labels and tags in the order of their codes. HAPI shows them in the order of the rows that define them, which
 * tells what else was labelled before.
 */
@Interceptor
public final class OrderOfLabelsInterceptor {

    private static final Comparator<Coding> BY_CODE = Comparator.comparing(
                    (Coding coding) -> String.valueOf(coding.getSystem()))
            .thenComparing(coding -> String.valueOf(coding.getCode()));

    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    public void order(IPreResourceShowDetails shown) {
        for (int each = 0; each < shown.size(); each++) {
            if (shown.getResource(each) instanceof Resource resource && resource.hasMeta()) {
                resource.getMeta().setSecurity(ordered(resource.getMeta().getSecurity()));
                resource.getMeta().setTag(ordered(resource.getMeta().getTag()));
            }
        }
    }

    private static List<Coding> ordered(List<Coding> codings) {
        List<Coding> ordered = new ArrayList<>(codings);
        ordered.sort(BY_CODE);
        return ordered;
    }
}
