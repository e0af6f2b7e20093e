package ml.keneya.storage;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.model.HistoryCountModeEnum;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import java.util.Set;

/** How the engine stores and searches, where Keneya differs from HAPI's defaults. Each line says why. */
final class StorageSettingsOfKeneya extends JpaStorageSettings {

    StorageSettingsOfKeneya() {
        // Ids tell nothing of volume and cannot be guessed; offline clients may bring theirs (see
        // ResourceIdInterceptor).
        setResourceServerIdStrategy(IdStrategyEnum.UUID);
        setResourceClientIdStrategy(ClientIdStrategyEnum.ANY);

        // One patient per identifier, even when two clients send it at the same moment.
        setUniqueIndexesEnabled(true);
        // The database checks, within a partition. HAPI's check before it looks in all, and names what it finds.
        setUniqueIndexesCheckedBeforeSave(false);

        // Searches that clients make; each costs index rows.
        setHibernateSearchIndexFullText(true);
        setAllowContainsSearches(true);
        setIndexIdentifierOfType(true);
        setFilterParameterEnabled(false);

        // Bounds: no answer grows with the store.
        setFetchSizeDefaultMaximum(5_000);
        setMaximumIncludesToLoadPerPage(1_000);
        setInternalSynchronousSearchSize(5_000);
        setMaximumExpansionSize(5_000);
        setDefaultTotalMode(SearchTotalModeEnum.NONE);
        // HAPI caches these counts across callers: one caller's total would tell another of records hidden from him.
        setHistoryCountMode(HistoryCountModeEnum.COUNT_DISABLED);

        // What comes in goes out unchanged.
        setAutoVersionReferenceAtPaths(Set.of());
        setStoreMetaSourceInformation(StoreMetaSourceInformationEnum.SOURCE_URI);

        // Deleting is of one record, and expunging too and an administrator's: never by a search that matches many.
        setAllowMultipleDelete(false);
        setExpungeEnabled(true);
        setDeleteExpungeEnabled(false);
        // A child's scores refer to him too, and hinder nothing: what does must not be behind them.
        setMaximumDeleteConflictQueryCount(5_000);

        // Our lists are small; HAPI loses the concepts of a deferred list and expands from a stale copy.
        setDeferIndexingForCodesystemsOfSize(100_000);
        setPreExpandValueSets(false);

        // No page of a search is ever stored, so there is nothing to expire or to clean.
        setExpireSearchResults(false);
        setEnableTaskStaleSearchCleanup(false);
        setEnableTaskPreExpandValueSets(false);
        setJobFastTrackingEnabled(true);
    }
}
