package ml.keneya.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids that a server has given.
 *
 * @param files in the same order on each server
 * @param organizations by their identifiers
 */
record Directory(List<PatientFile> files, Map<String, String> organizations) {

    /** The ids of somebody's Patient and of one of the Encounters. */
    record PatientFile(Someone of, String patient, String encounter) {}

    /** Asks for them. */
    static Directory of(Peer peer, List<Someone> people) {
        Http client = Http.of(peer);
        List<PatientFile> files = new ArrayList<>();
        Map<String, String> organizations = new HashMap<>();
        for (Someone someone : people) {
            JsonNode found = client.send(Request.get(
                            "Patient?identifier=" + someone.identifier() + "&_revinclude=Encounter:patient"))
                    .body();
            files.add(new PatientFile(someone, id(found, "Patient"), id(found, "Encounter")));
            organizations.computeIfAbsent(
                    someone.facility(),
                    facility -> id(
                            client.send(Request.get(
                                            "Organization?identifier=https://keneya.ml/sid/facility|" + facility))
                                    .body(),
                            "Organization"));
        }
        return new Directory(files, organizations);
    }

    private static String id(JsonNode found, String type) {
        for (JsonNode entry : found.path("entry")) {
            if (entry.path("resource").path("resourceType").asText().equals(type)) {
                return entry.path("resource").path("id").asText();
            }
        }
        throw new IllegalStateException("No " + type + " in " + found);
    }
}
