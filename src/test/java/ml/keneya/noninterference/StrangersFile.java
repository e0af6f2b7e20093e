package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The file of a patient whom no other record names, the vault's neither: whoever opens it in an emergency, when he may
 * see what the vault has of the patient, is shown the same in both stores.
 */
final class StrangersFile {

    private StrangersFile() {}

    /** Its records by their relative addresses, the patient first. */
    static Map<String, ObjectNode> of(long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        Map<String, ObjectNode> file = new LinkedHashMap<>();
        String patient = add(
                file,
                random,
                "{\"resourceType\":\"Patient\",\"active\":true,\"gender\":\"female\",\"birthDate\":\"1988\",\"name\":[{\"family\":\"Sidibé\"}]}");
        String subject = ",\"subject\":{\"reference\":\"" + patient + "\"}";
        String encounter = add(
                file,
                random,
                "{\"resourceType\":\"Encounter\",\"status\":\"finished\",\"class\":{\"code\":\"AMB\"}" + subject + "}");
        for (String text : new String[] {"suivi", "urgence"}) {
            add(
                    file,
                    random,
                    "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"" + text
                            + "\"},\"encounter\":{\"reference\":\"" + encounter + "\"}" + subject + "}");
        }
        return file;
    }

    private static String add(Map<String, ObjectNode> file, SplittableRandom random, String json) {
        ObjectNode record = HiddenRecords.parse(json);
        String id = Vocabulary.uuid(random);
        String address = record.path("resourceType").asText() + "/" + id;
        file.put(address, record.put("id", id));
        return address;
    }
}
