package ml.keneya.growth.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The parts of one parameter. What cannot be taken is empty, and a fault. */
final class Parts {

    private static final String UCUM = "http://unitsofmeasure.org";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private record Part(Type value, String where) {}

    /**
     * Reads them.
     *
     * @param where the parameter, as a FHIRPath expression
     * @param known the names of parts that there are
     */
    Parts(ParametersParameterComponent parameter, String where, List<String> known) {
        List<ParametersParameterComponent> all = parameter.getPart();
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).getName();
            String place = where + ".part[" + i + "]";
            if (name == null || !known.contains(name)) {
                fault(place + ".name", "growth.part.unknown", String.join(", ", known));
            } else if (parts.containsKey(name)) {
                fault(place, "growth.part.once", name);
            } else if (isEmpty(all.get(i).getValue())) {
                fault(place, "growth.part.empty", name);
            } else {
                parts.put(name, new Part(all.get(i).getValue(), place + ".value"));
            }
        }
    }

    /** Also where there is no more of a value than why it is not known. */
    private static boolean isEmpty(@Nullable Type value) {
        return value == null
                || value.isEmpty()
                || (value instanceof PrimitiveType<?> primitive && !primitive.hasValue());
    }

    List<Fault> faults() {
        return faults;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Where the part is. */
    String where(String name) {
        return Objects.requireNonNull(parts.get(name)).where();
    }

    void fault(String where, String sentence, Object... arguments) {
        faults.add(new Fault(where, sentence, List.of(arguments)));
    }

    Optional<Double> measure(Measure measure) {
        Part part = parts.get(measure.part());
        if (part == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = number(part.value(), measure.unit());
        if (value.isEmpty()) {
            fault(part.where(), "growth.part.measure", measure.part(), measure.unit());
        } else if (!measure.mayBe(value.get())) {
            fault(part.where(), "growth.part.bounds", measure.part(), measure.least(), measure.most(), measure.unit());
        } else {
            return value.map(BigDecimal::doubleValue);
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(Type value, String unit) {
        if (value instanceof DecimalType decimal) {
            return Optional.ofNullable(decimal.getValue());
        }
        if (value instanceof IntegerType whole) {
            return Optional.ofNullable(whole.getValue()).map(BigDecimal::valueOf);
        }
        return value instanceof Quantity quantity
                        && unit.equals(quantity.getCode())
                        && UCUM.equals(quantity.getSystem())
                        && !quantity.hasComparator()
                ? Optional.ofNullable(quantity.getValue())
                : Optional.empty();
    }

    /** @param sentence what is said to who sends something else */
    Optional<BaseDateTimeType> date(String name, String sentence) {
        return part(name, BaseDateTimeType.class, sentence);
    }

    Optional<Integer> whole(String name, int most) {
        Optional<Integer> whole =
                part(name, IntegerType.class, "growth.part.whole", most).map(IntegerType::getValue);
        if (whole.filter(value -> value < 0 || value > most).isPresent()) {
            fault(where(name), "growth.part.whole", name, most);
            return Optional.empty();
        }
        return whole;
    }

    Optional<String> text(String name) {
        return part(name, StringType.class, "growth.part.text").map(StringType::getValue);
    }

    /** A code or a string that is one of those. */
    Optional<String> choice(String name, List<String> choices) {
        Part part = parts.get(name);
        if (part == null) {
            return Optional.empty();
        }
        Optional<String> chosen = part.value() instanceof PrimitiveType<?> primitive
                ? Optional.ofNullable(primitive.getValueAsString()).filter(choices::contains)
                : Optional.empty();
        if (chosen.isEmpty()) {
            fault(part.where(), "growth.part.choice", name, String.join(", ", choices));
        }
        return chosen;
    }

    private <T extends Type> Optional<T> part(String name, Class<T> type, String sentence, Object... more) {
        Part part = parts.get(name);
        if (part == null) {
            return Optional.empty();
        }
        if (type.isInstance(part.value())) {
            return Optional.of(type.cast(part.value()));
        }
        List<Object> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(List.of(more));
        fault(part.where(), sentence, arguments.toArray());
        return Optional.empty();
    }
}
