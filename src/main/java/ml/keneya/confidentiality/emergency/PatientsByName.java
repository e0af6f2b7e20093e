package ml.keneya.confidentiality.emergency;

import static java.util.stream.Collectors.toSet;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ml.keneya.confidentiality.Partition;
import ml.keneya.security.emergency.EmergencyPatients;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Patient;

/** Looks for the patient among ordinary records and in the vault: who is unconscious names nobody's clearance. */
final class PatientsByName implements EmergencyPatients {

    static final RequestPartitionId EVERYWHERE = Partition.careAndVault();

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private final DaoRegistry store;

    PatientsByName(DaoRegistry store) {
        this.store = store;
    }

    @Override
    public Optional<String> find(String named) {
        Set<String> found = new HashSet<>();
        TokenParam identifier = identifier(named);
        if (!identifier.getValue().isBlank()) {
            found.addAll(search("identifier", identifier));
        }
        String id = named.replaceFirst("^Patient/", "");
        if (ID.matcher(id).matches()) {
            found.addAll(search("_id", new TokenParam(id)));
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static TokenParam identifier(String named) {
        int bar = named.lastIndexOf('|');
        return bar < 0
                ? new TokenParam(null, named)
                : new TokenParam(named.substring(0, bar), named.substring(bar + 1));
    }

    private Set<String> search(String parameter, IQueryParameterType value) {
        SearchParameterMap search = SearchParameterMap.newSynchronous(parameter, value);
        // One would be enough to find, a second to doubt.
        search.setLoadSynchronousUpTo(2);
        return store
                .getResourceDao(Patient.class)
                .searchForResourceIds(search, SystemRequestDetails.forRequestPartitionId(EVERYWHERE))
                .stream()
                .map(IIdType::getIdPart)
                .collect(toSet());
    }
}
