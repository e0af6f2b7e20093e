package ml.keneya.guidance.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * A person's file as its keeper sent it. Nothing of it is stored, and nothing of the store is in it.
 *
 * @param records all that he has of what was asked for, of that patient
 */
public record SentFile(Patient patient, List<Resource> records) {

    public SentFile {
        records = List.copyOf(records);
    }

    /** Those of that type, in the order in which they were sent. */
    public <T extends Resource> List<T> of(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
