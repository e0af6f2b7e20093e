package ml.keneya.visits;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.keneya.guidance.fhir.AskedDay;
import ml.keneya.server.CallersSearch;
import ml.keneya.server.Days;
import ml.keneya.server.Messages;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** {@code Organization/[id]/$visits-due}: whom a facility expects on a day, who is absent, and who is overdue. */
public final class DueVisitOperations {

    /** How many Patients one search asks for. */
    private static final int AT_ONCE = 500;

    private final DaoRegistry store;
    private final CallersSearch records;
    private final Clock clock;
    private final Messages messages;

    DueVisitOperations(DaoRegistry store, Clock clock, Messages messages) {
        this.store = store;
        this.records = new CallersSearch(store);
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Of those of the facility that the caller finds.
     *
     * @param asked today or a day to come; without, today
     * @param since whoever was due before is left out; it is at most a year before; without, three months before, but
     *     all who are expected by their age
     * @param location of one stop of a mobile clinic, or one room, alone: its id
     * @throws InvalidRequestException if one of the days is no whole date, or what is asked for is over or too long ago
     * @throws ResourceNotFoundException if there is no such Organization
     */
    @Operation(name = "$visits-due", typeName = "Organization", idempotent = true)
    public Parameters visitsDue(
            @IdParam IdType facility,
            @OperationParam(name = "date", min = 0, max = 1, typeName = "date") @Nullable DateType asked,
            @OperationParam(name = "since", min = 0, max = 1, typeName = "date") @Nullable DateType since,
            @OperationParam(name = "location", min = 0, max = 1, typeName = "string") @Nullable StringType location,
            RequestDetails request) {
        LocalDate day = day(asked)
                .filter(each -> !each.isBefore(LocalDate.now(clock)))
                .orElseThrow(() -> refused("date", request));
        LocalDate first = since == null
                ? day.minusMonths(3)
                : day(since)
                        .filter(each -> !each.isAfter(day) && !each.isBefore(day.minusYears(1)))
                        .orElseThrow(() -> refused("since", request));
        // Who does not find it by reading is answered the same.
        store.getResourceDao(Organization.class).read(facility.toUnqualifiedVersionless(), request);
        List<Appointment> due = new ArrayList<>(
                found(facility, location, new DateRangeParam(first.toString(), day.toString()), Map.of(), request));
        if (since == null) {
            // Age ends what it begins: however long ago a child was due a vaccine, it is still to be given.
            due.addAll(found(
                    facility,
                    location,
                    new DateRangeParam(new DateParam(ParamPrefixEnum.LESSTHAN, first.toString())),
                    Map.of(
                            "review-date",
                            new DateParam(
                                    ParamPrefixEnum.GREATERTHAN_OR_EQUALS,
                                    earlier(first, LocalDate.now(clock)).toString())),
                    request));
        }
        return new DueVisitList(day, patients(due, request)).of(due);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Appointment> found(
            IdType facility,
            @Nullable StringType location,
            DateRangeParam days,
            Map<String, DateParam> more,
            RequestDetails request) {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("identifier", new TokenParam(DueVisitRecord.SYSTEM, null));
        search.add("supporting-info", new ReferenceParam("Organization/" + facility.getIdPart()));
        search.add("date", days);
        more.forEach(search::add);
        if (location != null && location.hasValue()) {
            search.add("location", new ReferenceParam("Location/" + new IdType(location.getValue()).getIdPart()));
        }
        // The list of a day is of ordinary care: whoever works with survivors searches for theirs.
        return records.of(Appointment.class, search, request).stream()
                .filter(visit -> !SourceLabels.areVeryRestricted(visit.getMeta()))
                .toList();
    }

    private Map<String, Patient> patients(List<Appointment> due, RequestDetails request) {
        List<String> ids = due.stream()
                .flatMap(visit -> visit.getParticipant().stream())
                .map(participant -> participant.getActor().getReferenceElement())
                .filter(actor -> "Patient".equals(actor.getResourceType()))
                .map(IIdType::getIdPart)
                .distinct()
                .sorted()
                .toList();
        Map<String, Patient> patients = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            TokenOrListParam those = new TokenOrListParam();
            ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).forEach(id -> those.add(new TokenParam(id)));
            records.of(Patient.class, SearchParameterMap.newSynchronous().add("_id", those), request)
                    .forEach(each -> patients.put(each.getIdElement().getIdPart(), each));
        }
        return patients;
    }

    private Optional<LocalDate> day(@Nullable DateType asked) {
        return asked == null
                ? Optional.of(LocalDate.now(clock))
                : Days.of(asked).flatMap(Days::day);
    }

    private InvalidRequestException refused(String parameter, RequestDetails request) {
        String sentence = messages.text(messages.languageOf(request), "visits." + parameter);
        return new InvalidRequestException(sentence, AskedDay.refusal(sentence, parameter));
    }
}
