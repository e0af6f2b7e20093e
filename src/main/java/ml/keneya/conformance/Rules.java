package ml.keneya.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The invariants of the guide by their keys. */
final class Rules {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final Map<String, Rule> byKey;

    Rules(ImplementationGuide guide) {
        this.byKey = guide.all(StructureDefinition.class)
                .flatMap(profile -> profile.getDifferential().getElement().stream())
                .flatMap(element -> element.getConstraint().stream())
                .collect(Collectors.toMap(
                        ElementDefinitionConstraintComponent::getKey, Rules::rule, (first, again) -> first));
    }

    /** The rule that a message of the validator is about; its id then ends with {@code #} and the key. */
    Optional<Rule> ofMessage(String messageId) {
        return Optional.ofNullable(byKey.get(messageId.substring(messageId.lastIndexOf('#') + 1)));
    }

    private static Rule rule(ElementDefinitionConstraintComponent constraint) {
        String english = constraint.getHumanElement().getExtensionsByUrl(TRANSLATION).stream()
                .filter(translation -> "en".equals(text(translation, "lang")))
                .map(translation -> text(translation, "content"))
                .findFirst()
                .orElse(constraint.getHuman());
        return new Rule(constraint.getKey(), constraint.getHuman(), english);
    }

    private static String text(Extension translation, String part) {
        return translation.getExtensionString(part);
    }
}
