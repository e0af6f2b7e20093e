package ml.keneya.storage;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import ca.uhn.fhir.util.FhirTerser;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.OperationDefinition;

/**
 * What the engine can do: its types, their interactions and the search parameters that are in force.
 *
 * <p>HAPI would say more. The number of resources of each type would be open to strangers; the list of all reverse
 * includes is three quarters of the statement, and says nothing that the search parameters do not.
 */
final class EngineCapabilities extends JpaCapabilityStatementProvider {

    /** The engine refuses composite parameters that are made of these. */
    private static final Set<RestSearchParameterTypeEnum> NOT_COMPOSED =
            Set.of(RestSearchParameterTypeEnum.NUMBER, RestSearchParameterTypeEnum.REFERENCE);

    private final DaoRegistry definitions;
    private final ISearchParamRegistry parameters;
    private final boolean deletesMany;

    EngineCapabilities(
            RestfulServer server,
            IFhirSystemDao<?, ?> store,
            DaoRegistry definitions,
            JpaStorageSettings settings,
            ISearchParamRegistry parameters) {
        super(server, store, settings, parameters, null);
        this.definitions = definitions;
        this.parameters = parameters;
        this.deletesMany = settings.isAllowMultipleDelete();
        setIncludeResourceCounts(false);
        setRestResourceRevIncludesEnabled(false);
    }

    @Override
    protected void postProcess(FhirTerser terser, IBaseConformance statement) {
        super.postProcess(terser, statement);
        for (CapabilityStatementRestComponent rest : ((CapabilityStatement) statement).getRest()) {
            rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
            rest.getResource().forEach(this::putRight);
        }
    }

    /** HAPI reads definitions off the code of operations alone, and keeps those that are stored from being read. */
    @Override
    public IBaseResource readOperationDefinition(IIdType id, RequestDetails request) {
        SearchParameterMap byId = SearchParameterMap.newSynchronous("_id", new TokenParam(id.getIdPart()));
        return definitions
                .getResourceDao(OperationDefinition.class)
                .searchForResources(byId, new SystemRequestDetails())
                .stream()
                .<IBaseResource>map(found -> found)
                .findFirst()
                .orElseGet(() -> super.readOperationDefinition(id, request));
    }

    private void putRight(CapabilityStatementRestResourceComponent resource) {
        if (!deletesMany) {
            resource.setConditionalDelete(ConditionalDeleteStatus.SINGLE);
        }
        resource.getSearchParam().removeIf(parameter -> !isSearchable(resource.getType(), parameter));
    }

    private boolean isSearchable(String type, CapabilityStatementRestResourceSearchParamComponent parameter) {
        if (parameter.getType() != SearchParamType.COMPOSITE) {
            return true;
        }
        List<RuntimeSearchParam.Component> components = parameters
                .getActiveSearchParam(type, parameter.getName(), SearchParamLookupContextEnum.SEARCH)
                .getComponents();
        // One of a single part is a rule that the values be unique, not something to search by.
        return components.size() == 2
                && components.stream()
                        .map(component -> parameters.getActiveSearchParamByUrl(
                                component.getReference(), SearchParamLookupContextEnum.SEARCH))
                        .noneMatch(part -> part != null && NOT_COMPOSED.contains(part.getParamType()));
    }
}
