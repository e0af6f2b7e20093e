package ml.keneya.storage.concurrency;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceSearchUrlEntity;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import ml.keneya.server.ConditionReach;

/**
 * The conditions that something was created by, which HAPI notes for an hour so that two at once do not create twice.
 *
 * <p>HAPI notes them for all alike, and refuses who uses one again without finding what was created by it. Who works at
 * a facility finds nothing of another's: he was told for an hour, by a 409, that the other has such a record. So each
 * notes its own. And HAPI takes one that its column does not hold for one that is there: such is noted by its hash.
 *
 * <p>Not final: Spring wraps it in transactions.
 */
class ConditionsUsed extends ResourceSearchUrlSvc {

    private static final int LONGEST = 768;

    private final EntityManager entities;
    private final MatchUrlService conditions;
    private final FhirContext fhir;
    private final PartitionSettings partitions;

    ConditionsUsed(
            EntityManager entities,
            IResourceSearchUrlDao noted,
            MatchUrlService conditions,
            FhirContext fhir,
            PartitionSettings partitions) {
        super(entities, noted, conditions, fhir, partitions);
        this.entities = entities;
        this.conditions = conditions;
        this.fhir = fhir;
        this.partitions = partitions;
    }

    @Override
    @SuppressWarnings("removal") // So HAPI does itself.
    public void enforceMatchUrlResourceUniqueness(String type, String condition, ResourceTable created) {
        String asked = conditions
                .translateMatchUrl(condition, fhir.getResourceDefinition(type))
                .toNormalizedQueryString(fhir);
        String noted = type
                + asked
                + ConditionReach.whose().map(whose -> " of " + whose).orElse("");
        entities.persist(ResourceSearchUrlEntity.from(
                noted.length() <= LONGEST ? noted : type + " " + hash(noted),
                created,
                partitions.isConditionalCreateDuplicateIdentifiersEnabled()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
