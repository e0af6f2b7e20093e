package ml.keneya.visits;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ml.keneya.server.PatientHere;
import ml.keneya.visits.DueVisits.Kind;
import ml.keneya.visits.DueVisits.Whom;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Appointment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reviews, every hour, what time has changed though nobody wrote anything: a vaccine is not given any more, the days of
 * the next postnatal contact have begun, the follow-up of a newborn is over. Each record says when that is, so a server
 * that was off for long misses none. What is in the vault no clockwork sees: it is reviewed when somebody writes there.
 */
final class DueVisitReview implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DueVisitReview.class);

    /** The first start brings the search parameter too. */
    private static final int MINUTES_BEFORE = 10;

    private static final int MINUTES_BETWEEN = 60;

    /** In an hour; of more, those that are due longest come first. */
    private static final int AT_MOST = 20_000;

    private final DaoRegistry store;
    private final TransactionOperations transactions;
    private final DueVisits visits;
    private final Clock clock;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "due-visit-review");
        thread.setDaemon(true);
        return thread;
    });

    DueVisitReview(DaoRegistry store, TransactionOperations transactions, DueVisits visits, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.visits = visits;
        this.clock = clock;
        var unused = clockwork.scheduleWithFixedDelay(this::review, MINUTES_BEFORE, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    /** All whose day has come. One that cannot be reviewed now keeps none of the others waiting. */
    synchronized void review() {
        try {
            due().forEach(this::review);
        } catch (RuntimeException e) {
            LOG.warn("Visits to be reviewed could not be read: {}", e.getClass().getSimpleName());
        }
    }

    private List<IIdType> due() {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.setLoadSynchronousUpTo(AT_MOST);
        search.setSort(new SortSpec("review-date"));
        search.add("identifier", new TokenParam(DueVisitRecord.SYSTEM, null));
        search.add(
                "review-date",
                new DateParam(
                        ParamPrefixEnum.LESSTHAN_OR_EQUALS, LocalDate.now(clock).toString()));
        return store.getResourceDao(Appointment.class).searchForResourceIds(search, new SystemRequestDetails());
    }

    private void review(IIdType id) {
        try {
            Appointment visit = store.getResourceDao(Appointment.class).read(id, new SystemRequestDetails());
            RequestPartitionId where =
                    RequestPartitionId.getPartitionIfAssigned(visit).orElseThrow();
            visit.getParticipant().stream()
                    .flatMap(each -> PatientHere.id(each.getActor().getReferenceElement()).stream())
                    .forEach(patient -> review(
                            new Whom(patient, where), DueVisitRecord.isOfEpisode(visit) ? Kind.EPISODE : Kind.AGE));
        } catch (RuntimeException e) {
            // Its message may name somebody.
            LOG.warn(
                    "A visit could not be reviewed, which is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void review(Whom whom, Kind kind) {
        transactions.executeWithoutResult(transaction -> visits.follow(whom, kind));
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
