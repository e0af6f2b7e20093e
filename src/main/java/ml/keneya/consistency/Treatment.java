package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A treatment of acute malnutrition, as the profile ml-cmam-episode has it.
 *
 * @param episode the record
 */
record Treatment(EpisodeOfCare episode) {

    private static final String EXTENSION = "https://keneya.ml/fhir/StructureDefinition/";
    private static final Codes MODERATE = new Codes(Codes.KENEYA + "ml-nutrition-unit", Set.of("urenam"));
    private static final Codes SIMPLIFIED = new Codes(Codes.KENEYA + "ml-nutrition-unit", Set.of("asc-simplifie"));

    private static final Set<EpisodeOfCareStatus> HELD =
            Set.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    /** The record, if it is a treatment that has begun. */
    static Optional<Treatment> of(Resource record) {
        return record instanceof EpisodeOfCare episode
                        && Codes.NUTRITION_UNIT.are(episode.getType())
                        && episode.hasStatus()
                        && HELD.contains(episode.getStatus())
                ? Optional.of(new Treatment(episode))
                : Optional.empty();
    }

    /** Whether one product is for both severe and moderate malnutrition there. */
    boolean isSimplified() {
        return SIMPLIFIED.are(episode.getType());
    }

    /** Whether it is in the unit for moderate malnutrition. */
    boolean isModerate() {
        return MODERATE.are(episode.getType());
    }

    Optional<LocalDate> admission() {
        return Days.of(episode.getPeriod().getStartElement()).flatMap(Days::day);
    }

    Optional<LocalDate> exit() {
        return Days.of(episode.getPeriod().getEndElement()).flatMap(Days::day);
    }

    /** The treatment that a transfer ended, to go on as this one. */
    Optional<String> previous() {
        return episode.getExtensionsByUrl(EXTENSION + "ml-cmam-previous-episode").stream()
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .flatMap(value -> LocalId.of((Reference) value, "EpisodeOfCare").stream())
                .findFirst();
    }

    boolean isTransferredIn() {
        return codes("ml-cmam-admission-type").contains("transfert");
    }

    /** Whether he has been treated before, and goes on: transferred, or back after default. */
    boolean goesOn() {
        return isTransferredIn() || codes("ml-cmam-admission-type").contains("retour-abandon");
    }

    /** Whether the measures of the admission were taken by who sent the child. */
    boolean isReferred() {
        return codes("ml-cmam-admission-type").contains("reference");
    }

    boolean isAdmittedInError() {
        return codes("ml-cmam-exit-outcome").contains("erreur-admission");
    }

    boolean isTransferredOut() {
        return codes("ml-cmam-exit-outcome").stream().anyMatch(code -> code.startsWith("transfert-"));
    }

    boolean isCured() {
        return codes("ml-cmam-exit-outcome").contains("gueri");
    }

    Set<String> criteria() {
        return codes("ml-cmam-admission-criterion");
    }

    private Set<String> codes(String extension) {
        return episode.getExtensionsByUrl(EXTENSION + extension).stream()
                .filter(each -> each.getValue() != null && each.getValue().isPrimitive())
                .map(each -> each.getValue().primitiveValue())
                .collect(Collectors.toSet());
    }
}
