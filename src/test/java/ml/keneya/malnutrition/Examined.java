package ml.keneya.malnutrition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.growth.Age;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.Position;
import ml.keneya.growth.Sex;
import ml.keneya.growth.Stature;
import ml.keneya.growth.ZScore;
import ml.keneya.growth.ZScores;
import ml.keneya.guidance.Figures;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** Somebody who is examined, told step by step. */
final class Examined {

    static final LocalDate DAY = LocalDate.of(2026, 11, 17);
    static final int YEAR_AND_A_HALF = 548;
    static final int CENTIMETRES = 75;

    private static final ClassPathResource PROTOCOL = new ClassPathResource("keneya/malnutrition/protocol.csv");

    static final ZScores STANDARDS = new ZScores(GrowthStandards.read());
    static final Rules RULES =
            new Rules(STANDARDS, NutritionThresholds.read(), Figures.read(PROTOCOL, ProtocolFigure.class));

    private final List<Told<Double>> weights = new ArrayList<>();
    private final List<Told<Stature>> lengths = new ArrayList<>();
    private final List<Told<Double>> arms = new ArrayList<>();
    private final List<Told<OedemaGrade>> oedema = new ArrayList<>();
    private final List<Told<Appetite>> appetite = new ArrayList<>();
    private final List<Told<Sign>> signs = new ArrayList<>();
    private final List<Told<Boolean>> noSigns = new ArrayList<>();
    private final List<Told<Double>> temperatures = new ArrayList<>();
    private final List<Told<Double>> breaths = new ArrayList<>();
    private final List<Told<Double>> glucose = new ArrayList<>();
    private final List<Told<Double>> haemoglobin = new ArrayList<>();
    private final List<Told<Set<InfantRisk>>> assessments = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Told<String>> unusable = new ArrayList<>();
    private final List<Treatment> treatments = new ArrayList<>();
    private final List<Attendance> visits = new ArrayList<>();

    private LocalDate day = DAY;
    private Age ageOnDay = Age.ofDays(YEAR_AND_A_HALF);
    private Optional<Sex> sex = Optional.of(Sex.FEMALE);
    private Motherhood motherhood = Motherhood.UNKNOWN;
    private boolean dead;
    private int records;

    /** On the day that is asked for at the end. */
    static Examined aged(int days) {
        Examined one = new Examined();
        one.ageOnDay = Age.ofDays(days);
        return one;
    }

    static Examined aged(int least, int most) {
        Examined one = new Examined();
        one.ageOnDay = new Age.Days(least, most);
        return one;
    }

    static Examined ofUnknownAge() {
        Examined one = new Examined();
        one.ageOnDay = new Age.Unknown();
        return one;
    }

    /** A child of 18 months of whom all is measured and well, without a danger sign. */
    static Examined well() {
        return aged(YEAR_AND_A_HALF)
                .muac(140)
                .length(CENTIMETRES)
                .weight(weightAt(CENTIMETRES, YEAR_AND_A_HALF, 0))
                .oedema(OedemaGrade.NONE)
                .noSign();
    }

    /** The least weight, in 10 g, of a girl of that length and age whose z-score is not below that. */
    static double weightAt(double centimetres, int days, double z) {
        for (int grams = 1_000; grams < 40_000; grams += 10) {
            if (STANDARDS.weightForLengthHeight(
                                    new ml.keneya.growth.Child(
                                            Sex.FEMALE, Age.ofDays(days), ml.keneya.growth.Oedema.ABSENT),
                                    grams / 1_000.0,
                                    new Stature(centimetres, Position.LYING))
                            instanceof ZScore score
                    && score.value() >= z) {
                return grams / 1_000.0;
            }
        }
        throw new IllegalArgumentException("No weight at " + z);
    }

    private String record() {
        return "Observation/" + ++records;
    }

    /** What follows is of another day. */
    Examined on(LocalDate other) {
        this.day = other;
        return this;
    }

    Examined sex(Optional<Sex> other) {
        this.sex = other;
        return this;
    }

    Examined dead() {
        this.dead = true;
        return this;
    }

    Examined mother(Motherhood is) {
        this.motherhood = is;
        return this;
    }

    Examined muac(double millimetres) {
        arms.add(new Told<>(millimetres, day, record()));
        return this;
    }

    Examined noMuac() {
        arms.clear();
        return this;
    }

    Examined weight(double kilograms) {
        weights.add(new Told<>(kilograms, day, record()));
        return this;
    }

    Examined noWeight() {
        weights.clear();
        return this;
    }

    Examined length(double centimetres) {
        lengths.add(new Told<>(new Stature(centimetres, Position.LYING), day, record()));
        return this;
    }

