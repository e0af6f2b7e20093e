package ml.keneya.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** The records of an invented cercle, as they are once all its transactions are sent. */
final class Sent {

    private final Map<String, Resource> records = new HashMap<>();

    void add(Bundle transaction) {
        transaction.getEntry().forEach(entry -> {
            Resource record = entry.getResource();
            records.put(record.fhirType() + '/' + record.getIdPart(), record);
        });
    }

    <T extends Resource> Stream<T> of(Class<T> type) {
        return records.values().stream().filter(type::isInstance).map(type::cast);
    }

    <T extends Resource> T read(Class<T> type, String reference) {
        return type.cast(records.get(reference));
    }

    List<Observation> ofPatient(Patient patient) {
        String reference = "Patient/" + patient.getIdPart();
        return of(Observation.class)
                .filter(each -> each.getSubject().getReference().equals(reference))
                .toList();
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date.substring(0, 10));
    }
}
