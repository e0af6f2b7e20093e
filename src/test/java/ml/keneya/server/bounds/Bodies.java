package ml.keneya.server.bounds;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies to send. */
final class Bodies {

    static final String OBSERVATION = """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}],"text":"Poids — garçon"},
             "identifier":[{"value":"17E12345"}],"valueQuantity":{"value":7.40,"unit":"kg"}}""";
    static final String OBSERVATION_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Observation xmlns="http://hl7.org/fhir"><status value="final"/><code><coding><code value="2E65"/></coding></code>
            <identifier><value value="17E12345"/></identifier><valueQuantity><value value="7.40"/></valueQuantity></Observation>""".strip();

    private Bodies() {}

    static String weighing(String json) {
        return "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":" + json + "}}";
    }

    static String weighingXml(String value) {
        return "<Observation xmlns=\"http://hl7.org/fhir\"><valueQuantity><value value=\"" + value
                + "\"/></valueQuantity></Observation>";
    }

    static String transaction(int entries) {
        return bundle(
                "transaction",
                IntStream.range(0, entries)
                        .mapToObj(i -> entry("POST", "Patient"))
                        .collect(Collectors.joining(",")));
    }

    static String bundle(String type, String entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + entries + "]}";
    }

    static String entry(String method, String url) {
        return "{\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"}}";
    }

    /** Items within items, so that the innermost is at that depth, the resource counting as one. */
    static String nested(int depth) {
        return "{\"resourceType\":\"Questionnaire\"" + ",\"item\":[{\"linkId\":\"1\"".repeat(depth - 2)
                + "}]".repeat(depth - 2) + "}";
    }

    static String nestedXml(int depth) {
        return "<Questionnaire xmlns=\"http://hl7.org/fhir\">" + "<item>".repeat(depth - 1)
                + "</item>".repeat(depth - 1) + "</Questionnaire>";
    }
}
