package ml.keneya.pregnancy;

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

/**
 * The next dose of IPTp-SP: from the second trimester, a month after the last, and not beside cotrimoxazole. Nothing is
 * said before it is sure that the first trimester is over.
 */
final class Malaria implements PregnancyRule {

    private static final Source COTRIMOXAZOLE = new Source("WHO 2012 and 2022: no IPTp-SP with cotrimoxazole", true);

    private final Figure from;
    private final Figure interval;
    private final Figure target;

    Malaria(Figures<PregnancyFigure> figures) {
        this.from = figures.of(PregnancyFigure.IPTP_DAYS);
        this.interval = figures.of(PregnancyFigure.IPTP_INTERVAL_DAYS);
        this.target = figures.of(PregnancyFigure.IPTP_DOSES);
    }

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        Protection protection = pregnancy.protection();
        if (!protection.cotrimoxazole().isEmpty()) {
            return Stream.of(new Finding(
                    "iptp-not-with-cotrimoxazole",
                    Urgency.WARNING,
                    "pregnancy.iptp-not-with-cotrimoxazole",
                    List.of(),
                    List.of(COTRIMOXAZOLE),
                    protection.cotrimoxazole()));
        }
        Optional<Noted<Integer>> last = protection.iptp().stream().max(Comparator.comparing(Noted::day));
        boolean due = pregnancy.isAtLeast(from.whole(), pregnancy.day())
                && last.filter(dose -> dose.day().plusDays(interval.whole()).isAfter(pregnancy.day()))
                        .isEmpty();
        return due ? Stream.of(due(protection, last)) : Stream.empty();
    }

    private Finding due(Protection protection, Optional<Noted<Integer>> last) {
        int next = Doses.next(protection.iptp(), List.of(interval));
        List<String> facts =
                new ArrayList<>(protection.iptp().stream().map(Noted::fact).toList());
        Optional<Noted<Integer>> notGiven = Noted.last(protection.iptpNotGiven())
                .filter(refused ->
                        last.filter(dose -> dose.day().isAfter(refused.day())).isEmpty());
        notGiven.map(Noted::fact).ifPresent(facts::add);
        return new Finding(
                "iptp-due",
                next <= target.whole() ? Urgency.WARNING : Urgency.INFO,
                notGiven.isPresent() ? "pregnancy.iptp-due.not-given" : "pregnancy.iptp-due",
                List.of(
                        next,
                        target.whole(),
                        notGiven.map(Noted::day).map(Object.class::cast).orElse("")),
                List.of(from.source(), interval.source(), target.source(), COTRIMOXAZOLE),
                facts);
    }
}
