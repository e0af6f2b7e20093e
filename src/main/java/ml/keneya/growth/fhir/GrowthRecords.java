package ml.keneya.growth.fhir;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Patients, their measurements and what follows from these in the store, as the transaction under way will leave it.
 */
final class GrowthRecords {

    private final DaoRegistry store;

    GrowthRecords(DaoRegistry store) {
        this.store = store;
    }

    /** Wherever the transaction sees: a record of the vault may be about an ordinary patient. */
    Optional<Patient> patient(String id) {
        return search(Patient.class, SearchParameterMap.newSynchronous("_id", new TokenParam(id))).stream()
                .findFirst();
    }

    /** The patient's measurements of that day, and what follows from them. */
    List<Observation> on(LocalDate day, String patient, RequestPartitionId where) {
        TokenOrListParam codes = measurements();
        Stream.of(Measurement.Kind.values())
                .flatMap(MeasuredDay::codes)
                .forEach(code -> codes.add(GrowthIndex.SYSTEM, code));
        SearchParameterMap search = of(patient, codes);
        // The index knows the day that was written; in another zone it may be the one before or after.
        search.add(
                "date",
                new DateRangeParam(day.minusDays(1).toString(), day.plusDays(1).toString()));
        return find(search, where).stream()
                .filter(record -> Measurement.dayOf(record).filter(day::equals).isPresent())
                .toList();
    }

    /** All measurements of the patient. */
    List<Observation> measurementsOf(String patient, RequestPartitionId where) {
        return find(of(patient, measurements()), where);
    }

    /** The codes of what scores follow from. */
    static TokenOrListParam measurements() {
        TokenOrListParam codes = new TokenOrListParam();
        Measurement.codes().forEach(each -> codes.add(each.system(), each.code()));
        return codes;
    }

    private static SearchParameterMap of(String patient, TokenOrListParam codes) {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("patient", new ReferenceParam("Patient/" + patient));
        search.add("code", codes);
        return search;
    }

    /** Wherever the transaction sees, for the patient may lie elsewhere; then what lies there is taken. */
    private List<Observation> find(SearchParameterMap search, RequestPartitionId where) {
        return search(Observation.class, search).stream()
                .filter(record -> RequestPartitionId.getPartitionIfAssigned(record)
                        .filter(where::equals)
                        .isPresent())
                .toList();
    }

    /** Those that there are, wherever the transaction sees. */
    List<Observation> observations(Collection<String> ids) {
        TokenOrListParam those = new TokenOrListParam();
        ids.forEach(those::add);
        return ids.isEmpty()
                ? List.of()
                : search(Observation.class, SearchParameterMap.newSynchronous().add("_id", those));
    }

    private <T extends Resource> List<T> search(Class<T> type, SearchParameterMap search) {
        return store.getResourceDao(type).searchForResources(search, new SystemRequestDetails());
    }
}
