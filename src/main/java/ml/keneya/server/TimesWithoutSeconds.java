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
        return first(resource, resource.fhirType());
    }

    private static Optional<String> first(Base element, String path) {
        for (Property child : element.children()) {
            List<Base> values = child.getValues();
            for (int index = 0; index < values.size(); index++) {
                Base value = values.get(index);
                String where =
                        path + '.' + child.getName().replace("[x]", "") + (child.isList() ? "[" + index + ']' : "");
                Optional<String> found = value instanceof BaseDateTimeType time
                        ? Optional.of(where).filter(none -> time.getPrecision() == TemporalPrecisionEnum.MINUTE)
                        : first(value, where);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
