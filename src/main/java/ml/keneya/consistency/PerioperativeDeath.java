package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * Who is said to have died within a day of the operation, or after it and within thirty, did so by the date of death
 * and the end of the operation, as far as both are known to the day.
 */
final class PerioperativeDeath implements ConsistencyRule {

    private static final Codes OUTCOME = new Codes(Codes.KENEYA + "ml-obs", Set.of("perioperative-outcome"));
    private static final Codes EARLY = new Codes(Codes.KENEYA + "ml-periop-outcome", Set.of("deces-24h"));
    private static final Codes LATE = new Codes(Codes.KENEYA + "ml-periop-outcome", Set.of("deces-30j"));

    private final Figures figures;

    PerioperativeDeath(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-periop-death";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && OUTCOME.are(observation.getCode())
                && observation.hasValueCodeableConcept()
                && (EARLY.are(observation.getValueCodeableConcept()) || LATE.are(observation.getValueCodeableConcept()))
                && Event.in(observation).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation outcome = (Observation) written;
        Optional<LocalDate> death = around.patient().map(Patient::getDeceased).flatMap(PerioperativeDeath::day);
        return outcome.getPartOf().stream()
                .flatMap(operation -> around.read(Procedure.class, operation).stream())
                .flatMap(operation -> end(operation).stream())
                .flatMap(end -> death.filter(day -> !isInTime(outcome, day, end)).stream())
                .map(day -> Breach.at("Observation.value", day));
    }

    private boolean isInTime(Observation outcome, LocalDate death, LocalDate end) {
        LocalDate early = end.plusDays(figures.whole(Figure.PERIOP_EARLY_DAYS));
        // On the day of the operation is within its 24 hours, on the next day it may be.
        return EARLY.are(outcome.getValueCodeableConcept())
                ? !death.isBefore(end) && !death.isAfter(early)
                : death.isAfter(end) && !death.isAfter(end.plusDays(figures.whole(Figure.PERIOP_LATE_DAYS)));
    }

    private static Optional<LocalDate> end(Procedure operation) {
        return operation.getPerformed() instanceof Period period ? day(period.getEndElement()) : Optional.empty();
    }

    private static Optional<LocalDate> day(Type date) {
        return Days.of(date).flatMap(Days::day);
    }
}
