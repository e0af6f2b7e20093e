package ml.keneya.comparison;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import ml.keneya.comparison.Directory.PatientFile;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** What is compared. */
final class Workloads {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final Set<Kind> BOTH = EnumSet.of(Kind.KENEYA, Kind.STOCK);
    private static final Set<Kind> VALIDATING = EnumSet.of(Kind.KENEYA, Kind.STOCK_VALIDATING);
    private static final String WEIGHT = "code=http://loinc.org|29463-7";
    private static final String MUAC = "code=https://keneya.ml/fhir/CodeSystem/ml-obs|muac";
    private static final String PAGE = "&_count=20";

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Population population;
    private final int perPhase;

    Workloads(Population population, int perPhase) {
        this.population = population;
        this.perPhase = perPhase;
    }

    /** How many visits are sent in a round. */
    static int visitsPerRound(int perPhase) {
        return perPhase + 2 * visitsOfMixed(perPhase);
    }

    /** Two requests in ten. */
    private static int visitsOfMixed(int perPhase) {
        return (perPhase + 9) / 10 * 2;
    }

    List<Workload> all() {
        List<Workload> all = new ArrayList<>();
        all.add(new Workload("transaction of a visit", ALL, false, false, (ids, round) -> visits(round, 0, perPhase)));
        all.add(write("create Observation", "Observation", 201, this::measured));
        all.add(write("create Patient", "Patient", 201, this::registered));
        all.add(read("read", (file, i) -> i % 2 == 0 ? "Patient/" + file.patient() : "Encounter/" + file.encounter()));
        searches().forEach(all::add);
        all.add(new Workload(
                "`$everything` of a patient",
                BOTH,
                false,
                false,
                (ids, round) -> gets(ids, (file, i) -> "Patient/" + file.patient() + "/$everything?_count=50")));
        all.add(new Workload(
                "`$validate`",
                VALIDATING,
                true,
                false,
                write("", "Observation/$validate", 200, this::measured).requests()));
        all.add(new Workload(
                "mixed, 70 % reads and searches", BOTH, false, false, (ids, round) -> mixed(ids, round, perPhase)));
        all.add(new Workload(
                "mixed, at a constant rate",
                BOTH,
                false,
                true,
                (ids, round) -> mixed(ids, round, perPhase + visitsOfMixed(perPhase))));
        return all;
    }

    private List<Workload> searches() {
        return List.of(
                search(
                        "patient by identifier",
                        (file, i) -> "Patient?identifier=" + file.of().identifier()),
                search(
                        "patients by parts of names",
                        (file, i) -> "Patient?family="
                                + start(file.of().patient().getNameFirstRep().getFamily(), 4)
                                + "&given=" + start(given(file), 3) + "&birthdate=ge" + (1985 + i % 39) + "-01-01"
                                + PAGE),
                search(
                        "encounters of a patient by date",
                        (file, i) -> "Encounter?patient=" + file.patient() + "&date=ge2026-09-01" + PAGE),
                search(
                        "observations of a patient by code",
                        (file, i) -> "Observation?patient=" + file.patient() + "&" + WEIGHT + PAGE),
                search(
                        "observations by code and value",
                        (file, i) -> "Observation?" + MUAC + "&value-quantity=lt" + (115 + i % 40)
                                + "|http://unitsofmeasure.org|mm&date=ge2026-" + (i % 2 == 0 ? "09-" : "10-")
                                + twoDigits(1 + i / 2 % 28) + PAGE),
                new Workload(
                        "encounters of a facility in a week",
                        BOTH,
                        true,
                        false,
                        (ids, round) -> IntStream.range(0, perPhase)
                                .mapToObj(i -> week(ids, i))
                                .toList()),
                search(
                        "chained: observations by the patient's identifier",
                        (file, i) -> "Observation?subject:Patient.identifier="
                                + file.of().identifier() + "&" + WEIGHT + PAGE),
                search(
                        "`_has`: patients with malaria by name",
                        (file, i) ->
                                "Patient?_has:Condition:patient:code=https://keneya.ml/fhir/CodeSystem/ml-affection|A19"
                                        + "&family="
                                        + start(
                                                file.of()
                                                        .patient()
                                                        .getNameFirstRep()
                                                        .getFamily(),
                                                4)
                                        + "&birthdate=ge" + (2020 + i % 7) + "-" + twoDigits(1 + i / 7 % 12) + "-01"
                                        + PAGE),
                search(
                        "`_include`: weights with patient and encounter",
                        (file, i) -> "Observation?patient=" + file.patient() + "&" + WEIGHT
                                + "&_include=Observation:subject&_include=Observation:encounter" + PAGE),
                new Workload(
                        "text: patients with a word anywhere",
                        EnumSet.of(Kind.KENEYA),
                        false,
                        false,
                        (ids, round) -> gets(
                                ids,
                                (file, i) -> "Patient?_content=" + given(file) + "&birthdate=ge" + (1985 + i % 39)
                                        + "-01-01" + PAGE)));
    }

