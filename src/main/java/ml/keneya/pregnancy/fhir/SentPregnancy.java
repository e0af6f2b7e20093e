package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.guidance.fhir.SentAdvice;
import ml.keneya.guidance.fhir.SentFile;
import org.hl7.fhir.r4.model.Parameters;

/** {@code $antenatal-follow-up} of a file that is not in the store. */
record SentPregnancy(FollowUpReply replies) implements SentAdvice {

    @Override
    public String operation() {
        return "$antenatal-follow-up";
    }

    @Override
    public List<RecordQuery> reads() {
        return WomanFile.READS;
    }

    @Override
    public Parameters of(SentFile file, LocalDate day, Locale language) {
        return replies.to(file, day, language);
    }
}
