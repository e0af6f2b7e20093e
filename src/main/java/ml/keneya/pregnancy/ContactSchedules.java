package ml.keneya.pregnancy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ml.keneya.guidance.Source;
import ml.keneya.pregnancy.Slot.Schedule;
import ml.keneya.server.Table;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** When contacts are due, by WHO, by the national schedule and after the birth: kept as a spreadsheet. */
public final class ContactSchedules {

    private final List<Slot> slots;

    private ContactSchedules(List<Slot> slots) {
        this.slots = slots;
    }

    /**
     * Reads the file, the slots of each schedule from the first on.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a cell is no number, schedule or status, if a contact is due outside its own
     *     days, or if there is none of a schedule
     */
    public static ContactSchedules read(Resource file) {
        ContactSchedules schedules = new ContactSchedules(new Table(file).rows(ContactSchedules::slot));
        Stream.of(Schedule.values())
                .filter(each -> schedules.of(each).isEmpty())
                .findFirst()
                .ifPresent(lacking -> {
                    throw new IllegalArgumentException("%s has no contact of the schedule %s"
                            .formatted(file.getDescription(), lacking.name().toLowerCase(Locale.ROOT)));
                });
        return schedules;
    }

    private static Slot slot(CSVRecord row) {
        return new Slot(
                schedule(row.get("schedule")),
                Integer.parseInt(row.get("slot")),
                Integer.parseInt(row.get("from-days")),
                Integer.parseInt(row.get("due-days")),
                Integer.parseInt(row.get("to-days")),
                Integer.parseInt(row.get("next-days")),
                Source.of(row));
    }

    private static Schedule schedule(String name) {
        return Stream.of(Schedule.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no schedule \"%s\"".formatted(name)));
    }

    /** The slots of that schedule, in their order. */
    public List<Slot> of(Schedule schedule) {
        return slots.stream().filter(slot -> slot.schedule() == schedule).toList();
    }
}
