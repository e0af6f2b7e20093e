package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import ml.keneya.guidance.Finding;

/**
 * How somebody came to a treatment. Whoever was seen or measured on a day did not miss it.
 *
 * @param seen the days on which he was there
 * @param come visits that took place
 * @param missed visits that did not, the earliest first
 */
record Presence(NavigableSet<LocalDate> seen, List<Attendance> come, List<Attendance> missed) {

    static Presence of(Treatment treatment, LocalDate until, Observed observed, List<Attendance> visits) {
        List<Attendance> all = visits.stream()
                .filter(each -> each.treatment().equals(treatment.from())
                        && !each.day().isBefore(treatment.start())
                        && !each.day().isAfter(until))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
        NavigableSet<LocalDate> seen = new TreeSet<>();
        Stream.concat(all.stream().filter(Attendance::came).map(Attendance::day), observed.daysOfMeasurement())
                .filter(day -> !day.isBefore(treatment.start()) && !day.isAfter(until))
                .forEach(seen::add);
        return new Presence(
                seen,
                all.stream().filter(Attendance::came).toList(),
                all.stream()
                        .filter(each -> !each.came() && !seen.contains(each.day()))
                        .toList());
    }

    Optional<LocalDate> lastSeen() {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.last());
    }

    /** Those missed since he was seen last, one for each day. */
    List<Attendance> missedInARow() {
        List<Attendance> row = new ArrayList<>();
        for (Attendance each : missed) {
            boolean since = lastSeen().filter(last -> !each.day().isAfter(last)).isEmpty();
            if (since && row.stream().noneMatch(other -> other.day().equals(each.day()))) {
                row.add(each);
            }
        }
        return row;
    }

    boolean isDefault(Unit unit, Protocol protocol) {
        return missedInARow().size() >= protocol.whole(ExpectedVisit.defaultAfter(unit));
    }

    /** Whom to visit at home, who has defaulted, and of whom nobody knows. */
    List<Finding> findings(Treatment treatment, LocalDate day, Protocol protocol) {
        List<Attendance> row = missedInARow();
        List<String> facts = row.stream().map(Attendance::from).toList();
        ProtocolFigure limit = ExpectedVisit.defaultAfter(treatment.unit());
        if (row.size() >= protocol.whole(limit)) {
            return List.of(Say.critical("default", List.of(row.size()), List.of(protocol.source(limit)), facts));
        }
        if (row.size() >= protocol.whole(ProtocolFigure.HOME_VISIT_ABSENCES)) {
            return List.of(Say.warning(
                    "home-visit",
                    List.of(row.size()),
                    List.of(protocol.source(ProtocolFigure.HOME_VISIT_ABSENCES)),
                    facts));
        }
        ProtocolFigure interval = ExpectedVisit.interval(treatment.unit());
        LocalDate last = lastSeen().orElse(treatment.start());
        return ExpectedVisit.after(last, treatment.unit(), protocol).until().isBefore(day)
                ? List.of(Say.warning(
                        "not-seen",
                        List.of(last.toString()),
                        List.of(protocol.source(interval), protocol.source(limit)),
                        List.of(treatment.from())))
                : List.of();
    }
}
