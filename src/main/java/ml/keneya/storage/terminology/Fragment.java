package ml.keneya.storage.terminology;

import ca.uhn.fhir.context.support.IValidationSupport.BaseConceptProperty;
import ca.uhn.fhir.context.support.IValidationSupport.ConceptDesignation;
import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import ca.uhn.fhir.context.support.IValidationSupport.StringConceptProperty;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.codesystems.ConceptSubsumptionOutcome;

/**
 * The part of a code system that is stored here, read from its resource: HAPI takes only whole lists into its tables,
 * and of others tells neither designations nor properties nor what is below what.
 *
 * @see <a href="https://hl7.org/fhir/R4/codesystem.html#content">FHIR CodeSystem.content</a>
 */
record Fragment(CodeSystem list) {

    Optional<LookupCodeResult> lookup(String code, Collection<String> properties) {
        return find(code).map(concept -> {
            LookupCodeResult found = new LookupCodeResult();
            found.setFound(true);
            found.setSearchedForSystem(list.getUrl());
            found.setSearchedForCode(code);
            found.setCodeSystemDisplayName(list.getName());
            found.setCodeSystemVersion(list.getVersion());
            found.setCodeDisplay(concept.getDisplay());
            concept.getDesignation().stream().map(Fragment::designation).forEach(found.getDesignations()::add);
            found.setProperties(concept.getProperty().stream()
                    .filter(property -> properties.isEmpty() || properties.contains(property.getCode()))
                    .<BaseConceptProperty>map(property -> new StringConceptProperty(
                            property.getCode(), property.getValue().primitiveValue()))
                    .toList());
            return found;
        });
    }

    List<ConceptDefinitionDesignationComponent> names(String code) {
        return find(code).map(ConceptDefinitionComponent::getDesignation).orElse(List.of());
    }

    /** Empty if the part does not hold both codes. */
    Optional<ConceptSubsumptionOutcome> subsumption(String a, String b) {
        return find(a).flatMap(one -> find(b).map(other -> {
            if (a.equals(b)) {
                return ConceptSubsumptionOutcome.EQUIVALENT;
            }
            if (below(one).anyMatch(other::equals)) {
                return ConceptSubsumptionOutcome.SUBSUMES;
            }
            return below(other).anyMatch(one::equals)
                    ? ConceptSubsumptionOutcome.SUBSUMEDBY
                    : ConceptSubsumptionOutcome.NOTSUBSUMED;
        }));
    }

    private Optional<ConceptDefinitionComponent> find(String code) {
        return list.getConcept().stream()
                .flatMap(Fragment::below)
                .filter(concept -> concept.getCode().equals(code))
                .findFirst();
    }

    private static Stream<ConceptDefinitionComponent> below(ConceptDefinitionComponent concept) {
        return Stream.concat(Stream.of(concept), concept.getConcept().stream().flatMap(Fragment::below));
    }

    private static ConceptDesignation designation(ConceptDefinitionDesignationComponent name) {
        Coding use = name.getUse();
        return new ConceptDesignation()
                .setLanguage(name.getLanguage())
                .setUseSystem(use.getSystem())
                .setUseCode(use.getCode())
                .setUseDisplay(use.getDisplay())
                .setValue(name.getValue());
    }
}
