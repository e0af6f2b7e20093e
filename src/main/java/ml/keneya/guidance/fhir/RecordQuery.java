package ml.keneya.guidance.fhir;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Codes;

/**
 * Which records of a person are read.
 *
 * @param name of all of them, such as {@code observations}
 * @param type their resource type
 * @param filter a search without the patient, such as {@code code=http://loinc.org|718-7}; empty if all are read
 */
public record RecordQuery(String name, String type, String filter) {

    /** All of that type. */
    public static RecordQuery all(String name, String type) {
        return new RecordQuery(name, type, "");
    }

    /** Those that have one of the codes in that search parameter. */
    public static RecordQuery coded(String name, String type, String parameter, Collection<Codes> codes) {
        Stream<String> tokens = codes.stream().map(Codes::query);
        return new RecordQuery(name, type, parameter + '=' + tokens.collect(Collectors.joining(",")));
    }

    /** Those that have one of the codes in that search parameter. */
    public static RecordQuery coded(String name, String type, String parameter, Codes... codes) {
        return coded(name, type, parameter, List.of(codes));
    }
}
