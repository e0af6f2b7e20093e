package ml.keneya.storage.terminology;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.jspecify.annotations.Nullable;

/**
 * Expands the value sets of the standard, which are not in the database, as {@link BilingualTerminology} expands those
 * that are: filtered, cut, counted, and in the order in which their codes are defined.
 *
 * <p>HAPI 8.8.0 answers with all codes in no order, whatever is asked for. Can go when it does not.
 */
final class StandardExpansions extends InMemoryTerminologyServerValidationSupport {

    StandardExpansions(FhirContext fhir) {
        super(fhir);
    }

    @Override
    public @Nullable ValueSetExpansionOutcome expandValueSet(
            ValidationSupportContext context, @Nullable ValueSetExpansionOptions options, IBaseResource asked) {
        ValueSetExpansionOutcome outcome = super.expandValueSet(context, options, asked);
        if (options != null
                && outcome != null
                && outcome.getValueSet() instanceof ValueSet expanded
                && asked instanceof ValueSet defined) {
            Expansion expansion = new Expansion(expanded);
            expansion.sort(order(defined, context));
            if (options.getFilter() != null) {
                expansion.keep(new TextFilter(options.getFilter()));
            }
            expansion.cut(options.getOffset(), options.getCount());
        }
        return outcome;
    }

    /** Each as {@code system|code}. */
    private static List<String> order(ValueSet defined, ValidationSupportContext context) {
        List<String> order = new ArrayList<>();
        for (ConceptSetComponent include : defined.getCompose().getInclude()) {
            Stream<String> codes = include.hasConcept()
                    ? include.getConcept().stream().map(concept -> concept.getCode())
                    : include.hasSystem()
                                    && context.getRootValidationSupport().fetchCodeSystem(include.getSystem())
                                            instanceof CodeSystem system
                            ? system.getConcept().stream().flatMap(StandardExpansions::codes)
                            : Stream.of();
            codes.forEach(code -> order.add(include.getSystem() + '|' + code));
        }
        return order;
    }

    private static Stream<String> codes(ConceptDefinitionComponent concept) {
        return Stream.concat(
                Stream.of(concept.getCode()), concept.getConcept().stream().flatMap(StandardExpansions::codes));
    }
}
