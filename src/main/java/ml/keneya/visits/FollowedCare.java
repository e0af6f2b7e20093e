package ml.keneya.visits;

import java.util.List;
import ml.keneya.server.Codes;
import ml.keneya.server.PartitionFile;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;

/** A care in which people are expected again: each bean of this type has its part in the lists of a day. */
public interface FollowedCare {

    /** Of which types its episodes are. */
    Codes episodes();

    /** Whether a record such as this, which is no episode, can change when somebody is expected. */
    boolean isMovedBy(Resource record);

    /**
     * Who is expected next: of each episode that expects somebody, one.
     *
     * @param episodes those of the patient that are of its types, whatever their state
     * @param file the records beside them
     */
    List<NextVisit> next(List<EpisodeOfCare> episodes, PartitionFile file);
}
