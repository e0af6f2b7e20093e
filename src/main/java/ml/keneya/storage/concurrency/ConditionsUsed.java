package ml.keneya.storage.concurrency;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.util.UrlUtil;
import jakarta.persistence.EntityManager;
import ml.keneya.server.ConditionReach;

/**
 * The conditions that something was created by, which HAPI notes for an hour so that two at once do not create twice.
 *
 * <p>HAPI notes them for all alike, and refuses who uses one again without finding what was created by it. Who works at
 * a facility finds nothing of another's: he was told for an hour, by a 409, that the other has such a record. So each
 * notes its own. Not final: Spring wraps it in transactions.
 */
class ConditionsUsed extends ResourceSearchUrlSvc {

    ConditionsUsed(
            EntityManager entities,
            IResourceSearchUrlDao noted,
            MatchUrlService conditions,
            FhirContext fhir,
            PartitionSettings partitions) {
        super(entities, noted, conditions, fhir, partitions);
    }

    @Override
    public void enforceMatchUrlResourceUniqueness(String type, String condition, ResourceTable created) {
        String noted = ConditionReach.whose()
                .map(whose -> condition + "&_security=" + UrlUtil.escapeUrlParam(whose))
                .orElse(condition);
        super.enforceMatchUrlResourceUniqueness(type, noted, created);
    }
}
