package ml.keneya.consistency;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;

/** A treatment that goes on from another begins when that one ended. */
final class Transfer implements ConsistencyRule {

    private final String key;
    private final Severity severity;
    private final BiPredicate<Days, Days> broken;
    private final Object[] arguments;

    /** @param broken whether a treatment that ended then does not go on as one that began then */
    private Transfer(String key, Severity severity, BiPredicate<Days, Days> broken, Object... arguments) {
        this.key = key;
        this.severity = severity;
        this.broken = broken;
        this.arguments = arguments;
    }

    static Transfer notBeforeTheEnd() {
        return new Transfer("ml-x-transfer", Severity.REFUSE, (end, start) -> start.areBefore(end.first()));
    }

    static Transfer soonAfterTheEnd(Figures figures) {
        int most = figures.whole(Figure.TRANSFER_DAYS);
        return new Transfer(
                "ml-x-transfer-gap",
                Severity.WARN,
                (end, start) -> ChronoUnit.DAYS.between(end.last(), start.first()) > most,
                most);
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
    public boolean concerns(Resource written) {
        return Treatment.of(written)
                .filter(treatment -> treatment.previous().isPresent() || treatment.isTransferredOut())
                .isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Treatment treatment = new Treatment((EpisodeOfCare) written);
        Stream<Breach> before = treatment.previous().flatMap(id -> around.read(EpisodeOfCare.class, id)).stream()
                .flatMap(previous -> Treatment.of(previous).stream())
                .filter(previous -> isBroken(previous, treatment))
                .map(previous -> Breach.at("EpisodeOfCare.period.start", arguments));
        Stream<Breach> after = treatment.isTransferredOut()
                ? around.ofThePatient(EpisodeOfCare.class, "type=" + Codes.NUTRITION_UNIT.query())
                        .flatMap(next -> Treatment.of(next).stream())
                        .filter(next -> isPrevious(treatment, next) && isBroken(treatment, next))
                        .map(next -> Breach.at("EpisodeOfCare.period.end", arguments))
                : Stream.empty();
        return Stream.concat(before, after);
    }

    private boolean isBroken(Treatment previous, Treatment next) {
        Optional<Days> end = Days.of(previous.episode().getPeriod().getEndElement());
        Optional<Days> start = Days.of(next.episode().getPeriod().getStartElement());
        return end.isPresent() && start.isPresent() && broken.test(end.get(), start.get());
    }

    private static boolean isPrevious(Treatment treatment, Treatment next) {
        String id = treatment.episode().getIdElement().getIdPart();
        return next.previous()
                .filter(previous -> previous.getIdPart().equals(id))
                .isPresent();
    }
}
