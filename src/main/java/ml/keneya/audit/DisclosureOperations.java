package ml.keneya.audit;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person who saw their file: {@code Patient/{id}/$disclosures}, asked by an auditor on the person's behalf.
 *
 * <p>In roles and facilities, never in names: whoever cares for survivors is in danger when named, and an answer that
 * names staff for some and not for others would tell which patient is a survivor.
 */
public final class DisclosureOperations {

    private static final int MOST = 1_000;

    private final AuditTable table;
    private final AuditEventView view;
    private final Messages messages;
    private final Clock clock;

    DisclosureOperations(AuditTable table, AuditEventView view, Messages messages, Clock clock) {
        this.table = table;
        this.view = view;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A Bundle of AuditEvents, newest first: empty if nobody saw anything, or the caller may not know of the patient.
     *
     * @param start the first day, by default the beginning
     * @param end the last day, by default today
     */
    @Operation(name = "$disclosures", typeName = "Patient", idempotent = true)
    public Bundle disclosures(
            @IdParam IdType id,
            @OperationParam(name = "start") @Nullable DateType start,
            @OperationParam(name = "end") @Nullable DateType end,
            RequestDetails request) {
        String patient = "Patient/" + id.getIdPart();
        AuditSearch search = new AuditSearch(AuditEventOperations.chains(request))
                .references(List.of(patient))
                .succeeded();
        DateRangeParam days = new DateRangeParam(day(start), day(end));
        Optional.ofNullable(days.getLowerBoundAsInstant()).ifPresent(first -> search.since(first.toInstant()));
        Optional.ofNullable(days.getUpperBoundAsInstant()).ifPresent(last -> search.until(last.toInstant()));
        List<AuditTable.Row> rows = search.page(table, 0, MOST + 1);
        if (rows.size() > MOST) {
            throw new UnprocessableEntityException(
                    messages.text(messages.languageOf(request), "audit.disclosures.many", MOST));
        }
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.SEARCHSET);
        bundle.getMeta().setLastUpdated(Date.from(clock.instant()));
        bundle.setTotal(rows.size());
        rows.forEach(row -> bundle.addEntry().setResource(view.disclosed(row, patient)));
        return bundle;
    }

    private static @Nullable String day(@Nullable DateType date) {
        return date == null ? null : date.getValueAsString();
    }
}
