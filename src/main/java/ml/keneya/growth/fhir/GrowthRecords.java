package ml.keneya.growth.fhir;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.PartitionFile;
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
        SearchParameterMap search = coded(codes);
        // The index knows the day that was written; in another zone it may be the one before or after.
        search.add(
                "date",
                new DateRangeParam(day.minusDays(1).toString(), day.plusDays(1).toString()));
        return file(patient, where).find(Observation.class, search).stream()
                .filter(record -> Measurement.dayOf(record).filter(day::equals).isPresent())
                .toList();
    }

    /** All measurements of the patient. */
    List<Observation> measurementsOf(String patient, RequestPartitionId where) {
        return file(patient, where).find(Observation.class, coded(measurements()));
    }

    /** The codes of what scores follow from. */
    static TokenOrListParam measurements() {
        TokenOrListParam codes = new TokenOrListParam();
        Measurement.codes().forEach(each -> codes.add(each.system(), each.code()));
        return codes;
    }

    private static SearchParameterMap coded(TokenOrListParam codes) {
        return SearchParameterMap.newSynchronous().add("code", codes);
    }

    private PartitionFile file(String patient, RequestPartitionId where) {
        return new PartitionFile(store, patient, where);
    }

    /** Those that there are, wherever the transaction sees. */
    List<Observation> observations(Collection<String> ids) {
        TokenOrListParam those = new TokenOrListParam();
        ids.forEach(those::add);
        return ids.isEmpty()
                ? List.of()
                : search(Observation.class, SearchParameterMap.newSynchronous().add("_id", those));
    }

    /** Which of those are scores of this server. */
    Set<String> scoresAmong(Collection<String> ids) {
        return observations(ids).stream()
                .filter(Software::derived)
                .map(score -> score.getIdElement().getIdPart())
                .collect(Collectors.toSet());
    }

    private <T extends Resource> List<T> search(Class<T> type, SearchParameterMap search) {
        return store.getResourceDao(type).searchForResources(search, new SystemRequestDetails());
    }
}
