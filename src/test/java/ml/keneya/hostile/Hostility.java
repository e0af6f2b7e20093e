package ml.keneya.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What chance and malice make of something valid. */
final class Hostility {

    static final List<String> VALUES = List.of(
            "",
            " ",
            "null",
            "true",
            "-1",
            "0",
            "9999999999999999999999",
            "1e400",
            "NaN",
            "0000-00-00",
            "2026-13-45",
            "2026-02-30T25:61:61Z",
            "9999-12-31T23:59:59.999999999+14:00",
            "eq",
            "ap",
            "ge2026,lt2027",
            "|",
            "||",
            "|||a",
            "$",
            ",",
            ",,,",
            "\\",
            "\\,",
            "%",
            "%25%30",
            "'",
            "' OR 1=1 --",
            "\"; DROP TABLE patients; --",
            "'||pg_sleep(20)||'",
            "<script>alert(1)</script>",
            "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>",
            "&amp;&#0;&lol;",
            "${jndi:ldap://127.0.0.1:1/x}",
            "#{1+1}",
            "{{7*7}}",
            "../../../../etc/passwd",
            "Patient/",
            "Patient/../x",
            "Patient/a/_history/b",
            "Patient?identifier=",
            "Patient?",
            "#",
            "#a",
            "urn:uuid:",
            "urn:uuid:not-one",
            "http://127.0.0.1:9/fhir/Patient/1",
            "http://[::1",
            "file:///etc/passwd",
            "Observation/1/Observation/2",
            "\u202Eabc",
            "\uFEFF",
            "\uFFFF",
            "\uD83D\uDE00",
            "e\u0301\u0301\u0301\u0301\u0301",
            "a\r\nX-Injected: 1",
            "a\tb",
            "x".repeat(300),
            "y".repeat(9_000),
            "(a+)+$",
            "Patient.name.where(true).repeat(children())",
            "iif(",
            "%resource",
            "0".repeat(64),
            "urn:oid:1.2.3.",
            "P1Y",
            "text/html",
            "==");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");

    private final Random random;

    Hostility(Random random) {
        this.random = random;
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String value() {
        return one(VALUES);
    }

    /** Some bytes changed, lost, repeated or inserted. */
    byte[] bytes(byte[] seed) {
        byte[] body = seed;
        for (int changes = 1 + random.nextInt(3); changes > 0 && body.length > 0; changes--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(6)) {
                case 0 -> {
                    body = body.clone();
                    body[at] ^= (byte) (1 << random.nextInt(8));
                }
                case 1 -> {
                    body = body.clone();
                    body[at] = (byte) random.nextInt(256);
                }
                case 2 -> body = Arrays.copyOf(body, at);
                case 3 -> body = splice(body, at, new byte[0], Math.min(20, body.length - at));
                case 4 -> body = splice(body, at, value().getBytes(StandardCharsets.UTF_8), 0);
                default -> {
                    int from = random.nextInt(body.length);
                    int to = Math.min(body.length, from + random.nextInt(200));
                    body = splice(body, at, Arrays.copyOfRange(body, from, to), 0);
                }
            }
        }
        return body;
    }

    private static byte[] splice(byte[] body, int at, byte[] insertion, int lost) {
        byte[] spliced = new byte[body.length + insertion.length - lost];
        System.arraycopy(body, 0, spliced, 0, at);
        System.arraycopy(insertion, 0, spliced, at, insertion.length);
        System.arraycopy(body, at + lost, spliced, at + insertion.length, body.length - at - lost);
        return spliced;
    }

    /** One to three elements changed, lost, repeated, renamed or moved. */
    JsonNode json(JsonNode seed) {
        JsonNode body = seed.deepCopy();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(body, containers);
            JsonNode container = one(containers);
            if (container instanceof ObjectNode object) {
                change(object, containers);
            } else if (container instanceof ArrayNode array) {
                change(array, containers);
            }
        }
        return body;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void change(ObjectNode object, List<JsonNode> others) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = one(names);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, NODES.arrayNode().add(object.get(name)));
            case 2 ->
                object.set(one(List.of("unknown", "", "$", "id", "extension", "meta", "text", "contained")), node());
            case 3 -> object.set("_" + name, node());
            case 4 -> object.set(name, one(others).deepCopy());
            case 5 -> object.set(one(names), object.remove(name));
            default -> object.set(name, node());
        }
    }

    private void change(ArrayNode array, List<JsonNode> others) {
        int at = random.nextInt(array.size());
        switch (random.nextInt(5)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at).deepCopy());
            case 2 -> array.removeAll();
            case 3 -> array.set(at, one(others).deepCopy());
            default -> array.set(at, node());
        }
    }

    private JsonNode node() {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(random.nextDouble());
            case 4 -> NODES.objectNode();
            case 5 -> NODES.arrayNode();
            case 6 -> NODES.objectNode().put("reference", value());
            default -> NODES.textNode(value());
        };
    }

    /** One to three tags changed, lost, repeated or renamed. */
    String xml(String seed) {
        StringBuilder body = new StringBuilder(seed);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            List<int[]> tags = new ArrayList<>();
            Matcher matcher = TAG.matcher(body);
            while (matcher.find()) {
                tags.add(new int[] {matcher.start(), matcher.end()});
            }
            if (tags.isEmpty()) {
                return body.toString();
            }
            int[] tag = one(tags);
            String text = body.substring(tag[0], tag[1]);
            switch (random.nextInt(7)) {
                case 0 -> body.delete(tag[0], tag[1]);
                case 1 -> body.insert(tag[1], text);
                case 2 ->
                    body.insert(
                            tag[1],
                            one(List.of("<!-- -- -->", "<?php ?>", "<![CDATA[x]]>", "&a;", "text", "]]>", "<")));
                case 3 ->
                    body.replace(
                            tag[0],
                            tag[1],
                            text.replaceFirst("[A-Za-z]+", one(List.of("div", "value", "Patient", "a:b", "x"))));
                case 4 -> body.replace(tag[0], tag[1], text.replaceFirst("\\s*/?>$", " a=\"1\" xmlns=\"urn:x\"/>"));
                default -> {
                    Matcher attribute = ATTRIBUTE.matcher(text);
                    String value = value();
                    String escaped = random.nextInt(4) == 0
                            ? value
                            : value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
                    body.replace(
                            tag[0], tag[1], attribute.replaceFirst(Matcher.quoteReplacement("=\"" + escaped + "\"")));
                }
            }
        }
        return body.toString();
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
