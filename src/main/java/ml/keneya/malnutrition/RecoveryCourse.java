package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/** Recovery from visit to visit, the earliest first. */
record RecoveryCourse(List<Recovery> visits, Protocol protocol) {

    Optional<Recovery> last() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
    }

    boolean isLast(Recovery.State state) {
        return last().filter(each -> each.state() == state).isPresent();
    }

    /** Whether it lasts since enough visits and days, up to the last visit. */
    boolean lasts(Recovery.State least) {
        List<Recovery> run = run(least);
        if (run.size() < protocol.whole(ProtocolFigure.EXIT_VISITS)) {
            return false;
        }
        LocalDate since = run.get(0).day();
        return !since.plusDays(protocol.whole(ProtocolFigure.EXIT_DAYS))
                .isAfter(run.get(run.size() - 1).day());
    }

    private List<Recovery> run(Recovery.State least) {
        List<Recovery> run = new ArrayList<>();
        for (int i = visits.size() - 1; i >= 0 && visits.get(i).isAtLeast(least); i--) {
            run.add(0, visits.get(i));
        }
        return run;
    }

    /** Whether he is cured, and if not why not. */
    List<Finding> findings() {
        if (last().isEmpty()) {
            return List.of(Say.of("exit", "not-judged", Urgency.WARNING, List.of(), List.of(), List.of()));
        }
        if (lasts(Recovery.State.RECOVERED)) {
            return List.of(exit("met", Urgency.INFO, run(Recovery.State.RECOVERED)));
        }
        List<Recovery> now = last().stream().toList();
        return switch (last().get().state()) {
            case RECOVERED -> List.of(exit("once", Urgency.INFO, now));
            case NO_LONGER_SEVERE -> List.of(exit("no-longer-severe", Urgency.INFO, now));
            case NOT_RECOVERED -> List.of(exit("not-met", Urgency.INFO, now));
            case NOT_JUDGED -> List.of(exit("not-judged", Urgency.WARNING, now));
        };
    }

    private Finding exit(String variant, Urgency urgency, List<Recovery> of) {
        List<Source> sources = new ArrayList<>(
                of.stream().flatMap(each -> each.sources().stream()).toList());
        if (variant.equals("met") || variant.equals("once")) {
            sources.add(protocol.source(ProtocolFigure.EXIT_VISITS));
            sources.add(protocol.source(ProtocolFigure.EXIT_DAYS));
        }
        return Say.of(
                "exit",
                variant,
                urgency,
                List.of(
                        protocol.whole(ProtocolFigure.EXIT_VISITS),
                        protocol.whole(ProtocolFigure.EXIT_DAYS),
                        of.get(of.size() - 1).day().toString()),
                sources,
                of.stream().flatMap(each -> each.facts().stream()).toList());
    }
}
