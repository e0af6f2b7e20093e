package ml.keneya.immunization;

import java.time.LocalDate;
import java.time.Period;

/**
 * Who is vaccinated.
 *
 * @param first the earliest day of birth that may be
 * @param last the latest
 * @param girl whether it is recorded so
 */
public record Child(LocalDate first, LocalDate last, boolean girl) {

    /** From when on the age is surely reached. */
    LocalDate surely(Period age) {
        return last.plus(age);
    }

    /** From when on the age may be reached. */
    LocalDate perhaps(Period age) {
        return first.plus(age);
    }
}
