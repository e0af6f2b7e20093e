package ml.keneya.exchange.ips;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.ips.api.ISectionResourceSupplier;
import ca.uhn.fhir.jpa.ips.api.IpsContext;
import ca.uhn.fhir.jpa.ips.api.IpsSectionContext;
import ca.uhn.fhir.jpa.ips.jpa.IJpaSectionSearchStrategy;
import ca.uhn.fhir.jpa.ips.jpa.JpaSectionSearchStrategyCollection;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.keneya.server.CallersSearch;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * What there is for a section: what its reader finds, where the Patient lies, and which is not confidential. All pages
 * are turned, which HAPI's own supplier leaves to stored searches.
 */
record CallersSection(CallersSearch records, JpaSectionSearchStrategyCollection strategies)
        implements ISectionResourceSupplier {

    /** Of each kind of measurement, so that a document of years travels over a slow link. */
    private static final int LATEST = 3;

    @Override
    public <T extends IBaseResource> List<ResourceEntry> fetchResourcesForSection(
            IpsContext context, IpsSectionContext<T> section, RequestDetails reader) {
        IJpaSectionSearchStrategy<T> strategy = strategies.getSearchStrategy(section.getResourceType());
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add(
                "patient",
                new ReferenceParam("Patient/" + context.getSubjectId().getIdPart()));
        strategy.massageResourceSearch(section, search);
        search.getIncludes().clear();
        boolean measured = section.getResourceType() == Observation.class;
        if (measured) {
            search.setSort(new SortSpec("date", SortOrderEnum.DESC));
        }
        Object where = RequestPartitionId.getPartitionIfAssigned((Resource) context.getSubject());
        Map<String, Integer> seen = new HashMap<>();
        return records.of(section.getResourceType(), search, reader).stream()
                .filter(record -> RequestPartitionId.getPartitionIfAssigned((Resource) record)
                        .equals(where))
                .filter(record -> !SourceLabels.areBeyondNormal(((Resource) record).getMeta()))
                .filter(record -> strategy.shouldInclude(section, record))
                .filter(record -> !measured || seen.merge(code((Observation) record), 1, Integer::sum) <= LATEST)
                .map(record -> new ResourceEntry(record, InclusionTypeEnum.PRIMARY_RESOURCE))
                .toList();
    }

    private static String code(Observation observation) {
        return observation.getCode().getCodingFirstRep().getSystem()
                + '|'
                + observation.getCode().getCodingFirstRep().getCode();
    }
}
