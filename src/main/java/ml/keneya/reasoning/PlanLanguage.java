package ml.keneya.reasoning;

import ca.uhn.fhir.context.FhirContext;
import java.util.Locale;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Words of the guide in one language: the guide is in French, and says the English beside it. */
record PlanLanguage(FhirContext fhir, Locale language) {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    /** That resource, in which no other language is left. */
    <T extends DomainResource> T of(T resource) {
        resource.setLanguage(language.getLanguage());
        fhir.newTerser()
                .getAllPopulatedChildElementsOfType(resource, StringType.class)
                .forEach(this::translate);
        return resource;
    }

    private void translate(StringType text) {
        text.getExtensionsByUrl(TRANSLATION).stream()
                .filter(translation -> language.getLanguage().equals(translation.getExtensionString("lang")))
                .map(translation -> translation.getExtensionString("content"))
                .findFirst()
                .ifPresent(text::setValue);
        text.getExtension().removeIf((Extension each) -> TRANSLATION.equals(each.getUrl()));
    }
}
