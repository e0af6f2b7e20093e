package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** What has happened lies not ahead; clocks of tablets go wrong, so a day is let pass. */
final class NoFutureEvent implements ConsistencyRule {

    private final Figures figures;

    NoFutureEvent(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-future";
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean isOfTheRecordAlone() {
        return true;
    }

    @Override
    public boolean concerns(Resource written) {
        return Event.in(written).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        LocalDate last = around.today().plusDays(figures.whole(Figure.GRACE_DAYS));
        return Event.in(written)
                .filter(event -> event.days().areAfter(last))
                .map(event -> event.where().equals(Event.PERIOD_REPORTED)
                        ? Breach.doubtfulAt(event.where(), around.today().toString())
                        : Breach.at(event.where(), around.today().toString()));
    }
}
