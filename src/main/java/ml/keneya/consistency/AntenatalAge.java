package ml.keneya.consistency;

import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * Who is followed in a pregnancy or gives birth is a woman of an age for it. A newborn may have the gestational age of
 * the birth, and an encounter at the maternity.
 */
final class AntenatalAge implements ConsistencyRule {

    private final int from;
    private final int toFollow;
    private final int toDeliver;
    private final int newborn;

    AntenatalAge(Figures figures) {
        this.from = figures.whole(Figure.ANC_AGE_LEAST);
        this.toFollow = figures.whole(Figure.ANC_AGE_MOST);
        this.toDeliver = figures.whole(Figure.DELIVERY_AGE_MOST);
        this.newborn = figures.whole(Figure.NEWBORN_MONTHS);
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
        return isOfAWoman(written) && Event.in(written).findAny().isPresent();
    }

    private static boolean isOfAWoman(Resource written) {
        return (written instanceof EpisodeOfCare episode && Codes.ANTENATAL_CARE.are(episode.getType()))
                || Delivery.isIn(written)
                || mayBeOfANewborn(written);
    }

    private static boolean mayBeOfANewborn(Resource written) {
        return (written instanceof Observation age && Gestation.CODE.are(age.getCode()))
                || (written instanceof Encounter encounter && Codes.MATERNITY.areOf(encounter));
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Optional<Age> age = Event.in(written)
                .findFirst()
                .flatMap(event -> event.days().day())
                .flatMap(day -> Age.on(day, around));
        if (mayBeOfANewborn(written)
                && age.map(months -> months.least() < newborn).orElse(true)) {
            return Stream.empty();
        }
        int to = written instanceof EpisodeOfCare ? toFollow : toDeliver;
        return around.patientIsMale()
                        || age.filter(months -> months.isOutsideYears(from, to)).isPresent()
                ? Stream.of(Breach.at(where(written), from, to))
                : Stream.empty();
    }

    private static String where(Resource written) {
        return written instanceof EpisodeOfCare ? "EpisodeOfCare.patient" : written.fhirType() + ".subject";
    }
}
