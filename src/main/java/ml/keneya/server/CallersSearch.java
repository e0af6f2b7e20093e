package ml.keneya.server;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;

/**
 * What a caller would find who searches himself, and turns all pages: his request is what the store is asked for, so
 * that all holds that holds there. If there is a record among it that he may not see, he is refused.
 */
public final class CallersSearch {

    private static final int PAGE = 1_000;

    private final DaoRegistry store;

    /** @param store which is asked */
    public CallersSearch(DaoRegistry store) {
        this.store = store;
    }

    /** All that he finds: what is judged by half of a file is judged wrongly. */
    public <T extends IBaseResource> List<T> of(Class<T> type, SearchParameterMap search, RequestDetails caller) {
        RequestDetails asked = withoutPage(caller);
        List<T> all = new ArrayList<>();
        IBundleProvider page;
        int offset = 0;
        do {
            SearchParameterMap one = search.clone();
            one.setOffset(offset);
            page = store.getResourceDao(type).search(one, asked);
            page.getResources(0, PAGE).forEach(found -> all.add(type.cast(found)));
            // Fewer, where the server's pages are smaller.
            offset += one.getCount();
            // HAPI knows how many there are when it has come to the last.
        } while (page.size() == null);
        return all;
    }

    /**
     * What there is of a patient where his Patient lies. What lies elsewhere is left out: a record of the vault about
     * an ordinary patient must not be told by what is made of his file.
     *
     * @param search which records; it is asked of this patient
     */
    public <T extends IBaseResource> List<T> beside(
            Patient patient, Class<T> type, SearchParameterMap search, RequestDetails caller) {
        search.add(
                "patient",
                new ReferenceParam("Patient/" + patient.getIdElement().getIdPart()));
        RequestPartitionId where =
                RequestPartitionId.getPartitionIfAssigned(patient).orElseThrow();
        return of(type, search, caller).stream()
                .filter(record -> RequestPartitionId.getPartitionIfAssigned(record)
                        .filter(where::equals)
                        .isPresent())
                .toList();
    }

    /** What he says of pages is of his own request's answer, which is none. */
    private static RequestDetails withoutPage(RequestDetails caller) {
        if (!(caller instanceof ServletRequestDetails request)) {
            return caller;
        }
        ServletRequestDetails asked = new ServletRequestDetails(request);
        asked.setParameters(Map.of(Constants.PARAM_COUNT, new String[] {String.valueOf(PAGE)}));
        asked.setHeaders(Constants.HEADER_CACHE_CONTROL, List.of());
        return asked;
    }
}
