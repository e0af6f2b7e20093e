package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.util.List;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/** What tells that a pregnancy is over, as the transaction under way will leave it, where that lies. */
record ClosingRecords(DaoRegistry store) {

    /** In one partition: a birth of the vault closes nothing outside it. */
    record Place(String woman, RequestPartitionId partition) {}

    List<EpisodeOfCare> pregnancies(Place place) {
        return find(EpisodeOfCare.class, place, coded("type", Codes.ANTENATAL_CARE));
    }

    List<Procedure> deliveries(Place place) {
        return find(Procedure.class, place, SearchParameterMap.newSynchronous()).stream()
                .filter(WomanFile::isDelivery)
                .toList();
    }

    List<Observation> liveBornCounts(Place place) {
        return find(Observation.class, place, coded("code", PregnancyCodes.LIVE_BORN_COUNT));
    }

    void write(EpisodeOfCare episode, Place place) {
        store.getResourceDao(EpisodeOfCare.class)
                .update(episode, SystemRequestDetails.forRequestPartitionId(place.partition()));
    }

    private static SearchParameterMap coded(String parameter, Codes codes) {
        TokenOrListParam either = new TokenOrListParam();
        codes.codes().forEach(code -> either.add(codes.system(), code));
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add(parameter, either);
        return search;
    }

    /** Wherever the transaction sees, for the woman may lie elsewhere; then what lies there is taken. */
    private <T extends Resource> List<T> find(Class<T> type, Place place, SearchParameterMap search) {
        search.add("patient", new ReferenceParam("Patient/" + place.woman()));
        return store.getResourceDao(type).searchForResources(search, new SystemRequestDetails()).stream()
                .filter(record -> RequestPartitionId.getPartitionIfAssigned(record)
                        .filter(place.partition()::equals)
                        .isPresent())
                .toList();
    }
}
