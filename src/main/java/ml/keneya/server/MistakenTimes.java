package ml.keneya.server;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * Hours and minutes without seconds, and a time where there is to be a date: many systems write them, and HAPI 8.8.0
 * reads them, but fails to copy.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#dateTime">FHIR R4, dateTime: seconds SHALL be populated</a>
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#date">FHIR R4, date: no time zone</a>
 */
public final class MistakenTimes {

    private MistakenTimes() {}

    /**
     * A mistake.
     *
     * @param where as a path: {@code Encounter.statusHistory[1].period.start}
     * @param sentence the key of what is to be written
     */
    public record Mistake(String where, String sentence) {

        private Mistake within(String element) {
            return new Mistake(element + where, sentence);
        }
    }

    /** The first there is. */
    public static Optional<Mistake> first(Resource resource) {
        return within(resource).map(mistake -> mistake.within(resource.fhirType()));
    }

    /** The path is put together on the way back: nearly no record has one. */
    private static Optional<Mistake> within(Base element) {
        for (Property child : element.children()) {
            List<Base> values = child.getValues();
            for (int index = 0; index < values.size(); index++) {
                Optional<Mistake> found =
                        values.get(index) instanceof BaseDateTimeType time ? of(time) : within(values.get(index));
                if (found.isPresent()) {
                    String place = child.isList() ? "[" + index + ']' : "";
                    return Optional.of(found.get().within('.' + child.getName().replace("[x]", "") + place));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Mistake> of(BaseDateTimeType time) {
        if (time instanceof DateType && time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0) {
            return Optional.of(new Mistake("", "storage.date"));
        }
        return time.getPrecision() == TemporalPrecisionEnum.MINUTE
                ? Optional.of(new Mistake("", "storage.seconds"))
                : Optional.empty();
    }
}
