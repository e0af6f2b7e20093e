package ml.keneya.consistency;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;

/** A treatment of malnutrition lasts from its first day on, and not beyond a bound. */
final class LengthOfStay implements ConsistencyRule {

    private final String key;
    private final Severity severity;
    private final int most;

    LengthOfStay(String key, Severity severity, int most) {
        this.key = key;
        this.severity = severity;
        this.most = most;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public boolean isOfTheRecordAlone() {
        return true;
    }

    @Override
    public boolean concerns(Resource written) {
        return Treatment.of(written)
                .filter(treatment -> treatment.episode().getPeriod().hasEnd())
                .isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        EpisodeOfCare episode = (EpisodeOfCare) written;
        return Days.of(episode.getPeriod().getStartElement()).stream()
                .flatMap(start -> Days.of(episode.getPeriod().getEndElement()).stream()
                        .filter(end -> end.areBefore(start.first())
                                || ChronoUnit.DAYS.between(start.last(), end.first()) > most))
                .map(end -> Breach.at("EpisodeOfCare.period.end", most));
    }
}
