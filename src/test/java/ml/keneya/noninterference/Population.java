package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The ordinary records that both stores hold: the day at a health centre of the demo, and three of each line of
 * {@code ordinary.ndjson} about its people. The same seed makes the same records, ids included, in the order in which
 * they can be written.
 */
final class Population {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    private static final int COPIES = 3;

    /** The day at the health centre is enough. */
    private static final Pattern OF_THE_DAY = Pattern.compile("(0[1-9]|10)-.*");

    private static final List<String> WORDS =
            List.of("paludisme", "pesée", "rendez-vous", "suivi", "vaccin", "consultation", "urgence", "retour");
    private static final Map<String, List<String>> CODES = Map.of(
            "vaccine", List.of("19", "03", "37"),
            "drug", List.of("P01BF01", "J01CA04", "B03AA07"),
            "disease", List.of("B54", "E43", "J18.9"));

    private final SplittableRandom random;
    private final Map<String, ObjectNode> records = new LinkedHashMap<>();
    private int number;

    private Population(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The records by their relative addresses, {@code Patient/…}. */
    static Map<String, ObjectNode> of(long seed) {
        Population population = new Population(seed);
        try {
            population.addDemo();
            population.addOthers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return population.records;
    }

    private void addDemo() throws IOException {
        Map<String, String> addresses = new LinkedHashMap<>();
        List<JsonNode> entries = new ArrayList<>();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.json");
        for (Resource file : Stream.of(files)
                .filter(file ->
                        OF_THE_DAY.matcher(String.valueOf(file.getFilename())).matches())
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList()) {
            for (JsonNode entry : JSON.readTree(file.getContentAsString(StandardCharsets.UTF_8))
                    .path("entry")) {
                String type = entry.path("resource").path("resourceType").asText();
                String urn = entry.path("fullUrl").asText();
                if (addresses.put(urn, type + "/" + urn.substring("urn:uuid:".length())) == null) {
                    entries.add(entry);
                }
            }
        }
        for (JsonNode entry : entries) {
            String text = entry.path("resource").toString();
            for (Map.Entry<String, String> address : addresses.entrySet()) {
                text = text.replace(address.getKey(), address.getValue());
            }
            ObjectNode record = (ObjectNode) JSON.readTree(text);
            if (record.remove("diagnosis") != null) {
                // Encounter and Condition refer to one another, which only a transaction can write; a consultation that
                // is not over has no diagnosis yet.
                record.put("status", "in-progress");
            }
            add(record, addresses.get(entry.path("fullUrl").asText()));
        }
    }

    private void addOthers() throws IOException {
        Resource lines = new PathMatchingResourcePatternResolver()
                .getResource("classpath:ml/keneya/noninterference/ordinary.ndjson");
        for (int copy = 0; copy < COPIES; copy++) {
            for (String line : lines.getContentAsString(StandardCharsets.UTF_8).split("\n")) {
                number++;
                ObjectNode resource = (ObjectNode) JSON.readTree(
                        HOLE.matcher(line).replaceAll(hole -> Matcher.quoteReplacement(fill(hole.group(1)))));
                String id = Vocabulary.uuid(random);
                add(resource, resource.path("resourceType").asText() + "/" + id);
            }
        }
    }

    private String fill(String hole) {
        return switch (hole) {
            case "n" -> String.valueOf(number);
            case "day" -> String.valueOf(10 + random.nextInt(15));
            case "word" -> pick(WORDS);
            case "vaccine", "drug", "disease" -> pick(Objects.requireNonNull(CODES.get(hole)));
            default ->
                pick(records.keySet().stream()
                        .filter(address -> address.startsWith(hole + "/"))
                        .filter(address -> !isNewborn(address))
                        .toList());
        };
    }

    /** Nothing happened to him before the birth: he is left to the records of his delivery. */
    private boolean isNewborn(String address) {
        JsonNode record = Objects.requireNonNull(records.get(address));
        return record.path("birthDate").asText().startsWith("2026-11");
    }

    private void add(ObjectNode resource, String address) {
        resource.put("id", address.substring(address.indexOf('/') + 1));
        records.put(address, resource);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
