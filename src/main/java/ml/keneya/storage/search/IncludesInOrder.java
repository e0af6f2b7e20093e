package ml.keneya.storage.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.config.HapiFhirLocalContainerEntityManagerFactoryBean;
import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import ca.uhn.fhir.jpa.dao.data.IResourceHistoryTableDao;
import ca.uhn.fhir.jpa.dao.data.IResourceTagDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.search.SearchBuilderLoadIncludesParameters;
import ca.uhn.fhir.jpa.search.BatchResourceLoader;
import ca.uhn.fhir.jpa.search.builder.SearchBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.beans.factory.BeanFactory;

/**
 * Brings includes in the order of their creation. HAPI keeps them in a hash set, whose order follows the numbers of
 * their rows, and so tells of rows that the caller may not see. It can go when HAPI orders them.
 */
final class IncludesInOrder extends SearchBuilder {

    private IncludesInOrder(BeanFactory beans, String resourceName, Class<? extends IBaseResource> resourceType) {
        super(
                resourceName,
                beans.getBean(JpaStorageSettings.class),
                beans.getBean(HapiFhirLocalContainerEntityManagerFactoryBean.class),
                beans.getBean(SqlObjectFactory.class),
                beans.getBean(HibernatePropertiesProvider.class),
                beans.getBean(ISearchParamRegistry.class),
                beans.getBean(PartitionSettings.class),
                beans.getBean(IInterceptorBroadcaster.class),
                beans.getBean(IResourceTagDao.class),
                beans.getBean(DaoRegistry.class),
                beans.getBean(FhirContext.class),
                beans.getBean(IIdHelperService.class),
                beans.getBean(IResourceHistoryTableDao.class),
                beans.getBean(BatchResourceLoader.class),
                resourceType);
    }

    @Override
    public Set<JpaPid> loadIncludes(SearchBuilderLoadIncludesParameters<JpaPid> parameters) {
        return new LinkedHashSet<>(new TreeSet<>(super.loadIncludes(parameters)));
    }

    /** Makes one for each search, as HAPI asks for them. */
    static final class Factory {

        private final BeanFactory beans;

        Factory(BeanFactory beans) {
            this.beans = beans;
        }

        public SearchBuilder builder(String resourceName, Class<? extends IBaseResource> resourceType) {
            return new IncludesInOrder(beans, resourceName, resourceType);
        }
    }
}
