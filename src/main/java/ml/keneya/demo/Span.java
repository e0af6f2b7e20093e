package ml.keneya.demo;

import java.time.LocalDate;

/**
 * The days of which there are records; a pregnancy or a treatment that reaches into them is there from its beginning.
 *
 * @param first the first day
 * @param last the last day
 */
public record Span(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
