package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.server.PartitionFile;
import ml.keneya.server.TransactionLock;
import ml.keneya.server.TransactionNotes;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Closes a pregnancy by its delivery, once it is known how many children were born alive: the closure is a live birth
 * or a stillbirth, and nothing else tells which. Until then the follow-up says that it is to be closed. A count or a
 * day that is corrected corrects the closure.
 */
final class PregnancyClosing {

    private static final String LIVE_BIRTH = "live-birth";
    private static final String STILLBIRTH = "stillbirth";

    private final DaoRegistry store;
    private final TransactionLock lock;
    private final Stillbirths stillbirths;
    private final int longest;

    PregnancyClosing(
            DaoRegistry store, TransactionLock lock, Figures<PregnancyFigure> figures, Stillbirths stillbirths) {
        this.store = store;
        this.lock = lock;
        this.stillbirths = stillbirths;
        this.longest = figures.of(PregnancyFigure.LONGEST_DAYS).whole();
    }

    /** Of whom, and where it lies. */
    record Place(String woman, RequestPartitionId partition) {}

    /** What is asked for. */
    private record Asked(Place place, Optional<LocalDate> movedFrom) {}

    /**
     * Closes what is open of her and was delivered.
     *
     * @param movedFrom the day of the delivery or the count before it was corrected
     */
    void close(Place place, Optional<LocalDate> movedFrom) {
        // The first record of a transaction that asks finds all that it wrote, but for what was said before.
        TransactionNotes notes = TransactionNotes.current();
        Asked asked = new Asked(place, movedFrom);
        if (notes.get(asked, Asked.class).isPresent()) {
            return;
        }
        notes.put(asked, asked);
        // Two transactions at once, one with the delivery and one with the count, would each miss the other's.
        lock.take("pregnancy " + place.woman() + ' ' + place.partition());
        ClosingRecords records = new ClosingRecords(new PartitionFile(store, place.woman(), place.partition()));
        List<EpisodeOfCare> pregnancies = records.pregnancies();
        List<Episode> begun = pregnancies.stream()
                .flatMap(record -> Episode.of(record).stream())
                .sorted(Comparator.comparing(Episode::start))
                .toList();
        if (begun.stream().noneMatch(episode -> isOpen(episode) || isOfBirth(episode))) {
            return;
        }
        deliveries(records, begun).forEach((episode, deliveries) -> {
            // Of twins on either side of midnight the first ends it.
            LocalDate day = deliveries.stream()
                    .flatMap(delivery -> WomanFile.day(delivery).stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            boolean moved =
                    movedFrom.filter(before -> isClosedOn(before, episode)).isPresent();
            if (isOpen(episode) || moved || isClosedBy(deliveries, episode)) {
                liveBorn(deliveries, records)
                        .flatMap(alive ->
                                closure(alive, () -> stillbirths.areOf(episode, day, records.datedBy(pregnancies))))
                        .or(() -> episode.closure().filter(closure -> moved))
                        .filter(closure -> isOpen(episode)
                                || !isClosedOn(day, episode)
                                || episode.closure().filter(closure::equals).isEmpty())
                        .ifPresent(closure -> write(closed(episode.record(), day, closure), place));
            }
        });
    }

    /** The deliveries of each pregnancy. */
    private Map<Episode, List<Procedure>> deliveries(ClosingRecords records, List<Episode> begun) {
        Map<Episode, List<Procedure>> deliveries = new LinkedHashMap<>();
        for (Procedure delivery : records.deliveries()) {
            WomanFile.day(delivery)
                    .flatMap(day -> deliveredOn(day, begun))
                    .ifPresent(episode -> deliveries
                            .computeIfAbsent(episode, each -> new ArrayList<>())
                            .add(delivery));
        }
        return deliveries;
    }

    /** None born alive is a stillbirth where the pregnancy was old enough; where nobody knows, it stays as it is. */
    private static Optional<String> closure(int alive, BooleanSupplier isOldEnough) {
        if (alive > 0) {
            return Optional.of(LIVE_BIRTH);
        }
        return isOldEnough.getAsBoolean() ? Optional.of(STILLBIRTH) : Optional.empty();
    }

    private static boolean isOfBirth(Episode episode) {
        return Ending.kind(episode.closure()) == Ending.Kind.BIRTH;
    }

    /** By one of those births; what was closed on another day was closed by somebody who knew why. */
    private static boolean isClosedBy(List<Procedure> deliveries, Episode episode) {
        return deliveries.stream()
                .flatMap(delivery -> WomanFile.day(delivery).stream())
                .anyMatch(day -> isClosedOn(day, episode));
    }

    private static boolean isClosedOn(LocalDate day, Episode episode) {
        return isOfBirth(episode) && episode.closed().filter(day::equals).isPresent();
    }

    static boolean isOpen(Episode episode) {
        EpisodeOfCareStatus status = episode.record().getStatus();
        return status == EpisodeOfCareStatus.ACTIVE || status == EpisodeOfCareStatus.ONHOLD;
    }

    /** The last that began before it, if that was not too long ago. */
    private Optional<Episode> deliveredOn(LocalDate day, List<Episode> begun) {
        return begun.stream()
                .filter(episode -> !episode.start().isAfter(day))
                .reduce((one, later) -> later)
                .filter(episode -> !episode.start().plusDays(longest).isBefore(day));
    }

    /** The most that is told of one of them; none, only where that is told of each. */
    private static Optional<Integer> liveBorn(List<Procedure> deliveries, ClosingRecords records) {
        List<Integer> told = deliveries.stream()
                .flatMap(delivery -> liveBorn(delivery, records).stream())
                .toList();
        return told.stream()
                .max(Comparator.naturalOrder())
                .filter(most -> most > 0 || told.size() == deliveries.size());
    }

    /** Of the same encounter, or, where that is not said, of the same day; the last word. */
    private static Optional<Integer> liveBorn(Procedure delivery, ClosingRecords records) {
        return records.liveBornCounts().stream()
                .flatMap(record -> Result.of(record).stream())
                .filter(result -> isOf(result, delivery)
                        && result.record().getValue() instanceof IntegerType count
                        && count.hasValue())
                .max(Comparator.comparing(result -> result.record().getMeta().getLastUpdated()))
                .map(result -> result.record().getValueIntegerType().getValue());
    }

    private static boolean isOf(Result count, Procedure delivery) {
        IIdType counted = count.record().getEncounter().getReferenceElement();
        IIdType delivered = delivery.getEncounter().getReferenceElement();
        boolean areTold = counted.hasIdPart() && delivered.hasIdPart();
        return areTold
                ? counted.getIdPart().equals(delivered.getIdPart())
                : WomanFile.day(delivery).filter(count.day()::equals).isPresent();
    }

    private void write(EpisodeOfCare closed, Place place) {
        store.getResourceDao(EpisodeOfCare.class)
                .update(closed, SystemRequestDetails.forRequestPartitionId(place.partition()));
    }

    private static EpisodeOfCare closed(EpisodeOfCare episode, LocalDate day, String closure) {
        EpisodeOfCare closed = episode.copy();
        closed.setStatus(EpisodeOfCareStatus.FINISHED);
        closed.getPeriod().setEndElement(new DateTimeType(day.toString()));
        closed.getExtension().removeIf(extension -> Episode.CLOSURE.equals(extension.getUrl()));
        closed.addExtension(Episode.CLOSURE, new CodeType(closure));
        return closed;
    }
}
