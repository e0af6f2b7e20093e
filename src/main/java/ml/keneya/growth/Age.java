package ml.keneya.growth;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How old a child is, or may be, on the day of a measurement. */
public sealed interface Age {

    /** A month, as WHO counts them in days. */
    double DAYS_OF_A_MONTH = 30.4375;

    /** What the growth standards are of: the last day is the one before 60 months of 30.4375 days. */
    Days UNDER_FIVE_YEARS = new Days(0, 1826);

    /**
     * Between two ages in whole days since birth, both possible; they are one if the day of birth is known. Negative if
     * the child was born after the measurement.
     */
    record Days(int least, int most) implements Age {

        /** @throws IllegalArgumentException if the least is more than the most */
        public Days {
            if (least > most) {
                throw new IllegalArgumentException("No age is from %d to %d days".formatted(least, most));
            }
        }

        int count() {
            return most - least + 1;
        }
    }

    /** Nobody knows the birth. */
    record Unknown() implements Age {}

    static Age ofDays(int days) {
        return new Days(days, days);
    }

    /** On that day, of a child born on another. */
    static Age on(LocalDate day, LocalDate born) {
        return on(day, born, born);
    }

    /** On that day, of a child born in a month. */
    static Age on(LocalDate day, YearMonth born) {
        return on(day, born.atDay(1), born.atEndOfMonth());
    }

    /** On that day, of a child born in a year. */
    static Age on(LocalDate day, Year born) {
        return on(day, born.atDay(1), born.atMonth(12).atEndOfMonth());
    }

    /**
     * On that day, of a child born between two others, which may be the same. Whoever was measured is born: of the
     * births that may be, those after the day are none.
     */
    static Age on(LocalDate day, LocalDate earliest, LocalDate latest) {
        int most = Math.toIntExact(ChronoUnit.DAYS.between(earliest, day));
        int least = Math.toIntExact(ChronoUnit.DAYS.between(latest, day));
        return new Days(Math.min(Math.max(least, 0), most), most);
    }
}
