package ml.keneya.pregnancy;

import java.time.LocalDate;
import java.util.List;

/**
 * A contact that was made.
 *
 * @param rank which of her contacts it was, from 1; never a place in a schedule
 * @param facts the encounters of that day
 */
public record Contact(int rank, LocalDate day, List<String> facts) {

    public Contact {
        facts = List.copyOf(facts);
    }
}