    Examined noLength() {
        lengths.clear();
        return this;
    }

    Examined oedema(OedemaGrade grade) {
        oedema.add(new Told<>(grade, day, record()));
        return this;
    }

    Examined noOedemaNoted() {
        oedema.clear();
        return this;
    }

    Examined appetite(Appetite result) {
        appetite.add(new Told<>(result, day, record()));
        return this;
    }

    Examined sign(Sign sign) {
        signs.add(new Told<>(sign, day, record()));
        return this;
    }

    Examined noSign() {
        noSigns.add(new Told<>(true, day, record()));
        return this;
    }

    Examined temperature(double celsius) {
        temperatures.add(new Told<>(celsius, day, record()));
        return this;
    }

    Examined breaths(double aMinute) {
        breaths.add(new Told<>(aMinute, day, record()));
        return this;
    }

    Examined glucose(double milligrams) {
        glucose.add(new Told<>(milligrams, day, record()));
        return this;
    }

    Examined haemoglobin(double grams) {
        haemoglobin.add(new Told<>(grams, day, record()));
        return this;
    }

    Examined assessed(InfantRisk... risks) {
        assessments.add(new Told<>(Set.of(risks), day, record()));
        return this;
    }

    Examined course(Sign sign, LocalDate noted, Optional<LocalDate> last) {
        courses.add(new Course(sign, noted, last, "Condition/" + ++records));
        return this;
    }

    Examined treated(Treatment treatment) {
        treatments.add(treatment);
        return this;
    }

    Examined came(String treatment) {
        visits.add(new Attendance(day, true, treatment, "Encounter/" + ++records));
        return this;
    }

    Examined missed(String treatment) {
        visits.add(new Attendance(day, false, treatment, "Encounter/" + ++records));
        return this;
    }

    static Treatment open(Unit unit, LocalDate start, String... criteria) {
        return new Treatment(
                "EpisodeOfCare/1",
                unit,
                start,
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of(criteria),
                Optional.empty());
    }

    static Treatment ended(Unit unit, LocalDate start, LocalDate end, String exit) {
        return new Treatment(
                "EpisodeOfCare/0",
                unit,
                start,
                true,
                Optional.of(end),
                Optional.of(exit).filter(code -> !code.isEmpty()),
                Set.of("muac"),
                Optional.empty());
    }

    private Examination examination() {
        Person person = new Person(
                sex,
                each -> ageOnDay instanceof Age.Days days ? shifted(days, each) : ageOnDay,
                each -> dead,
                motherhood,
                motherhood == Motherhood.UNKNOWN ? List.of() : List.of("EpisodeOfCare/anc"));
        return new Examination(
                person,
                DAY,
                new Observed(
                        weights,
                        lengths,
                        arms,
                        oedema,
                        appetite,
                        signs,
                        noSigns,
                        temperatures,
                        breaths,
                        glucose,
                        haemoglobin,
                        assessments,
                        courses,
                        unusable));
    }

    private static Age shifted(Age.Days age, LocalDate other) {
        int days = (int) java.time.temporal.ChronoUnit.DAYS.between(DAY, other);
        return new Age.Days(age.least() + days, age.most() + days);
    }

    AdmissionAdvice admission() {
        return new Admission(RULES).of(examination(), new Treatments(treatments));
    }

    FollowUpAdvice followUp() {
        return followUp(RULES);
    }

    /** By the numbers of the protocol, of which only those are to be confirmed. */
    FollowUpAdvice followUpWithUnconfirmed(Set<String> figures) {
        String protocol = Stream.of(text(PROTOCOL).split("\n", -1))
                .map(row -> row.replaceFirst(
                        ",(confirmed|ours|\\[M]),", figures.contains(row.split(",", 2)[0]) ? ",[M]," : ",confirmed,"))
                .collect(joining("\n"));
        return followUp(new Rules(
                STANDARDS,
                RULES.thresholds(),
                Figures.read(new ByteArrayResource(protocol.getBytes(UTF_8)), ProtocolFigure.class)));
    }

    /** By the numbers of the protocol, of which one has another value. */
    FollowUpAdvice followUpWith(String figure, String value) {
        String protocol = text(PROTOCOL).replaceFirst("(?m)^" + figure + ",[^,]*,", figure + ',' + value + ',');
        return followUp(new Rules(
                STANDARDS,
                RULES.thresholds(),
                Figures.read(new ByteArrayResource(protocol.getBytes(UTF_8)), ProtocolFigure.class)));
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private FollowUpAdvice followUp(Rules rules) {
        return new FollowUp(rules).of(examination(), new Treatments(treatments), visits);
    }
}
