package ml.keneya.consistency;

import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;

/** What is noted of a child at birth. */
final class AtBirth {

    static final Codes WEIGHT = new Codes(Codes.LOINC, Set.of("8339-4"));
    static final Codes OUTCOME = new Codes(Codes.KENEYA + "ml-obs", Set.of("birth-outcome"));
    static final Codes APGAR = new Codes(Codes.LOINC, Set.of("9272-6", "9274-2", "9271-8"));

    private AtBirth() {}

    static boolean isIn(Observation observation) {
        return Stream.of(WEIGHT, OUTCOME, APGAR).anyMatch(codes -> codes.are(observation.getCode()));
    }
}
