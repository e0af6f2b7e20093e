package ml.keneya.exchange.ips;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.UUID.nameUUIDFromBytes;

import ca.uhn.fhir.jpa.ips.generator.IpsGeneratorSvcImpl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UrlType;

/**
 * Makes a document that stands by itself, wherever it is read: entries are named by what follows from their ids and not
 * by the address of this server, and what does not travel is not referred to, for that would tell that it is there.
 */
final class SelfContained {

    private static final String UUID = "urn:uuid:";

    /** By whatever they are called, the entries' names in the document. */
    private final Map<String, String> names = new HashMap<>();

    private final Bundle document;

    SelfContained(Bundle document) {
        this.document = document;
    }

    void make() {
        document.getEntry().forEach(this::name);
        document.getEntry().forEach(entry -> pointWithin(entry.getResource()));
        String composition = document.getEntryFirstRep().getFullUrl();
        document.getEntry().forEach(entry -> linkToWords(entry, composition));
    }

    private void name(BundleEntryComponent entry) {
        Resource resource = entry.getResource();
        String name = entry.getFullUrl().startsWith(UUID)
                ? entry.getFullUrl()
                : UUID + nameUUIDFromBytes((resource.fhirType() + '/' + resource.getIdPart()).getBytes(UTF_8));
        names.put(entry.getFullUrl(), name);
        names.put(resource.fhirType() + '/' + resource.getIdPart(), name);
        entry.setFullUrl(name);
        // Where it was filed and what was noted of that is this server's own affair.
        resource.setMeta(new Meta().setProfile(resource.getMeta().getProfile()));
    }

    private void pointWithin(Base element) {
        for (Property property : element.children()) {
            for (Base value : List.copyOf(property.getValues())) {
                if (value instanceof Reference reference) {
                    nameOf(reference).ifPresent(reference::setReference);
                    if (reference.isEmpty()) {
                        // HAPI has emptied it, for what it pointed to does not travel.
                        element.removeChild(property.getName(), value);
                    }
                } else {
                    pointWithin(value);
                }
            }
        }
    }

    private Optional<String> nameOf(Reference reference) {
        if (!reference.hasReference()) {
            return Optional.empty();
        }
        return Optional.ofNullable(names.get(reference.getReference()))
                .or(() -> Optional.ofNullable(names.get(reference
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue())));
    }

    /** Where in the text of a section the entry is told of. */
    private static void linkToWords(BundleEntryComponent entry, String composition) {
        if (entry.getResource() instanceof DomainResource resource) {
            Extension link = resource.getExtensionByUrl(IpsGeneratorSvcImpl.URL_NARRATIVE_LINK);
            if (link != null) {
                link.setValue(new UrlType(composition + '#' + anchor(entry)));
            }
        }
    }

    /** The id of a line of text. */
    static String anchor(BundleEntryComponent entry) {
        return entry.getResource().fhirType() + '-' + entry.getFullUrl().substring(UUID.length());
    }
}
