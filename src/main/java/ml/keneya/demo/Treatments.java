package ml.keneya.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Figures;

/** The treatments of acute malnutrition of a child, one after the other, most of them before the harvest. */
record Treatments(Figures<Assumption> assumed, Seasons seasons) {

    /** Who is admitted before the days shown may still be treated in them. */
    static final int LONGEST_DAYS = 120;

    private static final int FROM_DAYS = 190;
    private static final int TO_DAYS = 1640;
    private static final int RELAPSE_FROM = 20;
    private static final int RELAPSE_TO = 55;

    List<Event> of(Measured child, Span span, Chance chance) {
        List<Event> events = new ArrayList<>();
        LocalDate free = span.first().minusDays(LONGEST_DAYS);
        double severe = value(Assumption.SEVERE_PER_CHILD_YEAR);
        double all = severe + value(Assumption.MODERATE_PER_CHILD_YEAR);
        for (LocalDate day = free; !day.isAfter(span.last()); day = day.plusDays(1)) {
            int age = child.child().daysOn(day);
            if (day.isBefore(free) || age < FROM_DAYS || age > TO_DAYS) {
                continue;
            }
            if (Seasons.happens(seasons::hungerOn, all, day, chance)) {
                Thinness thin = Thinness.of(chance.happens(severe / all), value(Assumption.OEDEMA_OF_SEVERE), chance);
                Optional<Treatment> treated = Treatment.of(assumed, child, day, thin, "nouveau", span.last(), chance);
                add(treated, span, events);
                free = treated.map(treatment -> treatment.end().plusDays(1)).orElse(day);
                if (treated.filter(Treatment::cured).isPresent() && chance.happens(value(Assumption.RELAPSES))) {
                    LocalDate again = free.plusDays(chance.whole(RELAPSE_FROM, RELAPSE_TO));
                    if (!again.isAfter(span.last())) {
                        treated = Treatment.of(assumed, child, again, thin, "readmission", span.last(), chance);
                        add(treated, span, events);
                        free = treated.map(treatment -> treatment.end().plusDays(1))
                                .orElse(again);
                    }
                }
            }
        }
        return events;
    }

    /** Whole, if a visit of it is among those days. */
    private static void add(Optional<Treatment> treated, Span span, List<Event> events) {
        treated.map(Treatment::events)
                .filter(all ->
                        all.stream().anyMatch(event -> span.contains(event.at().toLocalDate())))
                .ifPresent(events::addAll);
    }

    private double value(Assumption assumption) {
        return assumed.of(assumption).value().doubleValue();
    }
}
