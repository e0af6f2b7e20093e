package ml.keneya.pregnancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ml.keneya.server.Days;

/**
 * What one record says of when a pregnancy began.
 *
 * @param noted when it was noted; of an ultrasound, when it was made
 * @param began the first day of the last period that it comes to
 * @param method a code of {@code ml-ga-method}, if the record has one
 * @param fact the record
 */
public record DatingEvidence(LocalDate noted, Days began, Kind kind, Optional<String> method, String fact) {

    public enum Kind {
        LAST_PERIOD,
        ULTRASOUND,
        RECORDED,
        FUNDAL_HEIGHT
    }

    /** The age in days when it was noted, at the least. */
    int age() {
        return ageOn(noted);
    }

    /** The age in days, at the least. */
    int ageOn(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(began.last(), day);
    }

    /** How many days lie between the two, if all is as near as it may be. */
    int apartFrom(DatingEvidence other) {
        if (began.last().isBefore(other.began.first())) {
            return (int) ChronoUnit.DAYS.between(began.last(), other.began.first());
        }
        return Math.max(0, (int) ChronoUnit.DAYS.between(other.began.last(), began.first()));
    }

    boolean isToTheDay() {
        return began.day().isPresent();
    }
}
