package ml.keneya.indicators;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ml.keneya.server.CallersSearch;
import ml.keneya.server.Codes;
import ml.keneya.server.Messages;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * {@code Organization/[id]/$malnutrition-balance}: the monthly report on acute malnutrition, counted from treatments.
 */
public final class IndicatorOperations {

    private final DaoRegistry store;
    private final CallersSearch records;
    private final BalanceReport balance;
    private final Clock clock;
    private final Messages messages;

    IndicatorOperations(DaoRegistry store, BalanceReport balance, Clock clock, Messages messages) {
        this.store = store;
        this.records = new CallersSearch(store);
        this.balance = balance;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Of the treatments of that facility that the caller finds; none of the vault is counted, for a count tells too.
     *
     * @param asked the month, such as {@code 2026-10}; without, the last one that is over
     * @throws InvalidRequestException if it is no month, or one to come
     * @throws ResourceNotFoundException if there is no such Organization
     */
    @Operation(name = "$malnutrition-balance", typeName = "Organization", idempotent = true)
    public MeasureReport malnutritionBalance(
            @IdParam IdType facility,
            @OperationParam(name = "month", min = 0, max = 1, typeName = "date") @Nullable DateType asked,
            RequestDetails request) {
        YearMonth month = month(asked)
                .filter(each -> !each.isAfter(YearMonth.now(clock)))
                .orElseThrow(() ->
                        new InvalidRequestException(messages.text(messages.languageOf(request), "indicators.month")));
        Organization organization =
                store.getResourceDao(Organization.class).read(facility.toUnqualifiedVersionless(), request);
        if (SourceLabels.areVeryRestricted(organization.getMeta())) {
            throw new UnprocessableEntityException(
                    messages.text(messages.languageOf(request), "indicators.confidential"));
        }
        Reference of = new Reference(facility.toUnqualifiedVersionless()).setDisplay(organization.getName());
        List<Stay> stays = records.of(EpisodeOfCare.class, treatments(facility, month), request).stream()
                .filter(episode -> !SourceLabels.areVeryRestricted(episode.getMeta()))
                .flatMap(episode -> Stay.of(episode).stream())
                .toList();
        return balance.of(month, of, place(facility, of, request), stays);
    }

    private Optional<YearMonth> month(@Nullable DateType asked) {
        if (asked == null) {
            return Optional.of(YearMonth.now(clock).minusMonths(1));
        }
        String text = asked.getValueAsString();
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** Those that went on in the month, by one index. */
    private static SearchParameterMap treatments(IdType facility, YearMonth month) {
        TokenOrListParam units = new TokenOrListParam();
        Codes.NUTRITION_UNIT.codes().stream().sorted().forEach(unit -> units.add(Codes.NUTRITION_UNIT.system(), unit));
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("organization", new ReferenceParam("Organization/" + facility.getIdPart()));
        search.add("type", units);
        search.add(
                "date",
                new DateRangeParam(
                        month.atDay(1).toString(), month.atEndOfMonth().toString()));
        return search;
    }

    /** Where the facility is, by which reports are filed; its own name, where no Location says. */
    private Reference place(IdType facility, Reference of, RequestDetails request) {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("organization", new ReferenceParam("Organization/" + facility.getIdPart()));
        return records.of(Location.class, search, request).stream()
                .filter(place -> !SourceLabels.areVeryRestricted(place.getMeta()))
                .sorted(Comparator.comparing(place -> place.getIdElement().getIdPart()))
                .map(place ->
                        new Reference(place.getIdElement().toUnqualifiedVersionless()).setDisplay(place.getName()))
                .findFirst()
                .orElseGet(() -> new Reference().setDisplay(of.getDisplay()));
    }
}
