package ml.keneya.malnutrition.fhir;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.growth.fhir.Measurement;
import ml.keneya.malnutrition.Attendance;
import ml.keneya.malnutrition.ExpectedVisit;
import ml.keneya.malnutrition.Protocol;
import ml.keneya.malnutrition.Treatment;
import ml.keneya.server.Codes;
import ml.keneya.server.PartitionFile;
import ml.keneya.visits.EpisodeCare;
import ml.keneya.visits.NextVisit;
import ml.keneya.visits.Seen;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** The treatments of acute malnutrition, in which people are expected again by the interval of the unit. */
record TreatmentCare(Protocol protocol) implements EpisodeCare {

    /** Of what a day tells that he was there. */
    private static final List<Codes> MEASURED = List.of(Codes.WEIGHT, ObservationCodes.MUAC, ObservationCodes.OEDEMA);

    @Override
    public Codes episodes() {
        return Codes.NUTRITION_UNIT;
    }

    /** Who is measured on another day than that of a visit is seen on it. */
    @Override
    public boolean isMovedBy(Resource record) {
        return record instanceof Encounter encounter
                ? encounter.hasEpisodeOfCare()
                : record instanceof Observation observation
                        && MEASURED.stream().anyMatch(codes -> codes.are(observation.getCode()));
    }

    @Override
    public List<NextVisit> next(List<EpisodeOfCare> episodes, PartitionFile file) {
        Map<Treatment, EpisodeOfCare> open = new LinkedHashMap<>();
        episodes.forEach(episode -> TreatmentRecord.of(episode)
                .filter(treatment -> !treatment.ended())
                .ifPresent(treatment -> open.put(treatment, episode)));
        if (open.isEmpty()) {
            return List.of();
        }
        List<LocalDate> measured = measured(file);
        List<Encounter> visits = visits(open.values(), file);
        return open.entrySet().stream()
                .map(each -> next(each.getKey(), each.getValue(), measured, visits))
                .toList();
    }

    private NextVisit next(
            Treatment treatment, EpisodeOfCare episode, List<LocalDate> measured, List<Encounter> visits) {
        Optional<Encounter> last = visits.stream()
                .filter(visit -> came(visit, treatment).isPresent())
                .max(Comparator.comparing(visit -> came(visit, treatment).orElseThrow()));
        LocalDate seen = Stream.of(
                        Stream.of(treatment.start()),
                        last.flatMap(visit -> came(visit, treatment)).stream(),
                        measured.stream())
                .flatMap(each -> each)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        ExpectedVisit expected = ExpectedVisit.after(seen, treatment.unit(), protocol);
        return new NextVisit(
                episode,
                new Coding()
                        .setSystem(Codes.NUTRITION_UNIT.system())
                        .setCode(treatment.unit().code()),
                Seen.at(seen, last),
                Optional.of(expected.due()),
                (int) ChronoUnit.DAYS.between(expected.due(), expected.until()));
    }

    private static Optional<LocalDate> came(Encounter visit, Treatment treatment) {
        return VisitRecord.of(visit)
                .filter(each -> each.came() && each.treatment().equals(treatment.from()))
                .map(Attendance::day);
    }

    private static List<LocalDate> measured(PartitionFile file) {
        return file.coded(Observation.class, "code", MEASURED).stream()
                .flatMap(record -> Measurement.of(record).stream())
                .map(Measurement::day)
                .toList();
    }

    private static List<Encounter> visits(Collection<EpisodeOfCare> episodes, PartitionFile file) {
        ReferenceOrListParam those = new ReferenceOrListParam();
        episodes.forEach(episode -> those.add(
                new ReferenceParam("EpisodeOfCare/" + episode.getIdElement().getIdPart())));
        return file.find(Encounter.class, SearchParameterMap.newSynchronous().add("episode-of-care", those));
    }
}
