package ml.keneya.consistency;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/**
 * A rule that a record keeps or breaks together with others: those stored before, and those of the same transaction.
 *
 * <p>Its sentence is {@code consistency.<key>} in both languages; docs/consistency.md lists it.
 */
interface ConsistencyRule {

    /** What it is called, such as {@code ml-x-one-treatment}. */
    String key();

    Severity severity();

    /** Whether it says anything of the record, seen from the record alone; no other rule is asked. */
    boolean concerns(Resource written);

    /** Where the record breaks it. */
    Stream<Breach> breaches(Resource written, Surroundings around);
}
