package ml.keneya.exchange.ips;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.ips.api.ISectionResourceSupplier;
import ca.uhn.fhir.jpa.ips.api.IpsContext;
import ca.uhn.fhir.jpa.ips.api.IpsSectionContext;
import ca.uhn.fhir.jpa.ips.jpa.IJpaSectionSearchStrategy;
import ca.uhn.fhir.jpa.ips.jpa.JpaSectionSearchStrategyCollection;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.CallersSearch;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * What there is for a section: what its reader finds, where the Patient lies, that is so and is not confidential. All
 * pages are turned, which HAPI's own supplier leaves to stored searches.
 */
record CallersSection(CallersSearch records, JpaSectionSearchStrategyCollection strategies, FhirContext fhir)
        implements ISectionResourceSupplier {

    /** Of each kind of measurement, so that a document of years travels over a slow link. */
    private static final int LATEST = 3;

    /** What was a mistake, or did not happen, or is not what somebody had. */
    private static final Set<String> NOT_SO = Set.of("entered-in-error", "cancelled", "not-done", "refuted");

    @Override
    public <T extends IBaseResource> List<ResourceEntry> fetchResourcesForSection(
            IpsContext context, IpsSectionContext<T> section, RequestDetails reader) {
        IJpaSectionSearchStrategy<T> strategy = strategies.getSearchStrategy(section.getResourceType());
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        strategy.massageResourceSearch(section, search);
        search.getIncludes().clear();
        boolean measured = section.getResourceType() == Observation.class;
        if (measured) {
            search.setSort(new SortSpec("date", SortOrderEnum.DESC));
        }
        Map<String, Integer> seen = new HashMap<>();
        return records.beside((Patient) context.getSubject(), section.getResourceType(), search, reader).stream()
                .filter(record -> !SourceLabels.areBeyondNormal(((Resource) record).getMeta()))
                .filter(record -> isSo((Resource) record))
                .filter(record -> strategy.shouldInclude(section, record))
                .filter(record -> !measured || seen.merge(kind((Observation) record), 1, Integer::sum) <= LATEST)
                .map(record -> Unnamed.copyOf((Resource) record, fhir))
                .map(record -> new ResourceEntry(record, InclusionTypeEnum.PRIMARY_RESOURCE))
                .toList();
    }

    private static boolean isSo(Resource record) {
        return Stream.of("status", "verificationStatus")
                .map(record::getNamedProperty)
                .filter(Objects::nonNull)
                .map(Property::getValues)
                .flatMap(List::stream)
                .flatMap(CallersSection::codes)
                .noneMatch(NOT_SO::contains);
    }

    private static Stream<String> codes(Base value) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream().map(Coding::getCode).filter(Objects::nonNull)
                : Stream.ofNullable(value.primitiveValue());
    }

    /** Results without a code are told apart by their words. */
    private static String kind(Observation observation) {
        CodeableConcept code = observation.getCode();
        return code.hasCoding()
                ? code.getCodingFirstRep().getSystem()
                        + '|'
                        + code.getCodingFirstRep().getCode()
                : "text|" + code.getText();
    }
}
