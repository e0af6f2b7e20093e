package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.List;

/**
 * What a record says of a day.
 *
 * @param from the record, as a relative reference
 */
public record Told<T>(T what, LocalDate day, String from) {

    static <T> List<Told<T>> on(LocalDate day, List<Told<T>> all) {
        return all.stream().filter(each -> each.day().equals(day)).toList();
    }

    static List<String> records(List<? extends Told<?>> all) {
        return all.stream().map(Told::from).toList();
    }
}
