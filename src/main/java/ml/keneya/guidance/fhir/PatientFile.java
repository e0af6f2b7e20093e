package ml.keneya.guidance.fhir;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import java.util.Optional;
import ml.keneya.server.CallersSearch;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * A person's file as its reader sees it: his request is what the store is asked for, so that all holds that holds where
 * he reads the Patient and searches the records.
 */
public final class PatientFile {

    private final DaoRegistry store;
    private final CallersSearch records;

    /** @param store which is asked */
    public PatientFile(DaoRegistry store) {
        this.store = store;
        this.records = new CallersSearch(store);
    }

    /** The Patient; who does not find him by reading is answered the same. */
    public Patient patient(IIdType id, RequestDetails reader) {
        return store.getResourceDao(Patient.class).read(id.toUnqualifiedVersionless(), reader);
    }

    /**
     * The Patient by a search, for who asks of something else than him: then nobody has looked yet whether the request
     * may be about him, and a search is kept to whom the reader may find.
     */
    public Optional<Patient> found(IIdType id, RequestDetails reader) {
        SearchParameterMap search = SearchParameterMap.newSynchronous("_id", new TokenParam(id.getIdPart()));
        return records.of(Patient.class, search, reader).stream().findFirst();
    }

    /**
     * What there is of him where his Patient lies. What lies elsewhere is left out: a record of the vault about an
     * ordinary patient must not be told by what is advised of him.
     *
     * @param search which records; it is asked of this patient
     */
    public <T extends Resource> List<T> records(
            Class<T> type, Patient patient, SearchParameterMap search, RequestDetails reader) {
        return records.beside(patient, type, search, reader);
    }
}
