package ml.keneya.consistency;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import ml.keneya.server.ReadAccess;
import ml.keneya.server.RecordReach;
import org.hl7.fhir.r4.model.Resource;

/** The store, asked within the transaction that is about to be committed. */
final class StoredRecords {

    /** As many as may be passed over for the one that is looked for. */
    private static final int A_FEW = 10;

    private final DaoRegistry store;
    private final MatchUrlService queries;
    private final FhirContext fhir;
    private final RecordReach reach;
    private final ReadAccess access;

    StoredRecords(DaoRegistry store, MatchUrlService queries, FhirContext fhir, RecordReach reach, ReadAccess access) {
        this.store = store;
        this.queries = queries;
        this.fhir = fhir;
        this.reach = reach;
        this.access = access;
    }

    /** What a search finds of what the writer may read where the record may be known of, but not the record itself. */
    <T extends Resource> List<T> find(Class<T> type, String query, Resource written, RequestDetails writer) {
        return readable(find(type, search(type, query), written, writer), writer);
    }

    /** The last few of them by {@code date}, the latest first. */
    <T extends Resource> List<T> latest(Class<T> type, String query, Resource written, RequestDetails writer) {
        SearchParameterMap search = search(type, query);
        search.setSort(new SortSpec("date", SortOrderEnum.DESC));
        search.setLoadSynchronousUpTo(A_FEW);
        return readable(find(type, search, written, writer), writer);
    }

    /** Whether the writer may read it or not. */
    <T extends Resource> List<T> findAny(Class<T> type, String query, Resource written, RequestDetails writer) {
        return find(type, search(type, query), written, writer);
    }

    private <T extends Resource> List<T> readable(List<T> records, RequestDetails writer) {
        return records.stream().filter(record -> mayRead(record, writer)).toList();
    }

    private <T extends Resource> List<T> find(
            Class<T> type, SearchParameterMap search, Resource written, RequestDetails writer) {
        RequestPartitionId where = reach.of(written, fhir.getResourceType(type), writer);
        return store
                .getResourceDao(type)
                .searchForResources(search, SystemRequestDetails.forRequestPartitionId(where))
                .stream()
                .filter(found -> !isSame(found, written))
                .toList();
    }

    private SearchParameterMap search(Class<? extends Resource> type, String query) {
        SearchParameterMap search =
                queries.translateMatchUrl(fhir.getResourceType(type) + '?' + query, fhir.getResourceDefinition(type));
        search.setLoadSynchronous(true);
        return search;
    }

    private static boolean isSame(Resource found, Resource written) {
        return found.fhirType().equals(written.fhirType())
                && found.getIdElement()
                        .getIdPart()
                        .equals(written.getIdElement().getIdPart());
    }

    boolean mayRead(Resource record, RequestDetails writer) {
        return access.isGranted(record, writer);
    }

    RequestPartitionId reach(Resource written, String type, RequestDetails writer) {
        return reach.of(written, type, writer);
    }
}
