package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** HAPI's validator on this guide alone, without a database. */
public final class GuideValidator {

    /** One for all tests: reading the standard's own definitions takes seconds. */
    public static final GuideValidator SHARED = new GuideValidator();

    final FhirContext fhir = FhirContext.forR4();
    final ImplementationGuide guide = new ImplementationGuide(fhir, new PathMatchingResourcePatternResolver());

    private final ValidationSupportChain support;
    private final FhirValidator validator;

    private GuideValidator() {
        support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new GuideValidationSupport(fhir, guide),
                new SnapshotGeneratingValidationSupport(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir));
        validator = fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    public List<SingleValidationMessage> errors(String json) {
        return messages(json).stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
    }

    List<SingleValidationMessage> messages(String json) {
        return validator.validateWithResult(json).getMessages();
    }

    ValueSet expand(ValueSet valueSet) {
        var outcome = support.expandValueSet(new ValidationSupportContext(support), null, valueSet);
        if (outcome == null || outcome.getValueSet() == null) {
            throw new AssertionError(valueSet.getUrl() + " does not expand");
        }
        return (ValueSet) outcome.getValueSet();
    }
}
