package ml.keneya.pregnancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;
import ml.keneya.server.Days;

/** The next dose of Td of five in a life, unless the last word is that she is protected. */
final class Tetanus implements PregnancyRule {

    private static final Source SERIES = new Source("WHO ANC: ANC.B10.DE165 to DE174, five doses", true);
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final List<Figure> intervals;
    private final Figure beforeDelivery;
    private final int term;

    Tetanus(Figures<PregnancyFigure> figures) {
        this.intervals = List.of(
                figures.of(PregnancyFigure.TD_SECOND_DAYS),
                figures.of(PregnancyFigure.TD_THIRD_MONTHS),
                figures.of(PregnancyFigure.TD_FOURTH_MONTHS),
                figures.of(PregnancyFigure.TD_FIFTH_MONTHS));
        this.beforeDelivery = figures.of(PregnancyFigure.TD_BEFORE_DELIVERY_DAYS);
        this.term = figures.of(PregnancyFigure.TERM_DAYS).whole();
    }

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        List<Noted<Integer>> given = pregnancy.protection().tetanus();
        int next = Doses.next(given, intervals);
        if (pregnancy.protection().fullyImmunized().isPresent() || next > intervals.size() + 1) {
            return Stream.empty();
        }
        if (next == FIRST) {
            return Stream.of(finding(next, "pregnancy.td-due", "", List.of(SERIES), List.of()));
        }
        Figure interval = intervals.get(next - SECOND);
        Noted<Integer> last =
                given.stream().max(Comparator.comparing(Noted::day)).orElseThrow();
        if (Doses.after(last.day(), interval).isAfter(pregnancy.day())) {
            return Stream.empty();
        }
        List<String> facts = given.stream().map(Noted::fact).toList();
        List<Source> sources = new ArrayList<>(List.of(SERIES, interval.source()));
        Optional<LocalDate> latest = next == SECOND ? latest(pregnancy) : Optional.empty();
        latest.ifPresent(day -> sources.add(beforeDelivery.source()));
        return Stream.of(finding(
                next,
                latest.isPresent() ? "pregnancy.td-due.by" : "pregnancy.td-due",
                latest.map(Object.class::cast).orElse(""),
                sources,
                facts));
    }

    /** Until when the second dose protects this child, by the earliest day on which it may be born at term. */
    private Optional<LocalDate> latest(Pregnancy pregnancy) {
        return pregnancy
                .dating()
                .map(dating -> dating.after(term))
                .map(Days::first)
                .map(birth -> birth.minusDays(beforeDelivery.whole()));
    }

    private Finding finding(int dose, String sentence, Object latest, List<Source> sources, List<String> facts) {
        return new Finding(
                "td-due", Urgency.WARNING, sentence, List.of(dose, latest, beforeDelivery.whole()), sources, facts);
    }
}
