package ml.keneya.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ml.keneya.guidance.Figures;

/** The pregnancies of a woman, from the first antenatal contact to the last postnatal one. */
record Pregnancies(Figures<Assumption> assumed) {

    List<Event> of(Person mother, Birth birth, Span span, Chance chance) {
        if (!chance.happens(value(Assumption.ANTENATAL_CARE))) {
            return List.of();
        }
        Pregnancy pregnancy = new Pregnancy(assumed, mother, birth, chance);
        List<Event> events = new ArrayList<>(pregnancy.events());
        boolean reaches = events.stream().anyMatch(event -> span.contains(day(event)));
        return reaches
                ? events.stream()
                        .filter(event -> !day(event).isAfter(span.last()))
                        .toList()
                : List.of();
    }

    private static LocalDate day(Event event) {
        return event.at().toLocalDate();
    }

    private double value(Assumption assumption) {
        return assumed.of(assumption).value().doubleValue();
    }
}
