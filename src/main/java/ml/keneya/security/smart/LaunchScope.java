package ml.keneya.security.smart;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an app asks of a launch besides records.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART scopes and launch
 *     context</a>
 */
public enum LaunchScope {
    /** Who signed in, as an ID token. */
    OPENID("openid"),
    /** Who that is in the records, in the ID token. */
    FHIR_USER("fhirUser"),
    /** A patient that the user picks. */
    PATIENT("launch/patient"),
    /**
     * One patient's whole file, to look at, in an emergency: written as the extension of IHE's Internet User
     * Authorization (IUA) and the v3-ActReason <i>break the glass</i>.
     */
    EMERGENCY("purpose_of_use=http://terminology.hl7.org/CodeSystem/v3-ActReason|BTG"),
    /** New access tokens when the user is gone. */
    OFFLINE_ACCESS("offline_access");

    private final String text;

    LaunchScope(String text) {
        this.text = text;
    }

    public static Optional<LaunchScope> parse(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** Those in a list separated by spaces. */
    public static Set<LaunchScope> parseAll(String list) {
        Set<LaunchScope> scopes = EnumSet.noneOf(LaunchScope.class);
        for (String text : list.trim().split("\\s+", -1)) {
            parse(text).ifPresent(scopes::add);
        }
        return scopes;
    }

    @Override
    public String toString() {
        return text;
    }
}
