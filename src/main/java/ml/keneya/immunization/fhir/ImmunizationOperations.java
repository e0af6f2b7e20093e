package ml.keneya.immunization.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ml.keneya.guidance.fhir.AskedDay;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Which vaccines a child is due, for who may read the Patient and search his Immunizations. Nothing is stored. */
public final class ImmunizationOperations {

    private final DoseRecords records;
    private final AskedDay days;
    private final DueDoses due;
    private final Messages messages;

    ImmunizationOperations(DoseRecords records, AskedDay days, DueDoses due, Messages messages) {
        this.records = records;
        this.days = days;
        this.due = due;
        this.messages = messages;
    }

    /**
     * By the national schedule with its catch-up (docs/immunization.md).
     *
     * @param date of which day; without it of today
     * @throws InvalidRequestException if that is no whole date, or lies in the future
     * @throws ResourceNotFoundException if the caller sees no such Patient
     */
    @Operation(name = "$immunizations-due", typeName = "Patient", idempotent = true)
    public Parameters immunizationsDue(
            @IdParam IdType patient,
            @OperationParam(name = "date", min = 0, max = 1, typeName = "date") @Nullable DateType date,
            RequestDetails request) {
        Locale language = messages.languageOf(request);
        LocalDate day = days.of(date).orElseThrow(() -> refusal(language));
        Patient child = records.patient(patient, request);
        List<Immunization> doses = records.of(child, request);
        return due.on(day, child, doses, language);
    }

    private InvalidRequestException refusal(Locale language) {
        String sentence = messages.text(language, "immunization.date");
        return new InvalidRequestException(sentence, AskedDay.refusal(sentence, "date"));
    }
}
