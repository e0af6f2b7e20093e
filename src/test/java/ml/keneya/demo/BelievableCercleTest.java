package ml.keneya.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ml.keneya.growth.Age;
import ml.keneya.growth.Child;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.growth.Oedema;
import ml.keneya.growth.Position;
import ml.keneya.growth.Sex;
import ml.keneya.growth.Stature;
import ml.keneya.growth.ZScore;
import ml.keneya.growth.ZScores;
import ml.keneya.guidance.Figures;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * A year of an invented cercle: what is counted in its records is what {@code assumptions.csv} and {@code seasons.csv}
 * say of it, within three standard errors of so many.
 */
class BelievableCercleTest {

    private static final Span YEAR = new Span(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31));
    private static final int PEOPLE = 25_000;
    private static final Figures<Assumption> ASSUMED =
            Figures.read(new ClassPathResource("keneya/demo/assumptions.csv"), Assumption.class);
    private static final ZScores STANDARDS = new ZScores(GrowthStandards.read());

    private static final Map<String, Patient> PATIENTS = new HashMap<>();
    private static final Map<String, EpisodeOfCare> EPISODES = new HashMap<>();
    private static final Map<String, Integer> CONTACTS = new HashMap<>();
    private static final Map<String, Integer> DOSES = new HashMap<>();
    private static final Map<String, List<Double>> VALUES = new HashMap<>();
    private static final Map<Month, Integer> CONSULTATIONS = new EnumMap<>(Month.class);
    private static final List<Double> WEEKS_AT_FIRST = new ArrayList<>();
    private static final List<Double> HEIGHTS = new ArrayList<>();

    @BeforeAll
    static void count() {
        Set<String> first = new HashSet<>();
        Demo.of(2027, PEOPLE, YEAR).transactions().forEach(transaction -> {
            List<Resource> records = transaction.getEntry().stream()
                    .map(entry -> entry.getResource())
                    .toList();
            records.forEach(BelievableCercleTest::count);
            Optional<Encounter> contact = records.stream()
                    .filter(Encounter.class::isInstance)
                    .map(Encounter.class::cast)
                    .filter(visit -> has(visit, "ml-anc-reason"))
                    .findFirst();
            contact.filter(visit -> first.add(visit.getSubject().getReference()
                            + visit.getEpisodeOfCareFirstRep().getReference()))
                    .ifPresent(visit -> records.stream()
                            .filter(Observation.class::isInstance)
                            .map(Observation.class::cast)
                            .filter(each -> code(each).equals("18185-9"))
                            .forEach(each -> WEEKS_AT_FIRST.add(number(each))));
        });
    }

    private static void count(Resource record) {
        if (record instanceof Patient patient) {
            PATIENTS.put("Patient/" + patient.getIdPart(), patient);
        } else if (record instanceof EpisodeOfCare episode) {
            EPISODES.put("EpisodeOfCare/" + episode.getIdPart(), episode);
        } else if (record instanceof Encounter visit && has(visit, "ml-anc-reason")) {
            CONTACTS.merge(visit.getEpisodeOfCareFirstRep().getReference(), 1, Integer::sum);
        } else if (record instanceof Encounter visit
                && visit.getTypeFirstRep().getCodingFirstRep().getCode().equals("curative")) {
            CONSULTATIONS.merge(
                    day(visit.getPeriod().getStartElement().getValueAsString()).getMonth(), 1, Integer::sum);
        } else if (record instanceof MedicationAdministration dose) {
            DOSES.merge(dose.getSubject().getReference(), 1, Integer::sum);
        } else if (record instanceof Observation seen && seen.hasValueQuantity()) {
            VALUES.computeIfAbsent(code(seen), each -> new ArrayList<>()).add(number(seen));
            if (code(seen).equals("8308-9")) {
                HEIGHTS.add(heightForAge(seen));
            }
        }
    }

    private static double heightForAge(Observation height) {
        Patient child = PATIENTS.get(height.getSubject().getReference());
        int days = Math.toIntExact(
                day(height.getEffectiveDateTimeType().getValueAsString()).toEpochDay()
                        - LocalDate.parse(child.getBirthDateElement().getValueAsString())
                                .toEpochDay());
        Sex sex = child.getGender() == AdministrativeGender.MALE ? Sex.MALE : Sex.FEMALE;
        return ((ZScore) STANDARDS.lengthHeightForAge(
                        new Child(sex, new Age.Days(days, days), Oedema.ABSENT),
                        new Stature(number(height), Position.STANDING)))
                .value();
    }

    @Test
    void aMonthIsAsHungryOrAsFeverishAsItsSeason() {
        Seasons seasons = Seasons.read();
        int all = CONSULTATIONS.values().stream().mapToInt(each -> each).sum();
        for (Month month : Month.values()) {
            double expected = seasons.fever().get(month.getValue() - 1) / sum(seasons.fever());
            isShare(month.name(), CONSULTATIONS.getOrDefault(month, 0), all, expected, 0.003);
        }
        List<Month> admissions =
                treatments("nouveau").map(each -> begun(each).getMonth()).toList();
        long lean = admissions.stream()
                .filter(month -> month.getValue() > 5 && month.getValue() < 10)
                .count();
        isShare(
                "June to September",
                lean,
                admissions.size(),
                sum(seasons.hunger().subList(5, 9)) / sum(seasons.hunger()),
                0.01);
    }

    private static double sum(List<Double> months) {
        return months.stream().mapToDouble(each -> each).sum();
    }

    private static Stream<EpisodeOfCare> treatments(String type) {
        return EPISODES.values().stream()
                .filter(each -> extension(each, "ml-cmam-admission-type")
                        .filter(type::equals)
                        .isPresent())
                .filter(each -> YEAR.contains(begun(each)));
    }

    @Test
    void treatmentsAreOfThoseAndEndAsAssumed() {
        List<EpisodeOfCare> begun = treatments("nouveau").toList();
        List<EpisodeOfCare> severe =
                begun.stream().filter(each -> !is(each, "urenam")).toList();
        double ofSevere = value(Assumption.SEVERE_PER_CHILD_YEAR)
                / (value(Assumption.SEVERE_PER_CHILD_YEAR) + value(Assumption.MODERATE_PER_CHILD_YEAR));

        isShare("severe", severe.size(), begun.size(), ofSevere, 0.03);
        isShare(
                "complicated",
                count(severe, each -> is(each, "ureni")),
                severe.size(),
                value(Assumption.COMPLICATED_OF_SEVERE),
                0.01);
        isShare(
                "oedema",
                count(severe, each -> criteria(each).contains("oedeme")),
                severe.size(),
                value(Assumption.OEDEMA_OF_SEVERE),
                0.01);
        List<String> exits = EPISODES.values().stream()
                .flatMap(each -> extension(each, "ml-cmam-exit-outcome").stream())
                .filter(exit -> !exit.equals("transfert-urenas"))
                .toList();
        isShare("default", count(exits, "abandon"::equals), exits.size(), value(Assumption.DEFAULTS), 0.02);
        isShare(
                "non-response",
                count(exits, "non-repondant"::equals),
                exits.size(),
                value(Assumption.NON_RESPONSES),
                0.02);
        assertThat(count(exits, "deces"::equals)).as("deaths").isPositive();
        isShare(
                "deaths",
                count(exits, "deces"::equals),
                exits.size(),
                value(Assumption.DEATHS_OF_SEVERE) * severe.size() / begun.size(),
                0.003);
    }

    @Test
    void womenComeAsOftenAndAsEarlyAsAssumed() {
        assertThat(mean(WEEKS_AT_FIRST))
                .as("weeks at the first contact")
                .isCloseTo(value(Assumption.FIRST_CONTACT_WEEKS), within(1.0));
        List<EpisodeOfCare> over = EPISODES.values().stream()
                .filter(each -> extension(each, "ml-anc-closure").isPresent())
                .toList();
        long cared = count(over, each -> !extension(each, "ml-anc-closure").equals(Optional.of("miscarriage")));
        long delivered = count(
                over,
                each -> List.of("live-birth", "stillbirth")
                        .contains(extension(each, "ml-anc-closure").orElseThrow()));
        isShare("delivered in a facility", delivered, cared, value(Assumption.DELIVERED_IN_FACILITY), 0.02);
        isShare(
                "stillbirths",
                count(over, each -> extension(each, "ml-anc-closure").equals(Optional.of("stillbirth"))),
                delivered,
                value(Assumption.STILLBIRTHS),
                0);
        // EDSM-VI Mali 2018 of all women, here of those who came at all.
        isShare(
                "four contacts",
                count(over, each -> CONTACTS.getOrDefault("EpisodeOfCare/" + each.getIdPart(), 0) > 3),
                cared,
                0.43 / value(Assumption.ANTENATAL_CARE),
                0.08);
    }

    @Test
    void whatIsMeasuredIsSpreadAsAssumed() {
        List<Double> haemoglobin = VALUES.get("718-7");
        isShare("haemoglobin below 11", count(haemoglobin, each -> each < 11), haemoglobin.size(), 0.6, 0.08);
        List<Double> births = VALUES.get("8339-4");
        isShare("low birth weight", count(births, each -> each < 2500), births.size(), 0.14, 0.02);
        isShare("stunted", count(HEIGHTS, each -> each < -2), HEIGHTS.size(), 0.23, 0.05);
    }

    @Test
    void familiesAreThoseOfTheCercle() {
        isShare(
                "displaced",
                count(
                        PATIENTS.values(),
                        each -> extension(each, "ml-displacement-status").equals(Optional.of("idp"))),
                PATIENTS.size(),
                value(Assumption.DISPLACED),
                0.02);
        List<Patient> newborns = PATIENTS.values().stream()
                .filter(each ->
                        YEAR.contains(LocalDate.parse(each.getBirthDateElement().getValueAsString())))
                .toList();
        isShare(
                "twins",
                count(newborns, Patient::hasMultipleBirth),
                newborns.size(),
                2 * value(Assumption.TWIN_BIRTHS) / (1 + value(Assumption.TWIN_BIRTHS)),
                0.01);
    }

    /** Within three standard errors, and what the way of counting moves it by. */
    private static void isShare(String what, long some, long all, double expected, double moved) {
        double error = Math.sqrt(expected * (1 - expected) / all);
        assertThat(some / (double) all)
                .as(what + ": " + some + " of " + all)
                .isCloseTo(expected, within(3 * error + moved));
    }

    private static <T> long count(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(each -> each).average().orElseThrow();
    }

    private static double value(Assumption assumption) {
        return ASSUMED.of(assumption).value().doubleValue();
    }

    private static boolean is(EpisodeOfCare episode, String type) {
        return episode.getTypeFirstRep().getCodingFirstRep().getCode().equals(type);
    }

    private static LocalDate begun(EpisodeOfCare episode) {
        return day(episode.getPeriod().getStartElement().getValueAsString());
    }

    private static List<String> criteria(EpisodeOfCare episode) {
        return episode.getExtension().stream()
                .filter(each -> each.getUrl().endsWith("/ml-cmam-admission-criterion"))
                .map(each -> each.getValue().primitiveValue())
                .toList();
    }

    private static Optional<String> extension(DomainResource record, String id) {
        return record.getExtension().stream()
                .filter(each -> each.getUrl().endsWith('/' + id))
                .map(each -> ((Base) each.getValue()).primitiveValue())
                .findFirst();
    }

    private static boolean has(Encounter visit, String system) {
        return visit.getReasonCode().stream()
                .anyMatch(reason -> reason.getCodingFirstRep().getSystem().endsWith('/' + system));
    }

    private static String code(Observation observation) {
        return observation.getCode().getCodingFirstRep().getCode();
    }

    private static double number(Observation observation) {
        return observation.getValueQuantity().getValue().doubleValue();
    }

    private static LocalDate day(String time) {
        return LocalDate.parse(time.substring(0, 10));
    }
}
