package ml.keneya.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;

/** A treatment that goes on from another begins about when that one ended; two registers seldom have the same day. */
final class Transfer implements ConsistencyRule {

    private final int most;

    Transfer(Figures figures) {
        this.most = figures.whole(Figure.TRANSFER_DAYS);
    }

    @Override
    public String key() {
        return "ml-x-transfer";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
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
        Stream<Breach> before = treatment.previous().stream()
                .flatMap(id -> around.ofThePatient(EpisodeOfCare.class, "_id=" + id))
                .flatMap(previous -> Treatment.of(previous).stream())
                .filter(previous -> lieApart(previous, treatment))
                .map(previous -> Breach.at("EpisodeOfCare.period.start", most));
        Stream<Breach> after = treatment.isTransferredOut()
                ? around.ofThePatient(EpisodeOfCare.class, "type=" + Codes.NUTRITION_UNIT.query())
                        .flatMap(next -> Treatment.of(next).stream())
                        .filter(next -> isPrevious(treatment, next) && lieApart(treatment, next))
                        .map(next -> Breach.at("EpisodeOfCare.period.end", most))
                : Stream.empty();
        return Stream.concat(before, after);
    }

    private boolean lieApart(Treatment previous, Treatment next) {
        Optional<LocalDate> end = previous.exit();
        Optional<LocalDate> start = next.admission();
        return end.isPresent() && start.isPresent() && Math.abs(ChronoUnit.DAYS.between(end.get(), start.get())) > most;
    }

    private static boolean isPrevious(Treatment treatment, Treatment next) {
        return next.previous()
                .filter(treatment.episode().getIdElement().getIdPart()::equals)
                .isPresent();
    }
}
