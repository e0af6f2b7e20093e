package ml.keneya.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Records with an error or two made in them: numbers at and over the limits, dates moved, cut or absurd, texts that are
 * none, codes, systems and references of other records, elements left out, doubled, moved or taken from another record.
 */
final class Mutants {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "0.1",
            "2",
            "3",
            "4",
            "5",
            "8",
            "13",
            "14",
            "28",
            "30",
            "44",
            "45",
            "60",
            "72",
            "100",
            "114",
            "115",
            "125",
            "160",
            "200",
            "300",
            "308",
            "365",
            "500",
            "7000",
            "1e3",
            "0.123456789",
            "123456789012");
    private static final List<String> TEXTS = List.of(
            " ",
            "",
            "a ",
            " a",
            "a\u0001b",
            "<b>a</b>",
            "a & b",
            "Awa Traoré",
            "\u202Eabc",
            "ߊߥߊ",
            "a\nb",
            "x".repeat(3_000),
            "aucun",
            "none");
    private static final List<String> DATES = List.of(
            "1799-01-01",
            "2150-06-01",
            "2026",
            "2026-11",
            "2026-02-30",
            "2026-11-30",
            "2026-11-30T10:00:00Z",
            "2026-11-30T10:00:00",
            "2026-11-30T10:00:00.123+14:00",
            "0001-01-01",
            "hier");
    private static final List<String> REFERENCES = List.of(
            "Patient/1",
            "Encounter/1",
            "Observation/1",
            "Group/1",
            "Patient/1/_history/2",
            "#a",
            "urn:uuid:1",
            "urn:uuid:0b9e3c5e-7a0f-4d5c-9c8b-6a1f1f1f1f1f",
            "http://example.org/Patient/1",
            "Patient?identifier=a|b",
            "Patient",
            "patient/1");

    private final Random random;
    private final List<ObjectNode> records;

    /** What any record has under a name, to be put under that name in another. */
    private final Map<String, List<JsonNode>> byName = new HashMap<>();

    Mutants(Collection<ObjectNode> records, long seed) {
        this.records = List.copyOf(records);
        this.random = new Random(seed);
        records.forEach(this::note);
    }

    private void note(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                byName.computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                        .add(field.getValue());
                note(field.getValue());
            });
        } else {
            node.forEach(this::note);
        }
    }

    ObjectNode next() {
        ObjectNode mutant = any(records).deepCopy();
        int errors = 1 + random.nextInt(2);
        for (int i = 0; i < errors; i++) {
            mutate(mutant);
        }
        return mutant;
    }

    private void mutate(ObjectNode record) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(record, objects);
        ObjectNode object = any(objects);
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = any(names);
        if (name.equals("resourceType")) {
            return;
        }
        JsonNode value = object.get(name);
        switch (random.nextInt(10)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, any(byName.get(name)).deepCopy());
            case 2 -> extend(object);
            case 3 -> reorder(value);
            default -> object.set(name, changed(name, value));
        }
    }

    private void extend(ObjectNode object) {
        ArrayNode extensions = object.withArray("extension");
        List<JsonNode> known = byName.getOrDefault("extension", List.of());
        if (random.nextBoolean() && !known.isEmpty()) {
            any(known).forEach(each -> extensions.add(each.deepCopy()));
        } else {
            extensions.addObject().put("url", "https://example.org/unknown").put("valueString", "x");
        }
    }

    private void reorder(JsonNode value) {
        if (value instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (random.nextBoolean()) {
                array.add(array.get(at).deepCopy());
            } else {
                array.remove(at);
            }
        }
    }

    private JsonNode changed(String name, JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return DecimalNode.valueOf(
                    switch (random.nextInt(4)) {
                        case 0 -> number.add(BigDecimal.ONE);
                        case 1 -> number.negate();
                        case 2 -> number.add(new BigDecimal("0.1"));
                        default -> new BigDecimal(any(NUMBERS));
                    });
        }
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        if (value.isTextual()) {
            return TextNode.valueOf(changed(name, value.textValue()));
        }
        if (value instanceof ArrayNode array && !array.isEmpty() && array.get(0).isTextual()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .add(changed(name, array.get(0).textValue()));
        }
        return value;
    }

    private String changed(String name, String text) {
        if (DATE.matcher(text).matches() && random.nextInt(4) > 0) {
            return random.nextBoolean()
                    ? any(DATES)
                    : LocalDate.parse(text.substring(0, 10)).plusDays(random.nextInt(800) - 400) + text.substring(10);
        }
        if (name.equals("reference") && random.nextInt(4) > 0) {
            return any(REFERENCES);
        }
        return random.nextBoolean() ? any(TEXTS) : any(byName.get(name)).asText();
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
