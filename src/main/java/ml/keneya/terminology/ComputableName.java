package ml.keneya.terminology;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The name of an artifact as programs like it: {@code ml-cmam-exit} is {@code MlCmamExit}.
 *
 * @see <a href="http://hl7.org/fhir/R4/codesystem.html">FHIR CodeSystem, invariant csd-0</a>
 */
record ComputableName(String id) {

    @Override
    public String toString() {
        return Arrays.stream(id.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
