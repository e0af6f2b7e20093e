package ml.keneya.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is written at one time.
 *
 * @param people whose files it is written in
 */
record Event(LocalDateTime at, List<Person> people, List<Resource> records) {

    static Event of(Visit visit) {
        return new Event(visit.at(), List.of(visit.who()), visit.records());
    }
}
