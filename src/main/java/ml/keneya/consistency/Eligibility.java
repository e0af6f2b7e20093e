package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * No contraceptive is chosen or handed over that the last judgement of eligibility put in category 4 for that person.
 * Where the record of the choice has a category of its own, its profile holds it to that.
 */
final class Eligibility implements ConsistencyRule {

    private static final String METHODS = Codes.KENEYA + "ml-fp-method";
    private static final Codes CHOICE = new Codes(Codes.KENEYA + "ml-obs", Set.of("contraception-status"));
    private static final Codes JUDGEMENT = new Codes(Codes.KENEYA + "ml-obs", Set.of("mec-category"));
    private static final Codes GIVEN_UP = new Codes(Codes.KENEYA + "ml-fp-action", Set.of("arret", "retrait"));
    private static final int NOT_TO_BE_GIVEN = 4;

    @Override
    public String key() {
        return "ml-x-eligibility";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Given.of(written).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Given given = Given.of(written).orElseThrow();
        List<Judged> judged = around.ofThePatient(
                        Observation.class, "code=" + JUDGEMENT.query() + "&date=le" + given.day())
                .flatMap(judgement -> Judged.of(judgement, given.method()).stream())
                .toList();
        Optional<LocalDate> last = judged.stream().map(Judged::day).max(LocalDate::compareTo);
        // Of two of one day it is not known which came after the other.
        return last
                .filter(day -> judged.stream()
                        .filter(each -> each.day().equals(day))
                        .allMatch(each -> each.category() == NOT_TO_BE_GIVEN))
                .map(day -> Breach.at(given.where(), day.toString()))
                .stream();
    }

    private static Optional<String> methodOf(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> METHODS.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    /** A method that somebody has from that day on. */
    private record Given(String where, String method, LocalDate day) {

        static Optional<Given> of(Resource record) {
            if (record instanceof Observation choice && isOfAMethodInUse(choice)) {
                return of("Observation.value", choice.getValueCodeableConcept(), Days.of(choice.getEffective()));
            }
            return record instanceof MedicationDispense dispense
                            && dispense.getStatus() == MedicationDispenseStatus.COMPLETED
                            && dispense.hasMedicationCodeableConcept()
                    ? of(
                            "MedicationDispense.medication",
                            dispense.getMedicationCodeableConcept(),
                            Days.of(dispense.getWhenHandedOverElement()))
                    : Optional.empty();
        }

        private static Optional<Given> of(String where, CodeableConcept concept, Optional<Days> days) {
            return methodOf(concept)
                    .flatMap(method -> days.flatMap(Days::day).map(day -> new Given(where, method, day)));
        }

        private static boolean isOfAMethodInUse(Observation choice) {
            return CHOICE.are(choice.getCode())
                    && choice.hasValueCodeableConcept()
                    && Event.in(choice).findAny().isPresent()
                    && choice.getComponent().stream()
                            .noneMatch(part -> JUDGEMENT.are(part.getCode())
                                    || (part.hasValueCodeableConcept()
                                            && GIVEN_UP.are(part.getValueCodeableConcept())));
        }
    }

    private record Judged(LocalDate day, int category) {

        static Optional<Judged> of(Observation judgement, String method) {
            return judgement.getValue() instanceof IntegerType category
                            && Event.in(judgement).findAny().isPresent()
                            && judgement.getComponent().stream().anyMatch(part -> isOf(part, method))
                    ? Days.of(judgement.getEffective())
                            .flatMap(Days::day)
                            .map(day -> new Judged(day, category.getValue()))
                    : Optional.empty();
        }

        private static boolean isOf(ObservationComponentComponent part, String method) {
            return part.hasValueCodeableConcept()
                    && methodOf(part.getValueCodeableConcept())
                            .filter(method::equals)
                            .isPresent();
        }
    }
}