    private static Request week(Directory ids, int number) {
        List<String> facilities = ids.organizations().keySet().stream().sorted().toList();
        int day = number / facilities.size();
        return Request.get("Encounter?service-provider=Organization/"
                + ids.organizations().get(facilities.get(number % facilities.size()))
                + "&date=ge" + Population.FIRST.plusDays(day % 24)
                + "&date=lt" + Population.FIRST.plusDays(day % 24 + 7)
                + PAGE);
    }

    private Workload search(String name, BiFunction<PatientFile, Integer, String> path) {
        return new Workload(name, BOTH, true, false, (ids, round) -> gets(ids, path));
    }

    private Workload read(String name, BiFunction<PatientFile, Integer, String> path) {
        return new Workload(name, BOTH, false, false, (ids, round) -> gets(ids, path));
    }

    private List<Request> gets(Directory ids, BiFunction<PatientFile, Integer, String> path) {
        return IntStream.range(0, perPhase)
                .mapToObj(i -> Request.get(path.apply(file(ids, i), i)).inLane(i))
                .toList();
    }

    private List<Request> visits(int round, int from, int count) {
        int first = round * visitsPerRound(perPhase) + from;
        return IntStream.range(0, count)
                .mapToObj(i -> population.visits().get(first + i).inLane(i))
                .toList();
    }

    /** The resources are written anew in each round, so that none is stored twice. */
    private interface Written {
        String json(Directory ids, PatientFile file, int number);
    }

    private Workload write(String name, String path, int status, Written written) {
        return new Workload(
                name,
                ALL,
                false,
                false,
                (ids, round) -> IntStream.range(0, perPhase)
                        .mapToObj(i -> Request.create(
                                        path, status, written.json(ids, file(ids, i), round * perPhase + i))
                                .inLane(i))
                        .toList());
    }

    private String measured(Directory ids, PatientFile file, int number) {
        Observation measured = file.of().measured().copy();
        measured.setId((String) null);
        measured.setSubject(new Reference("Patient/" + file.patient()));
        measured.setEncounter(null);
        measured.setPerformer(null);
        String time = measured.getEffectiveDateTimeType().getValueAsString();
        measured.setEffective(new DateTimeType(
                time.substring(0, 14) + twoDigits(number / 60 % 60) + ":" + twoDigits(number % 60) + "Z"));
        return fhir.newJsonParser().encodeResourceToString(measured);
    }

    private String registered(Directory ids, PatientFile file, int number) {
        Patient patient = file.of().patient().copy();
        patient.setId((String) null);
        patient.getIdentifierFirstRep()
                .setValue("c-" + number)
                .setAssigner(new Reference(
                        "Organization/" + ids.organizations().get(file.of().facility())));
        return fhir.newJsonParser().encodeResourceToString(patient);
    }

    /** Of ten, two visits, an Observation, and seven that read or search. */
    private List<Request> mixed(Directory ids, int round, int firstVisit) {
        List<Request> visits = visits(round, firstVisit, visitsOfMixed(perPhase));
        List<List<Request>> reads = List.of(
                gets(ids, (file, i) -> "Patient/" + file.patient()),
                gets(ids, (file, i) -> "Patient?identifier=" + file.of().identifier()),
                gets(ids, (file, i) -> "Encounter?patient=" + file.patient() + "&date=ge2026-08-01" + PAGE),
                gets(ids, (file, i) -> "Observation?patient=" + file.patient() + "&_sort=-date" + PAGE));
        return IntStream.range(0, perPhase)
                .mapToObj(i -> {
                    Request request = switch (i % 10) {
                        case 0 -> visits.get(i / 10 * 2);
                        case 3 -> visits.get(i / 10 * 2 + 1);
                        case 6 -> observation(ids, i, (round + 20) * perPhase + firstVisit + i);
                        default -> reads.get(i % reads.size()).get(i);
                    };
                    return request.inLane(i);
                })
                .toList();
    }

    private Request observation(Directory ids, int number, int time) {
        return Request.create("Observation", 201, measured(ids, file(ids, number), time));
    }

    private static PatientFile file(Directory ids, int number) {
        return ids.files().get(number % ids.files().size());
    }

    private static String given(PatientFile file) {
        return file.of().patient().getNameFirstRep().getGivenAsSingleString();
    }

    private static String start(String word, int length) {
        return word.substring(0, Math.min(length, word.length()));
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
