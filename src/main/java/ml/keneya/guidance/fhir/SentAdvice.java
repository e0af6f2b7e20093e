package ml.keneya.guidance.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Parameters;

/** What an operation says of a file that is not in the store: one bean for each operation that can. Nothing is read. */
public interface SentAdvice {

    /** The operation, such as {@code $antenatal-follow-up}. */
    String operation();

    /** What it reads besides the Patient; each is asked for, and half a file would be judged wrongly. */
    List<RecordQuery> reads();

    /**
     * What the operation would answer, were the file in the store.
     *
     * @param language of the sentences in it
     */
    Parameters of(SentFile file, LocalDate day, Locale language);
}
