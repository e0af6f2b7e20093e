package ml.keneya.conformance;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the guide into the database, where clients read and expand it. Only what changed since the last start is
 * written; nothing is ever deleted, for records may refer to it.
 */
final class GuideInstallation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(GuideInstallation.class);

    private final ImplementationGuide guide;
    private final Snapshots snapshots;
    private final DaoRegistry store;
    private final JdbcClient jdbc;

    GuideInstallation(ImplementationGuide guide, Snapshots snapshots, DaoRegistry store, JdbcClient jdbc) {
        this.guide = guide;
        this.snapshots = snapshots;
        this.store = store;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String all = guide.sha256();
        if (jdbc.sql("SELECT sha256 FROM keneya.guide")
                .query(String.class)
                .list()
                .contains(all)) {
            return;
        }
        List<Artifact> changed = changed();
        LOG.info(
                "Installing {} of the guide's {} resources",
                changed.size(),
                guide.artifacts().size());
        changed.forEach(this::install);
        if (!changed().isEmpty()) {
            LOG.warn("Another server has installed another guide meanwhile; the next start will see to it");
            return;
        }
        jdbc.sql(
                        "INSERT INTO keneya.guide (sha256) VALUES (:sha256) ON CONFLICT (only_row) DO UPDATE SET sha256 = :sha256")
                .param("sha256", all)
                .update();
    }

    private List<Artifact> changed() {
        Map<String, String> installed = jdbc
                .sql("SELECT name, sha256 FROM keneya.guide_artifact")
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("sha256")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return guide.artifacts().stream()
                .filter(artifact -> !guide.sha256(artifact).equals(installed.get(artifact.toString())))
                .toList();
    }

    @SuppressWarnings("unchecked") // The registry gives the store of the resource's own type.
    private void install(Artifact artifact) {
        MetadataResource resource = complete(artifact.resource());
        IFhirResourceDao<MetadataResource> resources =
                (IFhirResourceDao<MetadataResource>) store.getResourceDao(resource.getClass());
        resources.update(resource, new SystemRequestDetails());
        jdbc.sql("INSERT INTO keneya.guide_artifact (name, sha256) VALUES (:name, :sha256)"
                        + " ON CONFLICT (name) DO UPDATE SET sha256 = :sha256")
                .param("name", artifact.toString())
                .param("sha256", guide.sha256(artifact))
                .update();
    }

    /** With its snapshot, which tools that read profiles expect and our sources leave to be generated. */
    private MetadataResource complete(MetadataResource resource) {
        return resource instanceof StructureDefinition profile ? snapshots.of(profile) : resource;
    }
}
