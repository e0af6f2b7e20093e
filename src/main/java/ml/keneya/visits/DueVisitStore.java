package ml.keneya.visits;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import ml.keneya.server.DerivedStore;
import ml.keneya.server.PartitionFile;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The visits that are due, as they are stored. An appointment that somebody made for the same decides the day. */
final class DueVisitStore {

    /** In these somebody is expected; all others are over, or were never agreed to. */
    private static final Set<AppointmentStatus> TO_COME =
            EnumSet.of(AppointmentStatus.PROPOSED, AppointmentStatus.PENDING, AppointmentStatus.BOOKED);

    private static final Logger LOG = LoggerFactory.getLogger(DueVisitStore.class);

    private static final String SERVICE = Codes.KENEYA + "ml-service";

    private final DaoRegistry store;
    private final DerivedStore derived;

    DueVisitStore(DaoRegistry store) {
        this.store = store;
        this.derived = new DerivedStore(store);
    }

    /**
     * What changes in a transaction.
     *
     * @param expected the ids of all visits that are due
     * @param outdated by their ids, what was due of those who were counted, and where it lies
     */
    record Changes(Set<String> expected, Map<String, Outdated> outdated) {

        Changes() {
            this(new HashSet<>(), new TreeMap<>());
        }
    }

    private record Outdated(Appointment visit, RequestPartitionId where) {}

    /**
     * Writes these. What they take the place of is removed last: an episode that becomes another's has the same visit
     * there.
     *
     * @param file of the patient
     * @param ones of which kind they are: others are left alone
     */
    void put(List<NextVisit> visits, PartitionFile file, Predicate<Appointment> ones, Changes changes) {
        List<Appointment> appointments = file.find(Appointment.class, SearchParameterMap.newSynchronous());
        Map<String, Appointment> stored = appointments.stream()
                .filter(each -> DueVisitRecord.is(each) && ones.test(each))
                .collect(Collectors.toMap(each -> each.getIdElement().getIdPart(), each -> each));
        stored.forEach((id, visit) -> changes.outdated().put(id, new Outdated(visit, file.where())));
        for (NextVisit next : visits) {
            booked(next, appointments)
                    .map(appointment ->
                            DueVisitRecord.of(next, start(appointment), Optional.of(appointment), this::isThere))
                    .or(() -> next.due().map(day -> DueVisitRecord.of(next, day, Optional.empty(), this::isThere)))
                    .ifPresent(now -> {
                        changes.expected().add(now.getIdElement().getIdPart());
                        Appointment before = stored.get(now.getIdElement().getIdPart());
                        if (before == null ? isFree(now) : !DueVisitRecord.saysTheSame(before, now)) {
                            derived.write(now, file.where());
                        }
                    });
        }
    }

    void removeOutdated(Changes changes) {
        changes.outdated().keySet().removeAll(changes.expected());
        changes.outdated().values().forEach(each -> derived.delete(each.visit(), each.where()));
    }

    /**
     * Whether no client has a record of that id: who knows that of the episode can find it out. It is not ours to
     * overwrite.
     */
    private boolean isFree(Appointment visit) {
        String id = visit.getIdElement().getIdPart();
        boolean free = search(Appointment.class, List.of(id)).stream().allMatch(DueVisitRecord::is);
        if (!free) {
            LOG.warn("A visit that is due is not kept: Appointment/{} is a client's", id);
        }
        return free;
    }

    /**
     * Whether it is still there. Who does not see the records of the vault that refer to a place may delete it; a visit
     * there must be stored all the same. What a record contains is not with ours.
     */
    private boolean isThere(Reference place) {
        IIdType id = place.getReferenceElement();
        boolean isElsewhere = id.hasBaseUrl() || !id.hasResourceType();
        return !id.isLocal()
                && (isElsewhere
                        || Stream.of(Location.class, Organization.class)
                                .filter(type -> type.getSimpleName().equals(id.getResourceType()))
                                .anyMatch(type ->
                                        !search(type, List.of(id.getIdPart())).isEmpty()));
    }

    /** For a day after he was seen last; of several the one made last: the one before may be missed, or forgotten. */
    private static Optional<Appointment> booked(NextVisit next, List<Appointment> appointments) {
        return appointments.stream()
                .filter(each -> !DueVisitRecord.is(each)
                        && TO_COME.contains(each.getStatus())
                        && isFor(next.service(), each)
                        && Days.of(each.getStartElement()).isPresent()
                        && start(each).isAfter(next.seen().day()))
                .max(Comparator.comparing(DueVisitStore::made)
                        .thenComparing(each -> each.getMeta().getLastUpdated())
                        .thenComparing(Appointment::getStart));
    }

    private static Date made(Appointment booked) {
        return booked.hasCreated() ? booked.getCreated() : booked.getMeta().getLastUpdated();
    }

    /** A unit that treats malnutrition is a service too: it has the same code in either system. */
    static boolean isFor(Coding service, Appointment appointment) {
        return Stream.of(SERVICE, Codes.NUTRITION_UNIT.system())
                .anyMatch(system -> new Codes(system, Set.of(service.getCode())).are(appointment.getServiceType()));
    }

    private static LocalDate start(Appointment appointment) {
        return Days.of(appointment.getStartElement()).orElseThrow().first();
    }

    void expunge(IdType source, Collection<String> visits, RequestDetails request) {
        derived.expunge(
                source, visits.stream().map(each -> new IdType("Appointment", each)), DueVisitRecord::is, request);
    }

    <T extends IBaseResource> List<T> search(Class<T> type, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TokenOrListParam those = new TokenOrListParam();
        ids.forEach(id -> those.add(new TokenParam(id)));
        return store.getResourceDao(type)
                .searchForResources(SearchParameterMap.newSynchronous().add("_id", those), new SystemRequestDetails());
    }
}
