package ml.keneya.pregnancy.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.guidance.Figure;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;
import ml.keneya.pregnancy.Dating;
import ml.keneya.pregnancy.PregnancyFigure;

/** What is to be mended in the file of a pregnancy, for the rest to be judged rightly. */
record FileFindings(Figures<PregnancyFigure> figures) {

    private static final Source FILE = new Source("ml-pregnancy-episode", true);
    private static final Source DATING = new Source("WHO ANC: ANC.B6.DE14 to DE22, dating", true);

    Stream<Finding> of(Followed followed, Optional<Dating> dating, List<String> undated) {
        return Stream.of(
                        twoOpen(followed),
                        notClosed(followed, dating),
                        followed.ending().flatMap(ending -> ending(followed, ending)),
                        undated.isEmpty()
                                ? Optional.<Finding>empty()
                                : Optional.of(finding("contact-undated", Urgency.INFO, List.of(), FILE, undated)),
                        followed.ending().isPresent() ? Optional.<Finding>empty() : dating(dating))
                .flatMap(Optional::stream);
    }

    /** Whether it is older than any pregnancy, by its dating or because it was opened so long ago. */
    boolean isForgotten(Followed followed, Optional<Dating> dating) {
        int longest = figures.of(PregnancyFigure.LONGEST_DAYS).whole();
        return followed.ending().isEmpty()
                && (followed.episode().start().plusDays(longest).isBefore(followed.day())
                        || dating.filter(known -> known.leastOn(followed.day()) > longest)
                                .isPresent());
    }

    private static Optional<Finding> twoOpen(Followed followed) {
        if (followed.alsoOpen().isEmpty()) {
            return Optional.empty();
        }
        List<String> facts = new ArrayList<>(List.of(followed.episode().fact()));
        followed.alsoOpen().stream().map(Episode::fact).forEach(facts::add);
        return Optional.of(finding("two-pregnancies-open", Urgency.WARNING, List.of(), FILE, facts));
    }

    private Optional<Finding> notClosed(Followed followed, Optional<Dating> dating) {
        Figure longest = figures.of(PregnancyFigure.LONGEST_DAYS);
        return isForgotten(followed, dating)
                ? Optional.of(finding(
                        "pregnancy-not-closed",
                        Urgency.WARNING,
                        List.of(longest.whole()),
                        longest.source(),
                        List.of(followed.episode().fact())))
                : Optional.empty();
    }

    private static Optional<Finding> ending(Followed followed, Ending ending) {
        if (ending.exact()) {
            return followed.episode().isClosedBy(followed.day())
                    ? Optional.empty()
                    : ending.day()
                            .map(day ->
                                    finding("delivered-not-closed", Urgency.INFO, List.of(day), FILE, ending.facts()));
        }
        if (ending.kind() == Ending.Kind.UNKNOWN) {
            return Optional.of(finding("closed-without-outcome", Urgency.INFO, List.of(), FILE, ending.facts()));
        }
        if (ending.day().isEmpty()) {
            return Optional.of(finding("closed-without-date", Urgency.WARNING, List.of(), FILE, ending.facts()));
        }
        return ending.kind() == Ending.Kind.BIRTH
                ? Optional.of(finding("birth-day-unknown", Urgency.INFO, List.of(), FILE, ending.facts()))
                : Optional.empty();
    }

    private Optional<Finding> dating(Optional<Dating> dating) {
        if (dating.isEmpty()) {
            return Optional.of(finding(
                    "dating-missing",
                    Urgency.WARNING,
                    List.of(Dating.weeks(
                            figures.of(PregnancyFigure.EARLY_ULTRASOUND_DAYS).whole())),
                    DATING,
                    List.of()));
        }
        Figure rough = figures.of(PregnancyFigure.FUNDAL_HEIGHT_ROUGH_DAYS);
        return dating.filter(known -> known.basis() == Dating.Basis.FUNDAL_HEIGHT)
                .map(known ->
                        finding("dating-rough", Urgency.INFO, List.of(rough.whole()), rough.source(), known.facts()));
    }

    private static Finding finding(
            String code, Urgency urgency, List<Object> arguments, Source source, List<String> facts) {
        return new Finding(code, urgency, "pregnancy." + code, arguments, List.of(source), facts);
    }
}
