package ml.keneya.consistency;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Who is followed in a pregnancy is a woman of an age for it. It is asked when the pregnancy begins to be followed, and
 * not again at each contact.
 */
final class AntenatalAge implements ConsistencyRule {

    private final int from;
    private final int to;

    AntenatalAge(Figures figures) {
        this.from = figures.whole(Figure.ANC_AGE_LEAST);
        this.to = figures.whole(Figure.ANC_AGE_MOST);
    }

    @Override
    public String key() {
        return "ml-x-anc-age";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof EpisodeOfCare episode
                && Codes.ANTENATAL_CARE.are(episode.getType())
                && Event.in(episode).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        boolean isMale = around.patient()
                .map(Patient::getGender)
                .filter(AdministrativeGender.MALE::equals)
                .isPresent();
        boolean isNotOfTheAge = Days.of(((EpisodeOfCare) written).getPeriod().getStartElement())
                .flatMap(Days::day)
                .flatMap(day -> Age.on(day, around))
                .filter(age -> age.isOutsideYears(from, to))
                .isPresent();
        return isMale || isNotOfTheAge ? Stream.of(Breach.at("EpisodeOfCare.patient", from, to)) : Stream.empty();
    }
}
