package ml.keneya.consistency;

import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a record keeps or breaks together with others: those stored before, and those of the same transaction.
 *
 * <p>What it says of a breach is {@code consistency.<key>} in both languages; what it asks, and by whose authority, the
 * guide says in {@code terminology/codesystems/ml-consistency.csv}.
 */
interface ConsistencyRule {

    /** The guide's list of the rules, whose codes are their keys. */
    String SYSTEM = Codes.KENEYA + "ml-consistency";

    /** What it is called, such as {@code ml-x-one-treatment}. */
    String key();

    /** What becomes of the record, unless the breach is {@linkplain Breach#doubtful doubtful}. */
    Severity severity();

    /** Whether it says anything of the record, seen from the record alone; else it is not asked. */
    boolean concerns(Resource written);

    /** Whether it looks at nothing but the record. Then whoever writes is refused, however he knows the patient. */
    default boolean isOfTheRecordAlone() {
        return false;
    }

    /** Where the record breaks it. */
    Stream<Breach> breaches(Resource written, Surroundings around);

    /**
     * Where it breaks the rule, seeing what it was before; most rules look at what it is now alone.
     *
     * @param before nothing, if it is new
     */
    default Stream<Breach> breaches(@Nullable Resource before, Resource after, Surroundings around) {
        return breaches(after, around);
    }
}
