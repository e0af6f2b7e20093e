package ml.keneya.malnutrition;

import java.time.LocalDate;

/**
 * A visit of a treatment, or one that was missed.
 *
 * @param came whether the person was there
 * @param treatment of which it is, as a relative reference
 * @param from the record, as a relative reference
 */
public record Attendance(LocalDate day, boolean came, String treatment, String from) {}
