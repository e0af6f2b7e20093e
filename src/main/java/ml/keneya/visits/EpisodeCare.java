package ml.keneya.visits;

import java.util.List;
import ml.keneya.server.Codes;
import ml.keneya.server.PartitionFile;
import org.hl7.fhir.r4.model.EpisodeOfCare;

/** A care that has episodes: a treatment, a pregnancy. */
public non-sealed interface EpisodeCare extends FollowedCare {

    /** Of which types its episodes are. */
    Codes episodes();

    /**
     * Who is expected next: of each episode that expects somebody, one.
     *
     * @param episodes those of the patient that are of its types, whatever their state
     * @param file the records beside them
     */
    List<NextVisit> next(List<EpisodeOfCare> episodes, PartitionFile file);
}
