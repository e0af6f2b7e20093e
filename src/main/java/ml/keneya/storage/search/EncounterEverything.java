package ml.keneya.storage.search;

import ca.uhn.fhir.jpa.dao.JpaResourceDaoEncounter;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Encounter;
import org.jspecify.annotations.Nullable;

/** {@code Encounter/$everything} by pages: HAPI refuses an offset here, although the search beneath it takes one. */
@SuppressWarnings("unchecked") // HAPI narrows the type of a list in one of its own methods.
public class EncounterEverything extends JpaResourceDaoEncounter<Encounter> {

    @Override
    public IBundleProvider encounterInstanceEverything(
            RequestDetails request,
            @Nullable IIdType id,
            @Nullable IPrimitiveType<Integer> count,
            @Nullable IPrimitiveType<Integer> offset,
            @Nullable DateRangeParam lastUpdated,
            @Nullable SortSpec sort) {
        return super.encounterInstanceEverything(request, id, count, null, lastUpdated, sort);
    }
}
