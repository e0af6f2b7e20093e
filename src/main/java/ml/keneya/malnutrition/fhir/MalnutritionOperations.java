package ml.keneya.malnutrition.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.LocalDate;
import java.util.Locale;
import ml.keneya.guidance.fhir.AskedDay;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol says of acute malnutrition, of one Patient on a day, for who may read him and search his records.
 * Nothing is stored.
 */
public final class MalnutritionOperations {

    private final AskedDay days;
    private final NutritionFiles files;
    private final NutritionReply replies;
    private final Messages messages;

    MalnutritionOperations(AskedDay days, NutritionFiles files, NutritionReply replies, Messages messages) {
        this.days = days;
        this.files = files;
        this.replies = replies;
        this.messages = messages;
    }

    /**
     * Whether this person should be admitted, where and why (docs/malnutrition.md).
     *
     * @param date the day that is asked for; without it today
     * @throws InvalidRequestException if that is no whole date, or lies in the future
     * @throws ResourceNotFoundException if the caller sees no such Patient
     */
    @Operation(name = "$malnutrition-admission", typeName = "Patient", idempotent = true)
    public Parameters admission(
            @IdParam IdType patient,
            @OperationParam(name = "date", min = 0, max = 1, typeName = "date") @Nullable DateType date,
            RequestDetails request) {
        Locale language = messages.languageOf(request);
        return replies.admission(files.of(patient, day(date, language), request), language);
    }

    /**
     * How the treatment goes that is open on that day, or else the last one before it (docs/malnutrition.md).
     *
     * @param date the day that is asked for; without it today
     * @throws InvalidRequestException if that is no whole date, or lies in the future
     * @throws ResourceNotFoundException if the caller sees no such Patient
     */
    @Operation(name = "$malnutrition-follow-up", typeName = "Patient", idempotent = true)
    public Parameters followUp(
            @IdParam IdType patient,
            @OperationParam(name = "date", min = 0, max = 1, typeName = "date") @Nullable DateType date,
            RequestDetails request) {
        Locale language = messages.languageOf(request);
        return replies.followUp(files.of(patient, day(date, language), request), language);
    }

    private LocalDate day(@Nullable DateType asked, Locale language) {
        return days.of(asked).orElseThrow(() -> refusal(language));
    }

    private InvalidRequestException refusal(Locale language) {
        String sentence = messages.text(language, "malnutrition.date");
        return new InvalidRequestException(
                sentence, AskedDay.refusal(sentence, "Parameters.parameter.where(name = 'date')"));
    }
}
