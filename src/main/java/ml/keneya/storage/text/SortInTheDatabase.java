package ml.keneya.storage.text;

import ca.uhn.fhir.jpa.dao.search.IHSearchSortHelper;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortSpec;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;

/**
 * Leaves every order to the database, which looks again at what the text index has found.
 *
 * <p>HAPI asks the text index to sort, and when it cannot, as by the order of creation that ends each of our searches,
 * does not ask it at all and finds nothing.
 */
final class SortInTheDatabase implements IHSearchSortHelper {

    @Override
    public SortFinalStep getSortClauses(SearchSortFactory sort, SortSpec wanted, String resourceType) {
        return sort.indexOrder();
    }

    @Override
    public boolean supportsAllSortTerms(String resourceType, SearchParameterMap search) {
        return true;
    }
}
