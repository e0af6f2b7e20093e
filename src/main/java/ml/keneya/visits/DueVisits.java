package ml.keneya.visits;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ml.keneya.guidance.fhir.Deaths;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import ml.keneya.server.DerivedId;
import ml.keneya.server.DerivedStore;
import ml.keneya.server.PartitionFile;
import ml.keneya.server.TransactionLock;
import ml.keneya.server.TransactionNotes;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Keeps one Appointment for each episode that expects somebody, within the transaction that writes what it follows
 * from. What is in the vault moves nothing outside it.
 */
final class DueVisits {

    /** In these somebody is expected; all others are over, or were never agreed to. */
    private static final Set<AppointmentStatus> TO_COME =
            EnumSet.of(AppointmentStatus.PROPOSED, AppointmentStatus.PENDING, AppointmentStatus.BOOKED);

    private final DaoRegistry store;
    private final List<FollowedCare> cares;
    private final DerivedStore derived;
    private final TransactionLock lock;
    private final Clock clock;

    DueVisits(DaoRegistry store, List<FollowedCare> cares, TransactionLock lock, Clock clock) {
        this.store = store;
        this.cares = List.copyOf(cares);
        this.derived = new DerivedStore(store);
        this.lock = lock;
        this.clock = clock;
    }

    /** Of whom, and where what is written of him lies. */
    record Whom(String patient, RequestPartitionId where) {}

    /** Whether a record such as this can change when somebody is expected. */
    boolean areMovedBy(Resource record) {
        return record instanceof EpisodeOfCare episode
                ? cares.stream().anyMatch(care -> care.episodes().are(episode.getType()))
                : cares.stream().anyMatch(care -> care.isMovedBy(record));
    }

    /** Once in a transaction, and last: a delivery in it may close the pregnancy. */
    void follow(Whom whom) {
        TransactionNotes.current().atTheEnd(whom, () -> keep(whom));
    }

    private void keep(Whom whom) {
        PartitionFile file = new PartitionFile(store, whom.patient(), whom.where());
        // Two visits at once would each miss the other.
        lock.take("due visits " + whom.patient() + ' ' + whom.where());
        List<EpisodeOfCare> episodes = file.coded(
                EpisodeOfCare.class,
                "type",
                cares.stream().map(FollowedCare::episodes).toList());
        if (!episodes.isEmpty()) {
            replace(episodes, file);
        }
    }

    private void replace(List<EpisodeOfCare> episodes, PartitionFile file) {
        List<Appointment> appointments = file.find(Appointment.class, SearchParameterMap.newSynchronous());
        Map<String, Appointment> outdated = new TreeMap<>();
        appointments.stream()
                .filter(DueVisitRecord::is)
                .forEach(each -> outdated.put(each.getIdElement().getIdPart(), each));
        for (NextVisit next : next(episodes, file)) {
            booked(next, appointments)
                    .map(appointment -> DueVisitRecord.of(next, start(appointment), Optional.of(appointment)))
                    .or(() -> next.due().map(day -> DueVisitRecord.of(next, day, Optional.empty())))
                    .ifPresent(now -> {
                        Appointment before = outdated.remove(now.getIdElement().getIdPart());
                        if (before == null || !DueVisitRecord.saysTheSame(before, now)) {
                            derived.write(now, file.where());
                        }
                    });
        }
        outdated.values().forEach(each -> derived.delete(each, file.where()));
    }

    private List<NextVisit> next(List<EpisodeOfCare> episodes, PartitionFile file) {
        if (isDead(file.patient())) {
            return List.of();
        }
        return cares.stream()
                .flatMap(care -> {
                    List<EpisodeOfCare> its = episodes.stream()
                            .filter(episode -> care.episodes().are(episode.getType()))
                            .toList();
                    return its.isEmpty() ? List.<NextVisit>of().stream() : care.next(its, file).stream();
                })
                .toList();
    }

    /** Wherever the transaction sees him: a record of the vault may be about an ordinary patient. */
    private boolean isDead(String patient) {
        return search(Patient.class, List.of(patient)).stream()
                .anyMatch(each -> Deaths.isDeadOn(each, LocalDate.now(clock)));
    }

    /** The first appointment after he was seen last that a client made for the same; it decides the day. */
    private static Optional<Appointment> booked(NextVisit next, List<Appointment> appointments) {
        Codes service =
                new Codes(next.service().getSystem(), Set.of(next.service().getCode()));
        return appointments.stream()
                .filter(each -> !DueVisitRecord.is(each)
                        && TO_COME.contains(each.getStatus())
                        && service.are(each.getServiceType())
                        && Days.of(each.getStartElement()).isPresent()
                        && start(each).isAfter(next.seen()))
                .min(Comparator.comparing(Appointment::getStart));
    }

    private static LocalDate start(Appointment appointment) {
        return Days.of(appointment.getStartElement()).orElseThrow().first();
    }

    /** The visit due in an episode that is deleted, and maybe its patient too. */
    void forget(EpisodeOfCare deleted, RequestPartitionId where) {
        search(
                        Appointment.class,
                        List.of(DueVisitRecord.id(deleted.getIdElement().getIdPart())))
                .stream()
                .filter(DueVisitRecord::is)
                .forEach(each -> derived.delete(each, where));
    }

    /** What is old or deleted of the visit due in an episode, if there was one and whoever asks reaches it. */
    void expunge(String episode, RequestDetails request) {
        if (DerivedId.canFollowFrom(episode)) {
            derived.expunge(new IdType("Appointment", DueVisitRecord.id(episode)), request);
        }
    }

    /** Which of those Appointments are visits that are due. */
    Set<String> among(Collection<String> appointments) {
        return search(Appointment.class, appointments).stream()
                .filter(DueVisitRecord::is)
                .map(each -> each.getIdElement().getIdPart())
                .collect(Collectors.toSet());
    }

    private <T extends Resource> List<T> search(Class<T> type, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TokenOrListParam those = new TokenOrListParam();
        ids.forEach(id -> those.add(new TokenParam(id)));
        return store.getResourceDao(type)
                .searchForResources(SearchParameterMap.newSynchronous().add("_id", those), new SystemRequestDetails());
    }
}
