package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** The children of one delivery are born one after another, about the same day. */
final class Twins implements ConsistencyRule {

    private final int most;
    private final int mother;

    Twins(Figures figures) {
        this.most = figures.whole(Figure.TWINS_DAYS);
        this.mother = figures.whole(Figure.ANC_AGE_LEAST);
    }

    @Override
    public String key() {
        return "ml-x-twins";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation outcome
                && AtBirth.OUTCOME.are(outcome.getCode())
                && LocalId.of(outcome.getSubject(), "Patient").isPresent()
                && LocalId.of(outcome.getEncounter(), "Encounter").isPresent()
                && Event.in(outcome).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation outcome = (Observation) written;
        Optional<Patient> child = around.patient();
        Optional<String> encounter = LocalId.of(outcome.getEncounter(), "Encounter");
        if (child.isEmpty() || encounter.isEmpty() || AtBirth.isOfAMother(outcome, child, mother)) {
            return Stream.empty();
        }
        return around.find(
                        Observation.class,
                        "code=" + AtBirth.OUTCOME.query() + "&encounter=Encounter/" + encounter.get())
                .filter(other -> Event.in(other).findAny().isPresent())
                // Of whom the writer does not see he is told nothing.
                .flatMap(other -> around
                        .patient(other.getSubject())
                        .filter(whose -> !AtBirth.isOfAMother(other, Optional.of(whose), mother))
                        .stream())
                .filter(other -> !isSame(child.get(), other))
                .filter(other -> haveOneRank(child.get(), other) || lieApart(child.get(), other))
                .limit(1)
                .map(other -> Breach.at("Observation.subject", most));
    }

    private static boolean isSame(Patient one, Patient other) {
        return one.getIdElement().getIdPart().equals(other.getIdElement().getIdPart());
    }

    private static boolean haveOneRank(Patient one, Patient other) {
        return one.getMultipleBirth() instanceof IntegerType rank
                && rank.hasValue()
                && other.getMultipleBirth() instanceof IntegerType others
                && rank.getValue().equals(others.getValue());
    }

    private boolean lieApart(Patient one, Patient other) {
        Optional<Days> born = Days.of(one.getBirthDateElement());
        Optional<Days> others = Days.of(other.getBirthDateElement());
        return born.isPresent()
                && others.isPresent()
                && (born.get().areAfter(after(others.get())) || others.get().areAfter(after(born.get())));
    }

    private LocalDate after(Days born) {
        return born.last().plusDays(most);
    }
}
