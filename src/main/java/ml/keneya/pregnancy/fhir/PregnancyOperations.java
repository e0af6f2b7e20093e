package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.LocalDate;
import java.util.Locale;
import ml.keneya.guidance.fhir.AskedDay;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * How a pregnancy goes, what is due and what is to be seen to: for who may read the Patient and search her records.
 * Nothing is stored.
 */
public final class PregnancyOperations {

    private final PatientFile files;
    private final AskedDay days;
    private final FollowUpReply replies;
    private final Messages messages;

    PregnancyOperations(PatientFile files, AskedDay days, FollowUpReply replies, Messages messages) {
        this.files = files;
        this.days = days;
        this.replies = replies;
        this.messages = messages;
    }

    /**
     * Of the pregnancy that goes on that day, else of the last that ended (docs/pregnancy.md).
     *
     * @param date of which day; without it of today
     * @throws InvalidRequestException if that is no whole date, or lies in the future
     * @throws ResourceNotFoundException if the caller sees no such Patient
     */
    @Operation(name = "$antenatal-follow-up", typeName = "Patient", idempotent = true)
    public Parameters antenatalFollowUp(
            @IdParam IdType patient,
            @OperationParam(name = "date", min = 0, max = 1, typeName = "date") @Nullable DateType date,
            RequestDetails request) {
        Locale language = messages.languageOf(request);
        LocalDate day = days.of(date).orElseThrow(() -> refusal(language));
        return replies.to(files.patient(patient, request), files, day, request, language);
    }

    private InvalidRequestException refusal(Locale language) {
        String sentence = messages.text(language, "pregnancy.date");
        return new InvalidRequestException(sentence, AskedDay.refusal(sentence, "date"));
    }
}
