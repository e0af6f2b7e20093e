package ml.keneya.server;

import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** An encounter to which somebody came: one that is planned, called off, an error or of unknown state is none. */
public final class BegunEncounter {

    private static final Set<EncounterStatus> BEGUN = EnumSet.of(
            EncounterStatus.ARRIVED,
            EncounterStatus.TRIAGED,
            EncounterStatus.INPROGRESS,
            EncounterStatus.ONLEAVE,
            EncounterStatus.FINISHED);

    private BegunEncounter() {}

    /** Whether it is one, by its status. */
    public static boolean is(Encounter encounter) {
        return BEGUN.contains(encounter.getStatus());
    }
}
