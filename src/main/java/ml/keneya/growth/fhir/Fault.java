package ml.keneya.growth.fhir;

import java.util.List;

/**
 * Why a parameter cannot be taken.
 *
 * @param where a FHIRPath expression within the body
 * @param sentence the key of the sentence that says what is wrong and how to mend it
 * @param arguments what the sentence is about; never content of the request
 */
record Fault(String where, String sentence, List<Object> arguments) {

    Fault {
        arguments = List.copyOf(arguments);
    }
}
