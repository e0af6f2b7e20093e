package ml.keneya.server.bounds;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The parameters of an address or of a form, read strictly: percent signs escape two hex digits of UTF-8. */
record Query(List<Parameter> parameters) {

    /** One name and its value, unescaped. */
    record Parameter(String name, String value) {

        /** How a refusal may name it: never what looks like content. */
        String where() {
            return name.matches("[A-Za-z_][A-Za-z0-9_.:-]{0,63}") ? "http." + name : "http.?";
        }
    }

    /** The parameters of that text, in its order. */
    static Query parse(String text) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(new Parameter(unescape(name), unescape(value)));
            }
        }
        return new Query(List.copyOf(parameters));
    }

    /** The values by name, as a servlet request gives them. */
    Map<String, String[]> map() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach(parameter -> values.computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                .add(parameter.value()));
        Map<String, String[]> map = new LinkedHashMap<>();
        values.forEach((name, list) -> map.put(name, list.toArray(String[]::new)));
        return map;
    }

    /** These and those. */
    Query and(Query others) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(others.parameters);
        return new Query(List.copyOf(all));
    }

    /** These but for those of such names. */
    Query without(Set<String> names) {
        return new Query(parameters.stream()
                .filter(parameter -> !names.contains(parameter.name()))
                .toList());
    }

    /** The text that {@link #parse} reads back. */
    String text() {
        return parameters.stream()
                .map(parameter -> escape(parameter.name()) + "=" + escape(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** That text with its escapes read, where a plus sign is a space. */
    private static String unescape(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && text.chars().allMatch(c -> c > 0 && c < 128)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                bytes.write(hex(raw, i + 1) * 16 + hex(raw, i + 2));
                i += 2;
            } else {
                bytes.write(raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        TextBounds characters = new TextBounds();
        String unescaped = characters.decode(bytes.toByteArray());
        characters.check(unescaped, () -> "");
        return unescaped;
    }

    private static int hex(byte[] raw, int i) {
        int digit = i < raw.length ? Character.digit((char) raw[i], 16) : -1;
        if (digit < 0) {
            throw new RefusedException(Refusal.of(400, IssueType.STRUCTURE, "bounds.percent"));
        }
        return digit;
    }
}
