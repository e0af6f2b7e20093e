package ml.keneya.growth.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.growth.Age;
import ml.keneya.growth.Oedema;
import ml.keneya.growth.Position;
import ml.keneya.growth.Sex;
import ml.keneya.growth.Stature;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Parameters;

/**
 * What {@code $z-score} is asked: children, each a parameter {@code child} with what was measured of it.
 *
 * @param children in the order in which they were sent
 * @param faults what of it cannot be taken
 */
record ZScoreRequest(List<Entry> children, List<Fault> faults) {

    /** A range over a year takes 366 times as long as a score: about a second for as many. */
    static final int MOST_CHILDREN = 1_000;

    private static final int OLDEST_DAYS = 50_000;
    private static final int OLDEST_MONTHS = 1_500;

    private static final String CHILD = "child";
    private static final String ID = "id";
    private static final String SEX = "sex";
    private static final String BIRTH_DATE = "birthDate";
    private static final String AGE_IN_DAYS = "ageInDays";
    private static final String AGE_IN_MONTHS = "ageInMonths";
    private static final String MEASURED = "measured";
    private static final String POSITION = "position";
    private static final String OEDEMA = "oedema";

    private static final List<String> PARTS = List.of(
            ID,
            SEX,
            BIRTH_DATE,
            AGE_IN_DAYS,
            AGE_IN_MONTHS,
            MEASURED,
            Measure.WEIGHT.part(),
            Measure.LENGTH.part(),
            POSITION,
            Measure.HEAD_CIRCUMFERENCE.part(),
            Measure.MUAC.part(),
            OEDEMA);

    private static final List<String> MEASURES = List.of(
            Measure.WEIGHT.part(),
            Measure.LENGTH.part(),
            Measure.HEAD_CIRCUMFERENCE.part(),
            Measure.MUAC.part(),
            OEDEMA);

    private static final List<String> GENDERS = List.of("male", "female", "other", "unknown");
    private static final List<String> POSITIONS = List.of("lying", "standing", "unknown");
    private static final List<String> GRADES = List.of("true", "false", "none", "plus1", "plus2", "plus3");

    /** @param id by what the answer names it */
    record Entry(Optional<String> id, MeasuredChild child) {}

    static ZScoreRequest read(Parameters parameters) {
        List<Entry> children = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int count = parameters.getParameter().size();
        if (count == 0 || count > MOST_CHILDREN) {
            faults.add(new Fault("Parameters.parameter", "growth.children", List.of(MOST_CHILDREN)));
            return new ZScoreRequest(children, faults);
        }
        for (int i = 0; i < count; i++) {
            String where = "Parameters.parameter[" + i + "]";
            if (CHILD.equals(parameters.getParameter().get(i).getName())) {
                Parts parts = new Parts(parameters.getParameter().get(i), where, PARTS);
                children.add(entry(parts, where));
                if (parts.faults().isEmpty() && MEASURES.stream().noneMatch(parts::has)) {
                    parts.fault(where, "growth.child.unmeasured", String.join(", ", MEASURES));
                }
                faults.addAll(parts.faults());
            } else {
                faults.add(new Fault(where + ".name", "growth.child", List.of()));
            }
        }
        return new ZScoreRequest(children, faults);
    }

    private static Entry entry(Parts parts, String where) {
        Position position =
                parts.choice(POSITION, POSITIONS).map(ZScoreRequest::position).orElse(Position.UNKNOWN);
        return new Entry(
                parts.text(ID),
                new MeasuredChild(
                        parts.choice(SEX, GENDERS).flatMap(ZScoreRequest::sex),
                        age(parts, where),
                        parts.choice(OEDEMA, GRADES).map(ZScoreRequest::oedema),
                        parts.measure(Measure.WEIGHT),
                        parts.measure(Measure.LENGTH).map(centimetres -> new Stature(centimetres, position)),
                        parts.measure(Measure.HEAD_CIRCUMFERENCE),
                        parts.measure(Measure.MUAC)));
    }

    private static Age age(Parts parts, String where) {
        if (Stream.of(BIRTH_DATE, AGE_IN_DAYS, AGE_IN_MONTHS).filter(parts::has).count() > 1) {
            parts.fault(where, "growth.age.once");
        }
        Optional<BaseDateTimeType> measured = parts.date(MEASURED, "growth.measured.day");
        Optional<LocalDate> day = measured.flatMap(date -> Days.of(date).flatMap(Days::day));
        if (measured.isPresent() && day.isEmpty()) {
            parts.fault(parts.where(MEASURED), "growth.measured.day");
        }
        if (parts.has(BIRTH_DATE) && !parts.has(MEASURED)) {
            parts.fault(where, "growth.measured.missing");
        }
        Optional<BaseDateTimeType> birth = parts.date(BIRTH_DATE, "growth.part.date");
        Optional<Age> byBirth = birth.flatMap(date -> day.map(measurement -> new Birth(date).ageOn(measurement)));
        Optional<Age> byDays = parts.whole(AGE_IN_DAYS, OLDEST_DAYS).map(Age::ofDays);
        Optional<Age> byMonths = parts.whole(AGE_IN_MONTHS, OLDEST_MONTHS).map(ZScoreRequest::ofMonths);
        return byBirth.or(() -> byDays).or(() -> byMonths).orElseGet(Age.Unknown::new);
    }

    /** Of so many completed months, and of no more. */
    private static Age ofMonths(int months) {
        return new Age.Days(firstDayOf(months), firstDayOf(months + 1) - 1);
    }

    /** The first day on which so many months are completed. */
    private static int firstDayOf(int months) {
        return (int) Math.ceil(months * Age.DAYS_OF_A_MONTH);
    }

    /** Of the administrative genders those that there are standards for. */
    static Optional<Sex> sex(String gender) {
        return switch (gender) {
            case "male" -> Optional.of(Sex.MALE);
            case "female" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    private static Position position(String name) {
        return switch (name) {
            case "lying" -> Position.LYING;
            case "standing" -> Position.STANDING;
            default -> Position.UNKNOWN;
        };
    }

    private static Oedema oedema(String grade) {
        return grade.equals("false") || grade.equals("none") ? Oedema.ABSENT : Oedema.PRESENT;
    }
}
