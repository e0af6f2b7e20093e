package ml.keneya.malnutrition.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.growth.fhir.ChildPatient;
import ml.keneya.guidance.fhir.Deaths;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.guidance.fhir.SentFile;
import ml.keneya.malnutrition.Attendance;
import ml.keneya.malnutrition.Examination;
import ml.keneya.malnutrition.Person;
import ml.keneya.malnutrition.Protocol;
import ml.keneya.malnutrition.Treatments;
import ml.keneya.server.Codes;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * The records by which somebody's nutrition is judged, wherever they were found.
 *
 * @param births encounters of maternity
 * @param visits encounters of the treatments among the episodes
 */
record PersonRecords(
        Patient patient,
        List<Observation> observations,
        List<Condition> conditions,
        List<EpisodeOfCare> episodes,
        List<Encounter> births,
        List<Encounter> visits) {

    /** What is read of a file that is sent. Which encounters are visits the episodes tell. */
    static final List<RecordQuery> READS = List.of(
            RecordQuery.coded("observations", "Observation", "code", ObservationCodes.ALL),
            RecordQuery.coded("conditions", "Condition", "code", SignCodes.COMPLICATIONS),
            RecordQuery.coded("episodes", "EpisodeOfCare", "type", Codes.NUTRITION_UNIT, Codes.ANTENATAL_CARE),
            RecordQuery.all("encounters", "Encounter"));

    static PersonRecords sent(SentFile file) {
        List<EpisodeOfCare> episodes = file.of(EpisodeOfCare.class);
        Set<String> treatments = treatments(episodes)
                .map(each -> each.getIdElement().getIdPart())
                .collect(Collectors.toSet());
        List<Encounter> encounters = file.of(Encounter.class);
        return new PersonRecords(
                file.patient(),
                file.of(Observation.class),
                file.of(Condition.class),
                episodes,
                encounters.stream()
                        .filter(each -> Codes.MATERNITY.are(each.getType()))
                        .toList(),
                encounters.stream()
                        .filter(each -> each.getEpisodeOfCare().stream()
                                .map(episode -> episode.getReferenceElement().getIdPart())
                                .anyMatch(id -> id != null && treatments.contains(id)))
                        .toList());
    }

    static Stream<EpisodeOfCare> treatments(List<EpisodeOfCare> episodes) {
        return episodes.stream().filter(episode -> Codes.NUTRITION_UNIT.are(episode.getType()));
    }

    /** What they say up to that day. */
    NutritionFile upTo(LocalDate day, Protocol protocol) {
        MotherhoodRecords motherhood = new MotherhoodRecords(episodes, births, observations, protocol);
        MotherhoodRecords.Known mother = motherhood.on(day);
        ChildPatient child = new ChildPatient(patient);
        Person person = new Person(
                child.sex(), child::ageOn, each -> Deaths.isDeadOn(patient, each), mother.motherhood(), mother.from());
        List<Attendance> attendances = visits.stream()
                .flatMap(visit -> VisitRecord.of(visit).stream())
                .filter(visit -> !visit.day().isAfter(day))
                .toList();
        List<Resource> all = new ArrayList<>(List.of(patient));
        Stream.of(observations, conditions, episodes, births, visits).forEach(all::addAll);
        return new NutritionFile(
                new Examination(person, day, new ObservedRecords(day).of(observations, conditions)),
                new Treatments(episodes.stream()
                        .flatMap(episode -> TreatmentRecord.of(episode).stream())
                        .toList()),
                attendances,
                SourceLabels.of(all));
    }
}
