package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ml.keneya.growth.Age;
import ml.keneya.growth.Sex;

/**
 * Who is examined.
 *
 * @param ages how old on a day
 * @param died whether he is dead on a day, or may be
 * @param motherhood on the day that is asked for
 * @param motherhoodFrom the records that say so
 */
public record Person(
        Optional<Sex> sex,
        Function<LocalDate, Age> ages,
        Function<LocalDate, Boolean> died,
        Motherhood motherhood,
        List<String> motherhoodFrom) {

    Age ageOn(LocalDate day) {
        return ages.apply(day);
    }

    boolean isDeadOn(LocalDate day) {
        return died.apply(day);
    }

    boolean isUnbornOn(LocalDate day) {
        return ageOn(day) instanceof Age.Days days && days.most() < 0;
    }
}
