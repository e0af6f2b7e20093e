package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.jspecify.annotations.Nullable;

/** Validates resources against the profiles of the guide: HL7's validator over a chain that lies wholly in memory. */
final class ProfileValidator {

    private static final Set<ResultSeverityEnum> BREACHES =
            EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

    private final FhirValidator validator;
    private final LanguageOfThread language = new LanguageOfThread();
    private final Rules rules;

    ProfileValidator(FhirContext fhir, ImplementationGuide guide, DefaultProfileValidationSupport standard) {
        this.rules = new Rules(guide);
        WorkerContextValidationSupportAdapter adapter = new BilingualWorkerContext(language);
        ValidationSupportChain chain = new ValidationSupportChain(
                standard,
                new GuideValidationSupport(fhir, guide),
                new SnapshotGeneratingValidationSupport(fhir, adapter),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir));
        adapter.setValidationSupport(chain);
        FhirInstanceValidator instances = new FhirInstanceValidator(fhir);
        instances.setWrappedWorkerContext(chain, adapter);
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        instances.setAnyExtensionsAllowed(true);
        this.validator = fhir.newValidator();
        validator.setValidateAgainstStandardSchema(false);
        validator.setValidateAgainstStandardSchematron(false);
        validator.registerValidatorModule(instances);
    }

    /** What breaks those profiles, told in that language; empty if nothing does. */
    List<Finding> breaches(IBaseResource resource, Collection<String> profiles, Locale in) {
        ValidationOptions options = new ValidationOptions();
        profiles.forEach(options::addProfile);
        return language.speaking(in, () -> validator.validateWithResult(resource, options)).getMessages().stream()
                .filter(message -> BREACHES.contains(message.getSeverity()))
                .map(message -> finding(message, in))
                .distinct()
                .collect(Collectors.toList());
    }

    private Finding finding(SingleValidationMessage message, Locale in) {
        String id = textOrEmpty(message.getMessageId());
        Optional<Rule> rule = rules.ofMessage(id);
        return new Finding(
                rule.map(Rule::key).orElse(id),
                textOrEmpty(message.getLocationString()),
                rule.map(known -> known.sentence(in)).orElse(textOrEmpty(message.getMessage())));
    }

    private static String textOrEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
