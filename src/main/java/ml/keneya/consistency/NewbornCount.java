package ml.keneya.consistency;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** The number born alive of a delivery is that of the live births among the outcomes recorded in its encounter. */
final class NewbornCount implements ConsistencyRule {

    private static final Codes NUMBER = new Codes(Codes.LOINC, Set.of("73773-4"));
    private static final Codes ALIVE = new Codes(Codes.KENEYA + "ml-birth-outcome", Set.of("ne-vivant"));

    @Override
    public String key() {
        return "ml-x-newborns";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && NUMBER.are(observation.getCode())
                && observation.getValue() instanceof IntegerType count
                && count.hasValue()
                && Event.in(observation).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation number = (Observation) written;
        List<Observation> outcomes = LocalId.of(number.getEncounter(), "Encounter").stream()
                // The outcomes are their children's; the encounter is the mother's.
                .filter(id -> around.ofThePatient(Encounter.class, "_id=" + id)
                        .findAny()
                        .isPresent())
                .flatMap(id -> around.find(
                        Observation.class, "code=" + AtBirth.OUTCOME.query() + "&encounter=Encounter/" + id))
                .filter(each -> Event.in(each).findAny().isPresent())
                // Of whom the writer does not see he is told nothing.
                .filter(each -> around.patient(each.getSubject()).isPresent())
                .toList();
        long alive = outcomes.stream()
                .filter(each -> each.hasValueCodeableConcept() && ALIVE.are(each.getValueCodeableConcept()))
                .count();
        // The outcomes may be recorded after the number.
        return outcomes.isEmpty() || number.getValueIntegerType().getValue() == alive
                ? Stream.empty()
                : Stream.of(Breach.at("Observation.value", alive));
    }
}
