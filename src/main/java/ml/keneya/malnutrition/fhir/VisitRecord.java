package ml.keneya.malnutrition.fhir;

import java.util.Optional;
import ml.keneya.malnutrition.Attendance;
import ml.keneya.server.BegunEncounter;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;

/** A visit of a treatment ({@code ml-cmam-visit}), or a missed one ({@code ml-missed-visit}). */
final class VisitRecord {

    private static final String MISSED = "https://keneya.ml/fhir/StructureDefinition/ml-missed-visit";

    private VisitRecord() {}

    /** Empty if it is cancelled for another reason, or nobody knows its day or its treatment. */
    static Optional<Attendance> of(Encounter encounter) {
        boolean came = BegunEncounter.is(encounter);
        boolean missed = encounter.getStatus() == EncounterStatus.CANCELLED
                && encounter.getMeta().getProfile().stream()
                        .map(PrimitiveType::getValue)
                        .anyMatch(profile ->
                                profile != null && (profile.equals(MISSED) || profile.startsWith(MISSED + '|')));
        return came || missed
                ? encounter.getEpisodeOfCare().stream()
                        .map(Reference::getReferenceElement)
                        .filter(reference -> reference.hasIdPart())
                        .findFirst()
                        .flatMap(episode -> Days.of(encounter.getPeriod())
                                .flatMap(Days::day)
                                .map(day -> new Attendance(
                                        day,
                                        came,
                                        "EpisodeOfCare/" + episode.getIdPart(),
                                        "Encounter/" + encounter.getIdElement().getIdPart())))
                : Optional.empty();
    }
}
