package ml.keneya.pregnancy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/**
 * A danger sign comes before all else, and its code tells what is to be done: not every sign is an evacuation. Signs of
 * the last days count.
 */
final class DangerSigns implements PregnancyRule {

    private static final String EVACUATE = "danger-sign";
    private static final String REFER = "danger-sign-to-refer";
    private static final String TREAT = "danger-sign-to-treat";
    private static final String DELIVER = "delivery-near";

    /** By the code of {@code ml-danger-sign} what is to be done, as its sentence says. */
    private static final Map<String, String> TO_DO = Map.ofEntries(
            Map.entry("central-cyanosis", EVACUATE),
            Map.entry("convulsing", EVACUATE),
            Map.entry("looks-very-ill", EVACUATE),
            Map.entry("severe-abdominal-pain", EVACUATE),
            Map.entry("unconscious", EVACUATE),
            Map.entry("vaginal-bleeding", EVACUATE),
            Map.entry("severe-headache", REFER),
            Map.entry("severe-pain", REFER),
            Map.entry("severe-vomiting", REFER),
            Map.entry("visual-disturbance", REFER),
            Map.entry("fever", TREAT),
            Map.entry("imminent-delivery", DELIVER),
            Map.entry("labour", DELIVER));

    /** The keys of all sentences. */
    static final Set<String> SENTENCES =
            TO_DO.keySet().stream().map(DangerSigns::sentence).collect(toUnmodifiableSet());

    private static final Source QUICK_CHECK = new Source("WHO ANC: ANC.B5.DE48, quick check", true);

    private final Figure current;

    DangerSigns(Figures<PregnancyFigure> figures) {
        this.current = figures.of(PregnancyFigure.SIGNS_DAYS);
    }

    @Override
    public Stream<Finding> findings(Pregnancy pregnancy) {
        return pregnancy.signs().stream()
                .filter(sign -> !sign.day().plusDays(current.whole()).isBefore(pregnancy.day()))
                .flatMap(sign -> Stream.ofNullable(TO_DO.get(sign.value()))
                        .map(code -> new Finding(
                                code,
                                Urgency.CRITICAL,
                                sentence(sign.value()),
                                List.of(sign.day()),
                                List.of(QUICK_CHECK, current.source()),
                                List.of(sign.fact()))))
                .distinct();
    }

    private static String sentence(String sign) {
        return "pregnancy." + TO_DO.get(sign) + '.' + sign;
    }
}
