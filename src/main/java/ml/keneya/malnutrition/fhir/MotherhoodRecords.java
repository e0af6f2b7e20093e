package ml.keneya.malnutrition.fhir;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.malnutrition.Motherhood;
import ml.keneya.malnutrition.Protocol;
import ml.keneya.malnutrition.ProtocolFigure;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * Whether a woman is pregnant or breastfeeds an infant, by her antenatal episodes, births and whoever asked her. That
 * she breastfeeds follows from a living birth: nobody writes it.
 */
record MotherhoodRecords(
        List<EpisodeOfCare> episodes, List<Encounter> births, List<Observation> observations, Protocol protocol) {

    private static final Codes PREGNANT = new Codes(Codes.LOINC, Set.of("LA15173-0"));

    private static final Set<EpisodeOfCareStatus> HELD =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    private static final Set<ObservationStatus> SETTLED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    /** @param from the records that say so */
    record Known(Motherhood motherhood, List<String> from) {}

    private record Dated(LocalDate day, Motherhood says, String from) {}

    /** What was known last counts, while it can still be true. */
    Known on(LocalDate day) {
        return Stream.of(ofEpisodes(day), ofBirths(), ofObservations())
                .flatMap(each -> each)
                .filter(each -> !each.day().isAfter(day))
                .max(Comparator.comparing(Dated::day))
                .filter(each -> isStillSo(each, day))
                .map(each -> new Known(each.says(), List.of(each.from())))
                .orElse(new Known(Motherhood.UNKNOWN, List.of()));
    }

    private boolean isStillSo(Dated known, LocalDate day) {
        return switch (known.says()) {
            case PREGNANT ->
                !known.day()
                        .plusDays(protocol.whole(ProtocolFigure.PREGNANCY_LONGEST))
                        .isBefore(day);
            case BREASTFEEDING ->
                known.day()
                        .plusMonths(protocol.whole(ProtocolFigure.BREASTFEEDING_BELOW))
                        .isAfter(day);
            case UNKNOWN -> false;
        };
    }

    private Stream<Dated> ofEpisodes(LocalDate day) {
        return episodes.stream()
                .filter(episode -> Codes.ANTENATAL_CARE.are(episode.getType()) && HELD.contains(episode.getStatus()))
                .flatMap(episode -> {
                    String from = "EpisodeOfCare/" + episode.getIdElement().getIdPart();
                    Optional<LocalDate> end =
                            Days.of(episode.getPeriod().getEndElement()).map(Days::last);
                    boolean over = episode.getStatus() == EpisodeOfCareStatus.FINISHED && end.isEmpty();
                    Stream<Dated> begun = Days.of(episode.getPeriod()).stream()
                            .filter(start -> !over)
                            .map(start -> new Dated(start.first(), Motherhood.PREGNANT, from));
                    Stream<Dated> closed = end.stream()
                            .filter(each -> !each.isAfter(day))
                            .map(each -> new Dated(each, closure(episode), from));
                    return Stream.concat(begun, closed);
                });
    }

    private static Motherhood closure(EpisodeOfCare episode) {
        return TreatmentRecord.codes(episode, "ml-anc-closure").anyMatch("live-birth"::equals)
                ? Motherhood.BREASTFEEDING
                : Motherhood.UNKNOWN;
    }

    private Stream<Dated> ofBirths() {
        return births.stream()
                .filter(birth -> birth.getStatus() == EncounterStatus.FINISHED)
                .flatMap(birth -> Days.of(birth.getPeriod()).stream()
                        .map(days -> new Dated(
                                days.first(),
                                Motherhood.BREASTFEEDING,
                                "Encounter/" + birth.getIdElement().getIdPart())));
    }

    private Stream<Dated> ofObservations() {
        return observations.stream()
                .filter(each -> ObservationCodes.PREGNANCY.are(each.getCode()) && SETTLED.contains(each.getStatus()))
                .flatMap(each -> Days.of(each.getEffective()).stream()
                        .map(days -> new Dated(
                                days.first(),
                                isYes(each) ? Motherhood.PREGNANT : Motherhood.UNKNOWN,
                                "Observation/" + each.getIdElement().getIdPart())));
    }

    private static boolean isYes(Observation asked) {
        return (asked.getValue() instanceof BooleanType told && Boolean.TRUE.equals(told.getValue()))
                || (asked.getValue() instanceof CodeableConcept found && PREGNANT.are(found));
    }
}
