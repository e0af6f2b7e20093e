package ml.keneya.visits;

import org.hl7.fhir.r4.model.Resource;

/** A care in which people are expected again: each bean of this type has its part in the lists of a day. */
public sealed interface FollowedCare permits EpisodeCare, AgeCare {

    /** Whether a record such as this, which is no episode and no Patient, can change when somebody is expected. */
    boolean isMovedBy(Resource record);
}
