package ml.keneya.pregnancy.fhir;

import static java.util.stream.Collectors.toSet;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.guidance.fhir.SentFile;
import ml.keneya.pregnancy.RoutineTest;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import ml.keneya.server.PartitionFile;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;

/** All that a reader finds of a woman by which her pregnancies are judged, whatever its status and day. */
record WomanFile(
        List<EpisodeOfCare> episodes,
        List<Encounter> encounters,
        List<Procedure> procedures,
        List<Observation> observations,
        List<MedicationAdministration> intakes,
        List<MedicationRequest> prescriptions,
        List<Immunization> doses) {

    private static final List<Codes> OBSERVED = Stream.concat(
                    Stream.of(
                            PregnancyCodes.LAST_PERIOD,
                            PregnancyCodes.EXPECTED_DELIVERY,
                            PregnancyCodes.GESTATIONAL_AGE,
                            PregnancyCodes.FUNDAL_HEIGHT,
                            PregnancyCodes.BLOOD_PRESSURE,
                            PregnancyCodes.PROTEINURIA,
                            PregnancyCodes.HAEMOGLOBIN,
                            PregnancyCodes.DANGER_SIGNS,
                            PregnancyCodes.TETANUS_STATUS),
                    Arrays.stream(RoutineTest.values()).map(PregnancyCodes::of))
            .toList();

    static WomanFile of(PatientFile files, Patient woman, RequestDetails reader) {
        return new WomanFile(
                files.records(EpisodeOfCare.class, woman, coded("type", Set.of(Codes.ANTENATAL_CARE)), reader),
                files.records(Encounter.class, woman, all(), reader),
                files.records(Procedure.class, woman, all(), reader).stream()
                        .filter(WomanFile::isDelivery)
                        .toList(),
                files.records(Observation.class, woman, coded("code", OBSERVED), reader),
                files.records(
                        MedicationAdministration.class,
                        woman,
                        coded("code", Set.of(PregnancyCodes.IPTP, PregnancyCodes.COTRIMOXAZOLE)),
                        reader),
                files.records(
                        MedicationRequest.class, woman, coded("code", Set.of(PregnancyCodes.COTRIMOXAZOLE)), reader),
                files.records(
                        Immunization.class, woman, coded("vaccine-code", Set.of(PregnancyCodes.TETANUS)), reader));
    }

    /** No more of her than tells of her pregnancies, as it lies in one place. */
    static WomanFile ofPregnancies(List<EpisodeOfCare> episodes, PartitionFile file) {
        return new WomanFile(
                episodes,
                file.find(Encounter.class, all()),
                file.find(Procedure.class, all()).stream()
                        .filter(WomanFile::isDelivery)
                        .toList(),
                file.find(Observation.class, coded("code", PregnancyCodes.DATING)),
                List.of(),
                List.of(),
                List.of());
    }

    /** What is read of a file that is sent. */
    static final List<RecordQuery> READS = List.of(
            RecordQuery.coded("episodes", "EpisodeOfCare", "type", Codes.ANTENATAL_CARE),
            RecordQuery.all("encounters", "Encounter"),
            RecordQuery.all("procedures", "Procedure"),
            RecordQuery.coded("observations", "Observation", "code", OBSERVED),
            RecordQuery.coded(
                    "administrations",
                    "MedicationAdministration",
                    "code",
                    PregnancyCodes.IPTP,
                    PregnancyCodes.COTRIMOXAZOLE),
            RecordQuery.coded("prescriptions", "MedicationRequest", "code", PregnancyCodes.COTRIMOXAZOLE),
            RecordQuery.coded("immunizations", "Immunization", "vaccine-code", PregnancyCodes.TETANUS));

    static WomanFile sent(SentFile file) {
        return new WomanFile(
                file.of(EpisodeOfCare.class),
                file.of(Encounter.class),
                file.of(Procedure.class).stream().filter(WomanFile::isDelivery).toList(),
                file.of(Observation.class),
                file.of(MedicationAdministration.class),
                file.of(MedicationRequest.class),
                file.of(Immunization.class));
    }

    private static SearchParameterMap coded(String parameter, Collection<Codes> codes) {
        TokenOrListParam either = new TokenOrListParam();
        codes.forEach(each -> each.codes().forEach(code -> either.add(each.system(), code)));
        SearchParameterMap search = all();
        search.add(parameter, either);
        return search;
    }

    /** In the order in which they were stored. */
    private static SearchParameterMap all() {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.setSort(new SortSpec("_lastUpdated"));
        return search;
    }

    static boolean isDelivery(Procedure procedure) {
        return procedure.getStatus() == ProcedureStatus.COMPLETED
                && procedure.getCode().getCoding().stream()
                        .anyMatch(coding -> PregnancyCodes.DELIVERY_MODES.equals(coding.getSystem()));
    }

    /** What is made of it is as confidential as the records. */
    Meta labels(Patient woman) {
        return SourceLabels.of(Stream.<Collection<? extends Resource>>of(
                        List.of(woman), episodes, encounters, procedures, observations, intakes, prescriptions, doses)
                .flatMap(Collection::stream)
                .toList());
    }

    /** What is settled, dated by that day or earlier, and of that code. */
    Stream<Result> results(Codes codes, LocalDate until) {
        return observations.stream()
                .filter(record -> codes.are(record.getCode()))
                .flatMap(record -> Result.of(record).stream())
                .filter(result -> !result.day().isAfter(until));
    }

    /** The day on which she gave birth by that record, where it is known. */
    static Optional<LocalDate> day(Procedure delivery) {
        return Days.of(delivery.getPerformed()).flatMap(Days::day);
    }

    /** The encounters that are of one of those episodes. */
    Set<String> encountersOf(Set<String> episodes) {
        return encounters.stream()
                .filter(encounter -> encounter.getEpisodeOfCare().stream()
                        .map(episode -> episode.getReferenceElement().getIdPart())
                        .anyMatch(id -> id != null && episodes.contains(id)))
                .map(encounter -> encounter.getIdElement().getIdPart())
                .collect(toSet());
    }
}
