package ml.keneya.consistency;

import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;

/**
 * A person has one open episode of a kind: who comes again is followed in it, or it is closed first. Who is transferred
 * may be here before the other unit has said so.
 */
final class OneActiveEpisode implements ConsistencyRule {

    private static final int DAYS_OF_A_WEEK = 7;

    private final String key;
    private final Codes types;
    private final Optional<Integer> longestDays;

    private OneActiveEpisode(String key, Codes types, Optional<Integer> longestDays) {
        this.key = key;
        this.types = types;
        this.longestDays = longestDays;
    }

    static OneActiveEpisode ofMalnutrition() {
        return new OneActiveEpisode("ml-x-one-treatment", Codes.NUTRITION_UNIT, Optional.empty());
    }

    /** An episode that is older than any pregnancy was forgotten, and hinders no other. */
    static OneActiveEpisode ofPregnancy(Figures figures) {
        return new OneActiveEpisode(
                "ml-x-one-pregnancy",
                Codes.ANTENATAL_CARE,
                Optional.of(figures.whole(Figure.GA_LONGEST_WEEKS) * DAYS_OF_A_WEEK));
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
        EpisodeOfCare episode = (EpisodeOfCare) written;
        boolean transferred =
                Treatment.of(episode).filter(Treatment::isTransferredIn).isPresent();
        return around.ofThePatient(EpisodeOfCare.class, "status=active,onhold&type=" + types.query())
                .filter(other -> longestDays
                        .filter(days -> isLongBefore(other, episode, days))
                        .isEmpty())
                .limit(1)
                .map(other ->
                        transferred ? Breach.doubtfulAt("EpisodeOfCare.status") : Breach.at("EpisodeOfCare.status"));
    }

    private static boolean isLongBefore(EpisodeOfCare other, EpisodeOfCare episode, int days) {
        return Days.of(other.getPeriod().getStartElement())
                .flatMap(began -> Days.of(episode.getPeriod().getStartElement())
                        .filter(begins -> began.areBefore(begins.first().minusDays(days))))
                .isPresent();
    }
}
