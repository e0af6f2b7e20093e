package ml.keneya.malnutrition.fhir;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.malnutrition.Treatment;
import ml.keneya.malnutrition.Unit;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** A treatment, as the profile {@code ml-cmam-episode} has it. */
final class TreatmentRecord {

    private static final String EXTENSION = "https://keneya.ml/fhir/StructureDefinition/";

    /** What is planned has not begun; what is cancelled or entered in error was none. */
    private static final Set<EpisodeOfCareStatus> HELD =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    private TreatmentRecord() {}

    static Optional<Treatment> of(EpisodeOfCare episode) {
        if (!HELD.contains(episode.getStatus())) {
            return Optional.empty();
        }
        Optional<LocalDate> end = Days.of(episode.getPeriod().getEndElement()).flatMap(Days::day);
        return unit(episode)
                .flatMap(unit -> Days.of(episode.getPeriod())
                        .map(start -> new Treatment(
                                "EpisodeOfCare/" + episode.getIdElement().getIdPart(),
                                unit,
                                start.first(),
                                episode.getStatus() == EpisodeOfCareStatus.FINISHED
                                        || episode.getPeriod().hasEnd(),
                                end,
                                codes(episode, "ml-cmam-exit-outcome").findFirst(),
                                codes(episode, "ml-cmam-admission-criterion").collect(toUnmodifiableSet()),
                                previous(episode))));
    }

    private static Optional<Unit> unit(EpisodeOfCare episode) {
        return episode.getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .filter(coding -> Codes.NUTRITION_UNIT.system().equals(coding.getSystem()) && coding.hasCode())
                .flatMap(coding -> Unit.of(coding.getCode()).stream())
                .findFirst();
    }

    private static Optional<String> previous(EpisodeOfCare episode) {
        return episode.getExtensionsByUrl(EXTENSION + "ml-cmam-previous-episode").stream()
                .map(Extension::getValue)
                .filter(value -> value instanceof Reference reference
                        && reference.getReferenceElement().hasIdPart())
                .map(value -> "EpisodeOfCare/"
                        + ((Reference) value).getReferenceElement().getIdPart())
                .findFirst();
    }

    static Stream<String> codes(EpisodeOfCare episode, String extension) {
        return episode.getExtensionsByUrl(EXTENSION + extension).stream()
                .filter(each -> each.getValue() != null && each.getValue().hasPrimitiveValue())
                .map(each -> each.getValue().primitiveValue());
    }
}
