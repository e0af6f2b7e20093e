package ml.keneya.consistency;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import java.util.Optional;
import ml.keneya.server.Reach;
import ml.keneya.server.Sight;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store, asked within the transaction that is about to be committed. */
final class StoredRecords {

    private final DaoRegistry store;
    private final MatchUrlService queries;
    private final FhirContext fhir;
    private final JdbcClient database;
    private final Reach reach;
    private final Sight sight;

    StoredRecords(
            DaoRegistry store,
            MatchUrlService queries,
            FhirContext fhir,
            JdbcClient database,
            Reach reach,
            Sight sight) {
        this.store = store;
        this.queries = queries;
        this.fhir = fhir;
        this.database = database;
        this.reach = reach;
        this.sight = sight;
    }

    /** What a search finds of what may be known to that record and its writer, but not the record itself. */
    <T extends Resource> List<T> find(Class<T> type, String query, Resource written, RequestDetails writer) {
        String name = fhir.getResourceType(type);
        SearchParameterMap search = queries.translateMatchUrl(name + '?' + query, fhir.getResourceDefinition(type));
        search.setLoadSynchronous(true);
        List<T> others = store
                .getResourceDao(type)
                .searchForResources(search, SystemRequestDetails.forRequestPartitionId(reach.of(written, name, writer)))
                .stream()
                .filter(found -> !isSame(found, written))
                .toList();
        return sight.of(others, writer);
    }

    <T extends Resource> Optional<T> read(Class<T> type, IIdType id, Resource written, RequestDetails writer) {
        return find(type, "_id=" + id.getIdPart(), written, writer).stream().findFirst();
    }

    private static boolean isSame(Resource found, Resource written) {
        return found.fhirType().equals(written.fhirType())
                && found.getIdElement()
                        .getIdPart()
                        .equals(written.getIdElement().getIdPart());
    }

    RequestPartitionId reach(Resource written, String type, RequestDetails writer) {
        return reach.of(written, type, writer);
    }

    /** Waits for a lock that the end of the transaction gives back. */
    void lock(String what) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .param("what", what)
                .query(String.class)
                .list();
    }
}
