package ml.keneya.pregnancy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/** A danger sign comes before all else. Signs of the last days count. */
final class DangerSigns implements PregnancyRule {

    /** Those of which there is a sentence. */
    static final Set<String> KNOWN = Set.of(
            "central-cyanosis",
            "convulsing",
            "fever",
            "imminent-delivery",
            "labour",
            "looks-very-ill",
            "severe-abdominal-pain",
            "severe-headache",
            "severe-pain",
            "severe-vomiting",
            "unconscious",
            "vaginal-bleeding",
            "visual-disturbance");

    private static final Source QUICK_CHECK = new Source("WHO ANC: ANC.B5.DE48, quick check", true);

    private final Figure current;

    DangerSigns(Figures<PregnancyFigure> figures) {
        this.current = figures.of(PregnancyFigure.SIGNS_DAYS);
    }

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        return pregnancy.signs().stream()
                .filter(sign -> !sign.day().plusDays(current.whole()).isBefore(pregnancy.day()))
                .filter(sign -> KNOWN.contains(sign.value()))
                .map(sign -> new Finding(
                        "danger-sign",
                        Urgency.CRITICAL,
                        "pregnancy.danger-sign." + sign.value(),
                        List.of(sign.day()),
                        List.of(QUICK_CHECK, current.source()),
                        List.of(sign.fact())))
                .distinct();
    }
}
