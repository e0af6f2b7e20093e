package ml.keneya.malnutrition.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.guidance.fhir.SentAdvice;
import ml.keneya.guidance.fhir.SentFile;
import org.hl7.fhir.r4.model.Parameters;

/** One of the two operations, of a file that is not in the store. */
record SentNutrition(String operation, NutritionReply replies, Reply reply) implements SentAdvice {

    /** Which of the two answers. */
    interface Reply {

        Parameters of(NutritionReply replies, NutritionFile file, Locale language);
    }

    @Override
    public List<RecordQuery> reads() {
        return PersonRecords.READS;
    }

    @Override
    public Parameters of(SentFile file, LocalDate day, Locale language) {
        return reply.of(replies, PersonRecords.sent(file).upTo(day, replies.protocol()), language);
    }
}
