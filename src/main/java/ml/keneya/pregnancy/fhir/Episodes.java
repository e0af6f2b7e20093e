package ml.keneya.pregnancy.fhir;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.PregnancyFigure;
import org.hl7.fhir.r4.model.Procedure;

/** Which of her pregnancies is asked for: the one that goes on that day, else the last that ended. */
final class Episodes {

    private final int longest;
    private final int beforeEpisode;

    Episodes(Figures<PregnancyFigure> figures) {
        this.longest = figures.of(PregnancyFigure.LONGEST_DAYS).whole();
        this.beforeEpisode = figures.of(PregnancyFigure.BEFORE_EPISODE_DAYS).whole();
    }

    Optional<Followed> followedOn(LocalDate day, WomanFile file) {
        List<Episode> begun = file.episodes().stream()
                .flatMap(record -> Episode.of(record).stream())
                .filter(episode -> !episode.start().isAfter(day))
                .sorted(Comparator.comparing(Episode::start))
                .toList();
        // One that is older than any pregnancy was forgotten.
        List<Episode> open = begun.stream()
                .filter(episode -> ending(episode, begun, file, day).isEmpty()
                        && !episode.start().plusDays(longest).isBefore(day))
                .toList();
        List<Episode> candidates = open.isEmpty() ? begun : open;
        return candidates.stream().reduce((one, later) -> later).map(chosen -> {
            Optional<LocalDate> before = endBefore(chosen, begun, file, day);
            List<Episode> same = interrupted(chosen, begun, before, file, day);
            LocalDate early = Stream.concat(Stream.of(chosen), same.stream())
                    .map(Episode::start)
                    .min(Comparator.naturalOrder())
                    .orElseThrow()
                    .minusDays(beforeEpisode);
            return new Followed(
                    day,
                    chosen,
                    before.map(end -> end.plusDays(1)).filter(early::isBefore).orElse(early),
                    before,
                    ending(chosen, begun, file, day),
                    open.stream().filter(other -> !other.equals(chosen)).toList(),
                    ofOthers(chosen, same, begun, file));
        });
    }

    private Optional<Ending> ending(Episode episode, List<Episode> begun, WomanFile file, LocalDate day) {
        Optional<LocalDate> next = begun.stream()
                .map(Episode::start)
                .filter(start -> start.isAfter(episode.start()))
                .findFirst();
        return deliveries(file)
                .filter(delivery -> WomanFile.day(delivery)
                        .filter(born -> !born.isBefore(episode.start())
                                && !born.isAfter(day)
                                && !born.isAfter(episode.start().plusDays(longest))
                                && next.filter(start -> !born.isBefore(start)).isEmpty())
                        .isPresent())
                .findFirst()
                .map(delivery -> new Ending(
                        WomanFile.day(delivery),
                        true,
                        Ending.Kind.BIRTH,
                        episode.closure(),
                        List.of("Procedure/" + delivery.getIdElement().getIdPart(), episode.fact())))
                .or(() -> episode.isClosedBy(day) ? Optional.of(closed(episode)) : Optional.empty());
    }

    private static Ending closed(Episode episode) {
        return new Ending(
                episode.closed(), false, Ending.kind(episode.closure()), episode.closure(), List.of(episode.fact()));
    }

    private static Stream<Procedure> deliveries(WomanFile file) {
        return file.procedures().stream()
                .filter(delivery -> WomanFile.day(delivery).isPresent())
                .sorted(Comparator.comparing(delivery -> WomanFile.day(delivery).orElseThrow()));
    }

    /** The last day of the pregnancy before: of its birth or loss, for of other closures nobody knows that it ended. */
    private Optional<LocalDate> endBefore(Episode chosen, List<Episode> begun, WomanFile file, LocalDate day) {
        Stream<LocalDate> closed = earlier(chosen, begun)
                .flatMap(other -> ending(other, begun, file, day).stream())
                .filter(Ending::callsForCare)
                .flatMap(ending -> ending.day().stream());
        Stream<LocalDate> born = deliveries(file).flatMap(delivery -> WomanFile.day(delivery).stream());
        return Stream.concat(closed, born)
                .filter(end -> end.isBefore(chosen.start()))
                .max(Comparator.naturalOrder());
    }

    /** Those that were closed though she may still have been pregnant: moved, lost, or not said. */
    private List<Episode> interrupted(
            Episode chosen, List<Episode> begun, Optional<LocalDate> before, WomanFile file, LocalDate day) {
        return earlier(chosen, begun)
                .filter(other -> !other.start().plusDays(longest).isBefore(chosen.start())
                        && before.filter(end -> !other.start().isAfter(end)).isEmpty()
                        && ending(other, begun, file, day)
                                .filter(ending -> ending.kind() == Ending.Kind.UNKNOWN)
                                .isPresent())
                .toList();
    }

    private static Stream<Episode> earlier(Episode chosen, List<Episode> begun) {
        return begun.stream().filter(other -> other.start().isBefore(chosen.start()));
    }

    private static Set<String> ofOthers(Episode chosen, List<Episode> same, List<Episode> begun, WomanFile file) {
        Set<String> hers =
                Stream.concat(Stream.of(chosen), same.stream()).map(Episode::id).collect(toSet());
        Set<String> others =
                begun.stream().map(Episode::id).filter(id -> !hers.contains(id)).collect(toSet());
        Set<String> encounters = file.encountersOf(others);
        encounters.removeAll(file.encountersOf(hers));
        return encounters;
    }
}
