package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a person on one day. */
public record Examination(Person person, LocalDate day, Observed observed) {

    List<Told<Double>> arms() {
        return Told.on(day, observed.arms());
    }

    List<Told<Double>> weights() {
        return Told.on(day, observed.weights());
    }

    /** Of the day; a complication that is oedema of the gravest grade is one too. */
    List<Told<OedemaGrade>> oedema() {
        List<Told<OedemaGrade>> grades = new ArrayList<>(Told.on(day, observed.oedema()));
        observed.courses().stream()
                .filter(course -> course.sign() == Sign.SEVERE_OEDEMA && course.isThereOn(day))
                .forEach(course -> grades.add(new Told<>(OedemaGrade.PLUS3, day, course.from())));
        return grades;
    }

    /** The worst that was seen; empty if nobody looked. */
    Optional<OedemaGrade> worstOedema() {
        return oedema().stream().map(Told::what).max(Comparator.naturalOrder());
    }

    boolean hasOedema() {
        return worstOedema().filter(grade -> grade != OedemaGrade.NONE).isPresent();
    }

    List<Told<Appetite>> appetite() {
        return Told.on(day, observed.appetite());
    }

    /** Failed before passed; empty if the test was not done. */
    Optional<Appetite> worstAppetite() {
        return appetite().stream()
                .map(Told::what)
                .filter(each -> each != Appetite.NOT_DONE)
                .min(Comparator.naturalOrder());
    }

    /** Whether somebody wrote that he looked for danger signs. */
    boolean signsWereLookedFor() {
        return Stream.concat(observed.signs().stream(), observed.noSigns().stream())
                .anyMatch(each -> each.day().equals(day));
    }
}
