package ml.keneya.demo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.EpisodeOfCare;

/** How pregnancies and treatments ended: the server is not told of a birth but by what was written at it. */
final class Endings {

    private static final String OUTCOME = "https://keneya.ml/fhir/StructureDefinition/ml-%s";
    private static final Set<String> BIRTHS = Set.of("live-birth", "stillbirth");

    private Endings() {}

    /** Without the closure of a pregnancy by a birth: the server has to find it. */
    static Bundle untold(Bundle transaction) {
        Bundle untold = transaction.copy();
        untold.getEntry()
                .removeIf(entry -> entry.getResource() instanceof EpisodeOfCare episode
                        && BIRTHS.contains(outcome(episode, "anc-closure")));
        return untold;
    }

    /** By episode: its status, its days and its outcome. */
    static Map<String, String> of(Stream<EpisodeOfCare> episodes) {
        Map<String, String> endings = new TreeMap<>();
        episodes.forEach(episode -> endings.put(
                "EpisodeOfCare/" + episode.getIdPart(),
                String.join(
                        " ",
                        episode.getStatus().toCode(),
                        episode.getPeriod().getStartElement().getValueAsString(),
                        String.valueOf(episode.getPeriod().getEndElement().getValueAsString()),
                        outcome(episode, "anc-closure") + outcome(episode, "cmam-exit-outcome"))));
        return endings;
    }

    /** A code, or nothing. */
    static String outcome(EpisodeOfCare episode, String extension) {
        return Optional.ofNullable(episode.getExtensionByUrl(OUTCOME.formatted(extension)))
                .map(each -> each.getValue().primitiveValue())
                .orElse("");
    }
}
