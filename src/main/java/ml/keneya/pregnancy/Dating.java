package ml.keneya.pregnancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import ml.keneya.server.Days;

/**
 * When a pregnancy began, counted from a last period, and how that is known.
 *
 * @param began the first day of the last period, or the days that it may be
 * @param basis what it was chosen by
 * @param method how the record says that it is known, a code of {@code ml-ga-method}
 * @param facts the records
 */
public record Dating(Days began, Basis basis, Optional<String> method, List<String> facts) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** What a pregnancy is dated by, the surest first. */
    public enum Basis {
        EARLY_ULTRASOUND,
        LAST_PERIOD,
        LATE_ULTRASOUND,
        /** An age or an expected delivery that somebody worked out. */
        RECORDED,
        /** An estimate: it may be wrong by weeks. */
        FUNDAL_HEIGHT
    }

    public Dating {
        facts = List.copyOf(facts);
    }

    /** Its age in days on that day, if it is as young as it may be. */
    public int leastOn(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(began.last(), day);
    }

    /** Its age in days on that day, if it is as old as it may be. */
    public int mostOn(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(began.first(), day);
    }

    /** Whether its age is known to the day. */
    public boolean isExact() {
        return began.day().isPresent() && basis != Basis.FUNDAL_HEIGHT;
    }

    /** The day, or days, that come so many days after it began. */
    public Days after(int days) {
        return new Days(began.first().plusDays(days), began.last().plusDays(days));
    }

    /** An age as midwives say it: {@code 24+3} is 24 weeks and 3 days. */
    public static String weeks(int days) {
        return days / DAYS_OF_A_WEEK + "+" + days % DAYS_OF_A_WEEK;
    }
}
