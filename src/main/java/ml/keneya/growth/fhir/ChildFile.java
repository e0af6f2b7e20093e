package ml.keneya.growth.fhir;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.List;
import ml.keneya.server.CallersSearch;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;

/**
 * A child's file as its reader sees it: his request is what the store is asked for, so that all holds that holds where
 * he reads the Patient and searches the Observations.
 */
final class ChildFile {

    private final DaoRegistry store;
    private final CallersSearch records;

    ChildFile(DaoRegistry store) {
        this.store = store;
        this.records = new CallersSearch(store);
    }

    /** The Patient; who does not find him by reading is answered the same. */
    ChildPatient patient(IIdType id, RequestDetails reader) {
        return new ChildPatient(store.getResourceDao(Patient.class).read(id.toUnqualifiedVersionless(), reader));
    }

    /**
     * What was measured of him, the earliest first. If there is one among it that the reader may not see, he is
     * refused.
     */
    List<Observation> measurements(ChildPatient patient, RequestDetails reader) {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("patient", new ReferenceParam("Patient/" + patient.id()));
        search.add("code", GrowthRecords.measurements());
        search.setSort(new SortSpec("date"));
        return records.of(Observation.class, search, reader);
    }
}
