package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** The values that occur in the records, ordinary and hidden: what a search asks for should be there to be found. */
final class Vocabulary {

    /** What a value can be asked for as. */
    enum Sort {
        TOKEN,
        DATE,
        STRING,
        NUMBER,
        QUANTITY,
        REFERENCE
    }

    private record Value(String element, String text) {}

    private final Map<String, Map<Sort, List<Value>>> values = new HashMap<>();
    private final Map<String, List<String>> addresses = new TreeMap<>();
    private final List<String> hiddenAddresses = new ArrayList<>();
    private final List<String> types;
    private final Map<String, ObjectNode> ordinary;

    Vocabulary(Map<String, ObjectNode> ordinary, List<ObjectNode> hidden) {
        this.ordinary = ordinary;
        ordinary.forEach((address, record) -> {
            addresses.computeIfAbsent(type(record), type -> new ArrayList<>()).add(address);
            read(type(record), "", record);
        });
        for (int number = 0; number < hidden.size(); number++) {
            String type = type(hidden.get(number));
            String address = type + "/" + HiddenRecords.symbol(number);
            addresses.computeIfAbsent(type, name -> new ArrayList<>()).add(address);
            hiddenAddresses.add(address);
            read(type, "", hidden.get(number));
        }
        types = List.copyOf(addresses.keySet());
    }

    /** The types of which there are records. */
    List<String> types() {
        return types;
    }

    /** An ordinary record, by its address. */
    ObjectNode record(String address) {
        return ordinary.get(address).deepCopy();
    }

    /** A record, ordinary or hidden, or one that is nowhere. */
    String address(SplittableRandom random, String type) {
        List<String> known = addresses.getOrDefault(type, List.of());
        return known.isEmpty() || random.nextInt(8) == 0 ? type + "/" + noId(random) : pick(random, known);
    }

    String ordinaryAddress(SplittableRandom random) {
        return pick(random, List.copyOf(ordinary.keySet()));
    }

    String hiddenAddress(SplittableRandom random) {
        return pick(random, hiddenAddresses);
    }

    /** An id that nobody has. */
    static String noId(SplittableRandom random) {
        return uuid(random);
    }

    /** A UUID as a client makes one: version 4. */
    static String uuid(SplittableRandom random) {
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** A value of that sort in a record of the type, from an element of that name rather than from another. */
    String value(SplittableRandom random, String type, Sort sort, String name) {
        List<Value> all = values.getOrDefault(type, Map.of()).getOrDefault(sort, List.of());
        String wanted = name.replace("-", "").toLowerCase(Locale.ROOT);
        List<Value> named =
                all.stream().filter(value -> value.element().contains(wanted)).toList();
        if (!named.isEmpty() && random.nextInt(10) > 0) {
            return pick(random, named).text();
        }
        return all.isEmpty() ? strange(sort) : pick(random, all).text();
    }

    private static String strange(Sort sort) {
        return switch (sort) {
            case DATE -> "2026-11-15";
            case NUMBER, QUANTITY -> "5";
            default -> "x";
        };
    }

    private void read(String type, String path, JsonNode node) {
        if (node.isArray()) {
            node.forEach(each -> read(type, path, each));
        } else if (node instanceof ObjectNode object) {
            whole(type, path, object);
            object.properties().forEach(field -> read(type, path + "." + field.getKey(), field.getValue()));
        } else {
            leaf(type, path, node.asText());
        }
    }

    private void whole(String type, String path, ObjectNode object) {
        if (object.path("value").isNumber()) {
            add(
                    type,
                    Sort.QUANTITY,
                    path,
                    object.path("value").asText() + "|" + object.path("system").asText() + "|"
                            + object.path("code").asText());
        } else if (object.has("code") && object.path("code").isTextual()) {
            add(
                    type,
                    Sort.TOKEN,
                    path,
                    object.path("system").asText() + "|" + object.path("code").asText());
        } else if (object.has("system") && object.has("value")) {
            add(
                    type,
                    Sort.TOKEN,
                    path,
                    object.path("system").asText() + "|" + object.path("value").asText());
        }
    }

    private void leaf(String type, String path, String text) {
        if (path.endsWith(".reference")) {
            add(type, Sort.REFERENCE, path, text);
        } else if (text.matches("\\d{4}(-\\d\\d(-\\d\\d(T.*)?)?)?")) {
            add(type, Sort.DATE, path, text);
        } else if (text.matches("-?\\d+(\\.\\d+)?")) {
            add(type, Sort.NUMBER, path, text);
        } else if (text.matches("[a-z-]+")) {
            add(type, Sort.TOKEN, path, text);
        }
        if (text.length() < 60) {
            add(type, Sort.STRING, path, text.replaceAll("[,$|\\\\&#%+{}]", " "));
        }
    }

    private void add(String type, Sort sort, String path, String text) {
        values.computeIfAbsent(type, name -> new HashMap<>())
                .computeIfAbsent(sort, name -> new ArrayList<>())
                .add(new Value(path.toLowerCase(Locale.ROOT), text));
    }

    static String type(JsonNode record) {
        return record.path("resourceType").asText();
    }

    static <T> T pick(SplittableRandom random, Collection<T> from) {
        List<T> all = from instanceof List<T> list ? list : List.copyOf(from);
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    static <T> T pick(SplittableRandom random, T... from) {
        return from[random.nextInt(from.length)];
    }
}
