package ml.keneya.visits;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.Deaths;
import ml.keneya.server.DerivedId;
import ml.keneya.server.PartitionFile;
import ml.keneya.server.TransactionLock;
import ml.keneya.server.TransactionNotes;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Keeps one Appointment for each episode that expects somebody, and for each care of his age that does, within the
 * transaction that writes what it follows from. What is in the vault moves nothing outside it.
 */
final class DueVisits {

    private final DaoRegistry store;
    private final List<EpisodeCare> episodeCares;
    private final List<AgeCare> ageCares;
    private final DueVisitStore kept;
    private final TransactionLock lock;
    private final Clock clock;

    DueVisits(DaoRegistry store, List<FollowedCare> cares, TransactionLock lock, Clock clock) {
        this.store = store;
        this.episodeCares = of(EpisodeCare.class, cares);
        this.ageCares = of(AgeCare.class, cares);
        this.kept = new DueVisitStore(store);
        this.lock = lock;
        this.clock = clock;
    }

    private static <T extends FollowedCare> List<T> of(Class<T> kind, List<FollowedCare> cares) {
        return cares.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Of what somebody is expected. */
    enum Kind {
        EPISODE,
        AGE
    }

    /** Of whom, and where what is written of him lies. */
    record Whom(String patient, RequestPartitionId where) {}

    private record Once(Whom whom, Kind kind) {

        String lock() {
            return "due visits " + whom.patient() + ' ' + whom.where();
        }
    }

    /**
     * All who are to be counted in a transaction, always in the same order: of two appointments of the same group each
     * would else wait for the other.
     */
    private record Counts(SortedSet<Once> all) {

        Counts() {
            this(new TreeSet<>(Comparator.comparing(Once::lock).thenComparing(Once::kind)));
        }
    }

    /** What a record such as this can change. An appointment moves what is due for the same. */
    Set<Kind> movedBy(Resource record) {
        Set<Kind> moved = EnumSet.noneOf(Kind.class);
        if (episodeCares.stream().anyMatch(care -> moves(record, care))) {
            moved.add(Kind.EPISODE);
        }
        if (ageCares.stream().anyMatch(care -> moves(record, care))) {
            moved.add(Kind.AGE);
        }
        return moved;
    }

    private static boolean moves(Resource record, EpisodeCare care) {
        return record instanceof Appointment
                || (record instanceof EpisodeOfCare episode
                        ? care.episodes().are(episode.getType())
                        : care.isMovedBy(record));
    }

    private static boolean moves(Resource record, AgeCare care) {
        return record instanceof Appointment appointment
                ? DueVisitStore.isFor(care.service(), appointment)
                : care.isMovedBy(record);
    }

    /** Whether he is of an age for which there is care, and his file in use. */
    boolean isOfAge(Patient who) {
        return ExpectedPatient.isInUse(who)
                && !Deaths.isDeadOn(who, today())
                && ageCares.stream().anyMatch(care -> care.isFor(who, today()));
    }

    /** Once in a transaction, and last: a delivery in it may close the pregnancy. */
    void follow(Whom whom, Kind kind) {
        TransactionNotes notes = TransactionNotes.current();
        Counts counts = notes.get(Counts.class, Counts.class).orElseGet(Counts::new);
        notes.put(Counts.class, counts);
        counts.all().add(new Once(whom, kind));
        notes.atTheEnd(DueVisits.class, () -> keep(counts.all()));
    }

    private void keep(Collection<Once> all) {
        DueVisitStore.Changes changes = new DueVisitStore.Changes();
        for (Once once : all) {
            // Two visits at once would each miss the other.
            lock.take(once.lock());
            switch (once.kind()) {
                case EPISODE -> keepEpisodes(once.whom(), changes);
                case AGE -> keepAge(once.whom(), changes);
            }
        }
        kept.removeOutdated(changes);
    }

    /** Of an episode that is not followed any more, or is another's or deleted, what was due is removed. */
    private void keepEpisodes(Whom whom, DueVisitStore.Changes changes) {
        PartitionFile file = file(whom);
        List<EpisodeOfCare> episodes = file.coded(
                EpisodeOfCare.class,
                "type",
                episodeCares.stream().map(EpisodeCare::episodes).toList());
        kept.put(next(episodes, file), file, DueVisitRecord::isOfEpisode, changes);
    }

    private List<NextVisit> next(List<EpisodeOfCare> episodes, PartitionFile file) {
        if (episodes.isEmpty()
                || patient(file.patient())
                        .filter(who -> Deaths.isDeadOn(who, today()))
                        .isPresent()) {
            return List.of();
        }
        return episodeCares.stream()
                .flatMap(care -> {
                    List<EpisodeOfCare> its = episodes.stream()
                            .filter(episode -> care.episodes().are(episode.getType()))
                            .toList();
                    return its.isEmpty() ? Stream.<NextVisit>empty() : care.next(its, file).stream();
                })
                .toList();
    }

    /** Of who is too old for all, dead or deleted nothing is left. */
    private void keepAge(Whom whom, DueVisitStore.Changes changes) {
        PartitionFile file = file(whom);
        List<NextVisit> next = expected(whom).stream()
                .flatMap(who -> ageCares.stream()
                        .filter(care -> care.isFor(who, today()))
                        .flatMap(care -> care.next(who, file).stream()))
                .toList();
        kept.put(next, file, Predicate.not(DueVisitRecord::isOfEpisode), changes);
    }

    private PartitionFile file(Whom whom) {
        return new PartitionFile(store, whom.patient(), whom.where());
    }

    /** Where his Patient lies, alone: what is in the vault of an ordinary patient expects nobody. */
    private Optional<Patient> expected(Whom whom) {
        return patient(whom.patient())
                .filter(who -> RequestPartitionId.getPartitionIfAssigned(who)
                                .filter(whom.where()::equals)
                                .isPresent()
                        && isOfAge(who));
    }

    /** Wherever the transaction sees him: a record of the vault may be about an ordinary patient. */
    private Optional<Patient> patient(String id) {
        return kept.search(Patient.class, List.of(id)).stream().findFirst();
    }

    /** What is old or deleted of the visit due in an episode, once that is expunged. */
    void expungeEpisode(String episode, RequestDetails request) {
        if (DerivedId.canFollowFrom(episode)) {
            kept.expunge(new IdType("EpisodeOfCare", episode), List.of(DueVisitRecord.ofEpisode(episode)), request);
        }
    }

    /** The same of a patient's visits by his age. */
    void expungePatient(String patient, RequestDetails request) {
        if (DerivedId.canFollowFrom(patient)) {
            kept.expunge(new IdType("Patient", patient), ofAge(patient), request);
        }
    }

    private List<String> ofAge(String patient) {
        return ageCares.stream()
                .map(care -> DueVisitRecord.ofAge(patient, care.service()))
                .toList();
    }

    /** Which of those Appointments are visits that are due. */
    Set<String> among(Collection<String> appointments) {
        return kept.search(Appointment.class, appointments).stream()
                .filter(DueVisitRecord::is)
                .map(each -> each.getIdElement().getIdPart())
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
