package ml.keneya.consistency;

import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** The number born alive of a delivery is that of the live births among the outcomes recorded in its encounter. */
final class NewbornCount implements ConsistencyRule {

    private static final Codes NUMBER = new Codes(Codes.LOINC, Set.of("73773-4"));
    private static final Codes OUTCOME = new Codes(Codes.KENEYA + "ml-obs", Set.of("birth-outcome"));
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
                && observation.hasValueIntegerType()
                && observation.getEncounter().getReferenceElement().hasIdPart();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation number = (Observation) written;
        long alive = around.find(
                        Observation.class,
                        "code=" + OUTCOME.query() + "&encounter=Encounter/"
                                + number.getEncounter().getReferenceElement().getIdPart())
                .filter(each -> Event.in(each).findAny().isPresent())
                .filter(each -> each.hasValueCodeableConcept() && ALIVE.are(each.getValueCodeableConcept()))
                .count();
        return number.getValueIntegerType().getValue() == alive
                ? Stream.empty()
                : Stream.of(Breach.at("Observation.value", alive));
    }
}
