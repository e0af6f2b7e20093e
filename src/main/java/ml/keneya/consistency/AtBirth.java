package ml.keneya.consistency;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;

/** What is noted of a child at birth. */
final class AtBirth {

    static final Codes WEIGHT = new Codes(Codes.LOINC, Set.of("8339-4"));
    static final Codes OUTCOME = new Codes(Codes.KENEYA + "ml-obs", Set.of("birth-outcome"));
    static final Codes APGAR = new Codes(Codes.LOINC, Set.of("9272-6", "9274-2", "9271-8"));

    private AtBirth() {}

    /**
     * Whether the outcome is in the mother's file, as that of a child who has none.
     *
     * @param whose whose file it is in
     * @param least the least age of a mother, in years
     */
    static boolean isOfAMother(Observation outcome, Optional<Patient> whose, int least) {
        return OUTCOME.are(outcome.getCode())
                && Event.in(outcome)
                        .findFirst()
                        .map(event -> event.days().first())
                        .flatMap(day -> whose.flatMap(patient -> Age.on(day, patient)))
                        .filter(age -> age.isFromYears(least))
                        .isPresent();
    }

    static boolean isIn(Observation observation) {
        return Stream.of(WEIGHT, OUTCOME, APGAR).anyMatch(codes -> codes.are(observation.getCode()));
    }
}
