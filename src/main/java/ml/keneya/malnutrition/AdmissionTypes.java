package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/** How an admission would be entered, by the treatments before it. */
record AdmissionTypes(Protocol protocol) {

    /**
     * A type and why.
     *
     * @param type empty if the treatment before does not tell
     */
    record Typed(Optional<AdmissionType> type, Finding finding) {}

    /** Of an admission on that day to that unit. */
    Typed of(Treatments treatments, LocalDate day, Unit unit) {
        Optional<Treatment> open = treatments.openOn(day);
        if (open.isPresent()) {
            return typed(AdmissionType.TRANSFER, List.of(), open.get());
        }
        return treatments
                .lastBefore(day)
                .map(last -> after(last, day, unit))
                .orElseGet(() -> new Typed(
                        Optional.of(AdmissionType.NEW),
                        Say.of(
                                "admission-type",
                                AdmissionType.NEW.code(),
                                Urgency.INFO,
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private Typed after(Treatment last, LocalDate day, Unit unit) {
        if (last.end().isEmpty() || last.exit().isEmpty()) {
            return undecided(last);
        }
        LocalDate end = last.end().get();
        return switch (last.exit().get()) {
            case "gueri" -> within(ProtocolFigure.RELAPSE_WITHIN, AdmissionType.RELAPSE, last, day);
            case "traite-succes" ->
                unit == Unit.URENAS && !day.isAfter(end.plusDays(protocol.whole(ProtocolFigure.TRANSFER_WITHIN)))
                        ? typed(AdmissionType.TRANSFER, sources(ProtocolFigure.TRANSFER_WITHIN), last)
                        : within(ProtocolFigure.RELAPSE_WITHIN, AdmissionType.RELAPSE, last, day);
            case "abandon" -> within(ProtocolFigure.RETURN_WITHIN, AdmissionType.RETURN, last, day);
            case "transfert-ureni", "transfert-urenas", "transfert-urenam" ->
                day.isAfter(end.plusDays(protocol.whole(ProtocolFigure.TRANSFER_WITHIN)))
                        ? late(last, day)
                        : typed(AdmissionType.TRANSFER, sources(ProtocolFigure.TRANSFER_WITHIN), last);
            default ->
                // What became of him elsewhere is not written here.
                day.isBefore(end.plusMonths(protocol.whole(ProtocolFigure.RELAPSE_WITHIN)))
                        ? undecided(last)
                        : typed(AdmissionType.NEW, sources(ProtocolFigure.RELAPSE_WITHIN), last);
        };
    }

    /** He never arrived where he was sent: only a person can say whether he goes on or begins again. */
    private Typed late(Treatment last, LocalDate day) {
        return day.isBefore(last.end().orElseThrow().plusMonths(protocol.whole(ProtocolFigure.RETURN_WITHIN)))
                ? undecided(last)
                : typed(AdmissionType.NEW, sources(ProtocolFigure.RETURN_WITHIN), last);
    }

    private Typed within(ProtocolFigure months, AdmissionType type, Treatment last, LocalDate day) {
        boolean soon = day.isBefore(last.end().orElseThrow().plusMonths(protocol.whole(months)));
        return typed(soon ? type : AdmissionType.NEW, sources(months), last);
    }

    private List<Source> sources(ProtocolFigure figure) {
        return List.of(protocol.source(figure));
    }

    private static Typed typed(AdmissionType type, List<Source> sources, Treatment because) {
        return new Typed(
                Optional.of(type),
                Say.of("admission-type", type.code(), Urgency.INFO, List.of(), sources, List.of(because.from())));
    }

    private static Typed undecided(Treatment because) {
        return new Typed(
                Optional.empty(),
                Say.of(
                        "admission-type",
                        "undecided",
                        Urgency.WARNING,
                        List.of(because.end().map(LocalDate::toString).orElse("?")),
                        List.of(),
                        List.of(because.from())));
    }
}
