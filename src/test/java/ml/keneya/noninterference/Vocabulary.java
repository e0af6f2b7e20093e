package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

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

    /** An id of the vault that nobody has. */
    static final String NOBODYS_ID = "5e1f3f60-0000-8000-8000-000000000000";

    /** What the parameter {@code patient} asks for where no element is called so. */
    private static final Set<String> IS_THE_PATIENT = Set.of(".subject.reference", ".for.reference");

    private record Value(String element, String text) {}

    private final Map<String, Map<Sort, List<Value>>> values = new HashMap<>();
    private final Map<String, List<String>> addresses = new TreeMap<>();
    private final Map<String, List<String>> ordinaryByType = new HashMap<>();
    private final List<String> ordinaryAddresses;
    private final List<String> hiddenAddresses = new ArrayList<>();
    private final Map<String, List<Value>> named = new ConcurrentHashMap<>();
    private final List<String> types;
    private final Map<String, ObjectNode> ordinary;

    Vocabulary(Map<String, ObjectNode> ordinary, List<ObjectNode> hidden) {
        this.ordinary = ordinary;
        this.ordinaryAddresses = List.copyOf(ordinary.keySet());
        ordinary.forEach((address, record) -> {
            addresses.computeIfAbsent(type(record), type -> new ArrayList<>()).add(address);
            ordinaryByType
                    .computeIfAbsent(type(record), type -> new ArrayList<>())
                    .add(address);
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
        return pick(random, ordinaryAddresses);
    }

    String ordinaryAddress(SplittableRandom random, String type) {
        return pick(random, ordinaryByType.get(type));
    }

    /** A record, mostly an ordinary one. */
    String likelyAddress(SplittableRandom random, String type) {
        return ordinaryByType.containsKey(type) && random.nextInt(3) > 0
                ? ordinaryAddress(random, type)
                : address(random, type);
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

    /** Whether an element of that name in a record of the type has a value of that sort. */
    boolean knows(String type, Sort sort, String name) {
        return !fitting(type, sort, name).isEmpty();
    }

    private List<Value> fitting(String type, Sort sort, String name) {
        String wanted = name.replace("-", "").toLowerCase(Locale.ROOT);
        return named.computeIfAbsent(
                type + " " + sort + " " + wanted,
                key -> values.getOrDefault(type, Map.of()).getOrDefault(sort, List.of()).stream()
                        .filter(value -> value.element().contains(wanted)
                                || wanted.equals("patient") && IS_THE_PATIENT.contains(value.element()))
                        .toList());
    }

    /** The types that references of that name in records of the type are to. */
    List<String> referredTo(String type, String name) {
        return fitting(type, Sort.REFERENCE, name).stream()
                .map(Value::text)
                .filter(address -> address.contains("/"))
                .map(address -> address.substring(0, address.indexOf('/')))
                .distinct()
                .toList();
    }

    /** A value of that sort in a record of the type, from an element of that name rather than from another. */
    String value(SplittableRandom random, String type, Sort sort, String name) {
        List<Value> all = values.getOrDefault(type, Map.of()).getOrDefault(sort, List.of());
        List<Value> fitting = fitting(type, sort, name);
        if (!fitting.isEmpty() && random.nextInt(10) > 0) {
            return pick(random, fitting).text();
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
