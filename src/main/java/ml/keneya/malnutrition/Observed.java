package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.growth.Stature;

/**
 * What was observed of a person, on any day; final, and in the unit of its profile.
 *
 * @param weights in kg
 * @param arms the mid-upper arm circumference (MUAC), in mm
 * @param signs danger signs and complications that were seen
 * @param noSigns where somebody looked for danger signs and found none
 * @param temperatures in degrees Celsius
 * @param breaths in a minute
 * @param glucose of the blood, in mg/dL
 * @param haemoglobin in g/dL
 * @param assessments of infants, each with the risks that it found
 * @param courses complications that last
 * @param unusable measurements that do not count, such as in another unit, by what they are of
 */
public record Observed(
        List<Told<Double>> weights,
        List<Told<Stature>> lengths,
        List<Told<Double>> arms,
        List<Told<OedemaGrade>> oedema,
        List<Told<Appetite>> appetite,
        List<Told<Sign>> signs,
        List<Told<Boolean>> noSigns,
        List<Told<Double>> temperatures,
        List<Told<Double>> breaths,
        List<Told<Double>> glucose,
        List<Told<Double>> haemoglobin,
        List<Told<Set<InfantRisk>>> assessments,
        List<Course> courses,
        List<Told<String>> unusable) {

    /** The days on which something of nutrition was measured. */
    Stream<LocalDate> daysOfMeasurement() {
        return Stream.of(weights, arms, oedema).flatMap(List::stream).map(Told::day);
    }

    /**
     * As of that day: complications that are over by then are left out, and what was noted since he was seen is as good
     * as seen then.
     */
    Observed asOf(LocalDate day, LocalDate seen) {
        return new Observed(
                weights,
                lengths,
                arms,
                oedema,
                since(seen, appetite),
                since(seen, signs),
                since(seen, noSigns),
                since(seen, temperatures),
                since(seen, breaths),
                since(seen, glucose),
                since(seen, haemoglobin),
                assessments,
                courses.stream()
                        .filter(course -> course.isThereOn(day))
                        .map(course ->
                                new Course(course.sign(), earlier(seen, course.noted()), course.last(), course.from()))
                        .toList(),
                unusable);
    }

    private static <T> List<Told<T>> since(LocalDate seen, List<Told<T>> all) {
        return all.stream()
                .map(each -> new Told<>(each.what(), earlier(seen, each.day()), each.from()))
                .toList();
    }

    private static LocalDate earlier(LocalDate seen, LocalDate day) {
        return day.isAfter(seen) ? seen : day;
    }
}
