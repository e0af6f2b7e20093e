package ml.keneya.consistency;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;

/** A person has one open episode of a kind: who comes again is followed in it, or it is closed first. */
final class OneActiveEpisode implements ConsistencyRule {

    private final String key;
    private final Codes types;

    OneActiveEpisode(String key, Codes types) {
        this.key = key;
        this.types = types;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof EpisodeOfCare episode
                && types.are(episode.getType())
                && (episode.getStatus() == EpisodeOfCareStatus.ACTIVE
                        || episode.getStatus() == EpisodeOfCareStatus.ONHOLD);
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        around.oneAtATime(this);
        return around.ofThePatient(EpisodeOfCare.class, "status=active,onhold&type=" + types.query())
                .limit(1)
                .map(other -> Breach.at("EpisodeOfCare.status"));
    }
}
