package ml.keneya.guide;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * One record of a transaction, as a line of its table.
 *
 * @param type of FHIR
 * @param profiles which it claims
 * @param about what it is about, by its first code: none or one
 * @param unless by what it is found if it is there already, and not created again
 */
record EntryRow(String type, List<Link> profiles, List<Link> about, String unless) {

    private static final List<String> SAY_WHAT_IT_IS =
            List.of("code", "vaccineCode", "medication[x]", "type", "serviceType", "category");

    static EntryRow of(BundleEntryComponent entry, Links links) {
        Resource resource = entry.getResource();
        return new EntryRow(
                resource.fhirType(),
                resource.getMeta().getProfile().stream()
                        .map(CanonicalType::getValue)
                        .map(links::to)
                        .toList(),
                SAY_WHAT_IT_IS.stream()
                        .flatMap(element -> codings(resource, element))
                        .map(coding -> links.to(coding.getSystem(), coding.getCode()))
                        .filter(link -> !link.title().isEmpty())
                        .limit(1)
                        .toList(),
                entry.getRequest().getIfNoneExist());
    }

    private static Stream<Coding> codings(Resource resource, String element) {
        return Stream.ofNullable(resource.getNamedProperty(element))
                .flatMap(property -> property.getValues().stream())
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> coding.hasSystem() && coding.hasCode());
    }
}
