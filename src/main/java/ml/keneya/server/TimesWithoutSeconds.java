package ml.keneya.server;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * Hours and minutes without seconds, which many systems write and HAPI 8.8.0 reads, but fails to copy.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#dateTime">FHIR R4, dateTime: seconds SHALL be populated</a>
 */
public final class TimesWithoutSeconds {

    private TimesWithoutSeconds() {}

    /** Where the first is, as a path: {@code Encounter.statusHistory[1].period.start}. */
    public static Optional<String> first(Resource resource) {
        return within(resource).map(path -> resource.fhirType() + path);
    }

    /** The path is put together on the way back: nearly no record has one. */
    private static Optional<String> within(Base element) {
        for (Property child : element.children()) {
            List<Base> values = child.getValues();
            for (int index = 0; index < values.size(); index++) {
                Optional<String> found = values.get(index) instanceof BaseDateTimeType time
                        ? Optional.of("").filter(here -> time.getPrecision() == TemporalPrecisionEnum.MINUTE)
                        : within(values.get(index));
                if (found.isPresent()) {
                    String place = child.isList() ? "[" + index + ']' : "";
                    return Optional.of('.' + child.getName().replace("[x]", "") + place + found.get());
                }
            }
        }
        return Optional.empty();
    }
}
