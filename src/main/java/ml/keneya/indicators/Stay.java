package ml.keneya.indicators;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;

/**
 * A treatment of acute malnutrition in one unit, as far as it is counted.
 *
 * @param unit a code of {@code ml-nutrition-unit}
 * @param admitted a code of {@code ml-cmam-admission}; empty if it is not told
 * @param ended the last day, if it has ended
 * @param outcome a code of {@code ml-cmam-exit}; empty if it is not told
 */
record Stay(String unit, String admitted, LocalDate began, Optional<LocalDate> ended, String outcome) {

    private static final Set<EpisodeOfCareStatus> HELD =
            Set.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    /** The record, if somebody was treated: not what was planned, cancelled or entered in error, or admitted so. */
    static Optional<Stay> of(EpisodeOfCare episode) {
        Optional<String> unit = Codes.NUTRITION_UNIT.oneOf(episode.getType());
        Optional<LocalDate> began =
                Days.of(episode.getPeriod().getStartElement()).map(Days::first);
        String outcome = code(episode, "ml-cmam-exit-outcome");
        Optional<LocalDate> ended = Days.of(episode.getPeriod().getEndElement()).map(Days::last);
        boolean finished = episode.getStatus() == EpisodeOfCareStatus.FINISHED;
        if (unit.isEmpty()
                || began.isEmpty()
                || !episode.hasStatus()
                || !HELD.contains(episode.getStatus())
                || outcome.equals("erreur-admission")
                // Nobody can say where it belongs.
                || (finished && (ended.isEmpty() || outcome.isEmpty()))
                || ended.filter(end -> end.isBefore(began.get())).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Stay(unit.get(), code(episode, "ml-cmam-admission-type"), began.get(), ended, outcome));
    }

    private static String code(EpisodeOfCare episode, String extension) {
        return Optional.ofNullable(episode.getExtensionByUrl("https://keneya.ml/fhir/StructureDefinition/" + extension))
                .map(Extension::getValue)
                .filter(value -> value.isPrimitive() && value.primitiveValue() != null)
                .map(value -> value.primitiveValue())
                .orElse("");
    }

    boolean isTransferredIn() {
        return admitted.equals("transfert");
    }

    /** Whether he was treated before: a relapse, or back after default. */
    boolean isReadmitted() {
        return admitted.equals("readmission") || admitted.equals("retour-abandon");
    }
}
