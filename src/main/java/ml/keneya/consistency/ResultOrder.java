package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Specimen.SpecimenStatus;

/**
 * The signs come first, then the specimen, then its result, where the records name one another; whichever of them comes
 * last is told.
 */
final class ResultOrder implements ConsistencyRule {

    private static final Codes IN_ERROR =
            new Codes("http://terminology.hl7.org/CodeSystem/condition-ver-status", Set.of("entered-in-error"));

    @Override
    public String key() {
        return "ml-x-result-order";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return (written instanceof Observation observation && isResult(observation))
                || (written instanceof Specimen specimen && taken(specimen).isPresent())
                || (written instanceof Condition condition
                        && condition.hasEvidence()
                        && onset(condition).isPresent());
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        if (written instanceof Observation result) {
            return Stream.concat(takenAfter(result, around), begunAfter(result, around));
        }
        return written instanceof Specimen specimen
                ? hasResultsBefore(specimen, around)
                : hasEvidenceBefore((Condition) written, around);
    }

    private static Stream<Breach> takenAfter(Observation result, Surroundings around) {
        return around.read(Specimen.class, result.getSpecimen()).flatMap(ResultOrder::taken).stream()
                .filter(taken -> returned(result).filter(taken::areAfter).isPresent())
                .map(taken -> Breach.at("Observation.specimen", taken.first()));
    }

    private static Stream<Breach> begunAfter(Observation result, Surroundings around) {
        return around.ofThePatient(
                        Condition.class,
                        "evidence-detail=Observation/" + result.getIdElement().getIdPart())
                .flatMap(condition -> onset(condition).stream())
                .filter(onset ->
                        observed(result, around).filter(onset::areAfter).isPresent())
                .map(onset -> Breach.at("Observation.effective", onset.first()));
    }

    private static Stream<Breach> hasResultsBefore(Specimen specimen, Surroundings around) {
        Days taken = taken(specimen).orElseThrow();
        return around.ofThePatient(
                        Observation.class,
                        "specimen=Specimen/" + specimen.getIdElement().getIdPart())
                .filter(ResultOrder::isResult)
                .flatMap(result -> returned(result).stream())
                .filter(taken::areAfter)
                .map(returned -> Breach.at("Specimen.collection.collected", returned));
    }

    private static Stream<Breach> hasEvidenceBefore(Condition condition, Surroundings around) {
        Days onset = onset(condition).orElseThrow();
        return condition.getEvidence().stream()
                .flatMap(evidence -> evidence.getDetail().stream())
                .flatMap(detail -> observation(detail, around))
                .flatMap(result -> observed(result, around).stream())
                .filter(onset::areAfter)
                .map(observed -> Breach.at("Condition.onset", observed));
    }

    private static Stream<Observation> observation(Reference detail, Surroundings around) {
        return around.read(Observation.class, detail).stream().filter(ResultOrder::isResult);
    }

    private static boolean isResult(Observation observation) {
        return Event.in(observation).findAny().isPresent();
    }

    /** The last day on which the result can have come. */
    private static Optional<LocalDate> returned(Observation result) {
        return Days.of(result.getIssuedElement())
                .or(() -> Days.of(result.getEffective()))
                .map(Days::last);
    }

    /** The last day on which the patient can have been looked at: that of the specimen, or of the observation. */
    private static Optional<LocalDate> observed(Observation result, Surroundings around) {
        return around.read(Specimen.class, result.getSpecimen())
                .flatMap(ResultOrder::taken)
                .or(() -> Days.of(result.getEffective()))
                .map(Days::last);
    }

    private static Optional<Days> taken(Specimen specimen) {
        return specimen.getStatus() == SpecimenStatus.ENTEREDINERROR
                ? Optional.empty()
                : Days.of(specimen.getCollection().getCollected());
    }

    private static Optional<Days> onset(Condition condition) {
        return IN_ERROR.are(condition.getVerificationStatus()) ? Optional.empty() : Days.of(condition.getOnset());
    }
}
