package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.SearchStep;
import org.jspecify.annotations.Nullable;

/**
 * Whether a search asks, from records of nobody, what records about patients say: an Organization, which of them is
 * registered there.
 *
 * <p>What is found of nobody is kept to no facility, so the answer would tell of the patients of all.
 */
final class PathsToPatients {

    private final FhirContext fhir;
    private final ISearchParamRegistry parameters;
    private final PatientsOfFacilities patients;

    PathsToPatients(FhirContext fhir, ISearchParamRegistry parameters, PatientsOfFacilities patients) {
        this.fhir = fhir;
        this.parameters = parameters;
        this.patients = patients;
    }

    /** The first type of nobody from which the search goes on to patients. */
    Optional<String> from(String type, SearchParameterMap search) {
        if (search.containsKey("_list") && !patients.areAboutPatients(type)) {
            return Optional.of(type);
        }
        Stream<String> asked = search.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .flatMap(Collection::stream)
                        .flatMap(value -> path(parameter.getKey(), value).stream()));
        return Stream.concat(asked, order(search.getSort()))
                .flatMap(path -> SearchStep.of(fhir, type, path))
                .filter(step -> !patients.areAboutPatients(step.from()) && leadsToPatients(step))
                .map(SearchStep::from)
                .findFirst();
    }

    private boolean leadsToPatients(SearchStep step) {
        return step.to().isEmpty()
                // A parameter that there is not leads nowhere.
                ? step.back()
                        || parameters.getActiveSearchParam(step.from(), step.by(), SearchParamLookupContextEnum.SEARCH)
                                != null
                : step.to().stream().anyMatch(patients::areAboutPatients);
    }

    /** The parameter as it is written in an address. */
    private static Optional<String> path(String name, IQueryParameterType value) {
        if (value instanceof HasParam has) {
            return Optional.of("_has:" + has.getTargetResourceType() + ':' + has.getReferenceFieldName() + ':'
                    + has.getParameterName());
        }
        return value instanceof ReferenceParam reference && reference.getChain() != null
                ? Optional.of(name
                        + (reference.getResourceType() == null ? "" : ':' + reference.getResourceType())
                        + '.'
                        + reference.getChain())
                : Optional.empty();
    }

    private static Stream<String> order(@Nullable SortSpec sort) {
        return sort == null ? Stream.empty() : Stream.concat(Stream.of(sort.getParamName()), order(sort.getChain()));
    }
}
