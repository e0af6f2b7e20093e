package ml.keneya.immunization;

import java.time.Period;
import java.util.Optional;
import ml.keneya.guidance.Source;

/**
 * A dose of the calendar.
 *
 * @param number which of its series, from 1
 * @param age when it is due
 * @param after how long after the dose before, at least; for the first, nothing
 * @param until from this age on it is not given any more
 * @param source where that stands
 */
record CalendarDose(int number, Period age, Period after, Optional<Period> until, Source source) {}
