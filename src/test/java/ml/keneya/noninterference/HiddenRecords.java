package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The records of the vault, which only one store holds: for nearly every ordinary record a very restricted one like it,
 * half of them with the same identifiers, codes and words, about a pseudonymous survivor or about the same patient.
 * They refer to one another and to ordinary records; nothing ordinary refers to them.
 *
 * <p>The server names them: in place of its id, a record has the {@link #symbol} of its number.
 */
final class HiddenRecords {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    /** What may not be seen of a person in the vault, and what the network of care itself is. */
    private static final Set<String> NOT_DOUBLED =
            Set.of("Patient", "RelatedPerson", "Organization", "PractitionerRole");

    /** A word that is in no ordinary record. */
    static final String WORD = "zibbolet";

    /** They say nothing in words of their own. */
    private static final Set<String> REFERRALS = Set.of("ServiceRequest", "Task");

    /** A tag that the others have, with a display, and some of what is written later, without. */
    static final String TAGS = "https://example.org/tags";

    static final String TAG = "suivi";

    private final SplittableRandom random;
    private final List<ObjectNode> records = new ArrayList<>();
    private final Map<String, String> doubles = new HashMap<>();

    HiddenRecords(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<ObjectNode> records() {
        return records;
    }

    /** What stands for the id of the record with that number until the server has named it. */
    static String symbol(int number) {
        return "{{vault:" + number + "}}";
    }

    /** The records to file after that ordinary one. */
    List<ObjectNode> after(String address, ObjectNode ordinary) {
        int before = records.size();
        String type = ordinary.path("resourceType").asText();
        if (type.equals("Patient")) {
            add(address, survivor());
        } else if (!NOT_DOUBLED.contains(type)) {
            add(address, doubleOf(ordinary));
        }
        return records.subList(before, records.size());
    }

    private void add(String address, ObjectNode record) {
        record.remove("id");
        ((ArrayNode) record.withObject("/meta").withArray("security"))
                .addObject()
                .put("system", CONFIDENTIALITY)
                .put("code", "V");
        if (!REFERRALS.contains(record.path("resourceType").asText())) {
            record.withObject("/meta")
                    .withArray("tag")
                    .addObject()
                    .put("system", TAGS)
                    .put("code", TAG)
                    .put("display", WORD);
        }
        doubles.put(address, record.path("resourceType").asText() + "/" + symbol(records.size()));
        records.add(record);
    }

    private ObjectNode survivor() {
        ObjectNode patient = Population.JSON.createObjectNode();
        patient.put("resourceType", "Patient").put("active", true).put("gender", "female");
        patient.put("birthDate", random.nextBoolean() ? "1999" : "2004");
        ObjectNode identifier = patient.withArray("identifier").addObject();
        identifier
                .withObject("/type")
                .withArray("coding")
                .addObject()
                .put("system", "https://keneya.ml/fhir/CodeSystem/ml-identifier-type")
                .put("code", "PSEUDO");
        identifier.put("system", "https://keneya.ml/sid/survivor").put("value", "7KX4-" + records.size());
        return patient;
    }

    private ObjectNode doubleOf(ObjectNode ordinary) {
        ObjectNode record = ordinary.deepCopy();
        record.remove("text");
        record.withObject("/meta").remove("profile");
        if (record.path("resourceType").asText().equals("EpisodeOfCare")) {
            // A patient has one open episode of a kind, in the vault and outside.
            record.put("status", "planned");
        }
        boolean alike = random.nextBoolean();
        change(record, alike);
        return record;
    }

    private void change(JsonNode node, boolean alike) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue() instanceof TextNode text) {
                    field.setValue(TextNode.valueOf(changed(field.getKey(), text.textValue(), object, alike)));
                } else {
                    change(field.getValue(), alike);
                }
            });
        } else {
            node.forEach(each -> change(each, alike));
        }
    }

    private String changed(String name, String value, ObjectNode of, boolean alike) {
        return switch (name) {
            case "reference" -> random.nextInt(3) > 0 ? doubles.getOrDefault(value, value) : value;
            case "text", "title", "conclusion", "description", "valueString" ->
                alike || !of.path("status").isMissingNode() && name.equals("description") ? value : WORD + " " + value;
            case "value" -> alike || !of.has("system") ? value : value + "-" + random.nextInt(100);
            default -> value;
        };
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) Population.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
