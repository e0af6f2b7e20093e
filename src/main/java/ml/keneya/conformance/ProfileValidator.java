package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import ca.uhn.fhir.validation.ValidationResult;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.jspecify.annotations.Nullable;

/** Validates resources against the profiles of the guide: HL7's validator over a chain that lies wholly in memory. */
final class ProfileValidator {

    private static final Set<ResultSeverityEnum> BREACHES =
            EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

    private final FhirContext fhir;
    private final FhirValidator validator;
    private final LanguageOfThread language = new LanguageOfThread();
    private final Rules rules;
    private final Set<String> canonicals;

    ProfileValidator(FhirContext fhir, ImplementationGuide guide, DefaultProfileValidationSupport standard) {
        this.fhir = fhir;
        this.rules = new Rules(guide);
        this.canonicals = guide.artifacts().stream()
                .map(Artifact::resource)
                .filter(StructureDefinition.class::isInstance)
                .flatMap(profile -> Stream.of(profile.getUrl(), profile.getUrl() + '|' + profile.getVersion()))
                .collect(Collectors.toUnmodifiableSet());
        WorkerContextValidationSupportAdapter adapter = new BilingualWorkerContext(language);
        ValidationSupportChain definitions = new ValidationSupportChain(
                standard,
                GuideValidationSupport.ofAll(fhir, guide),
                new SnapshotGeneratingValidationSupport(fhir, adapter),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir));
        adapter.setValidationSupport(definitions);
        FhirInstanceValidator instances = new FhirInstanceValidator(fhir);
        instances.setWrappedWorkerContext(definitions, adapter);
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        instances.setAnyExtensionsAllowed(true);
        this.validator = fhir.newValidator();
        validator.setValidateAgainstStandardSchema(false);
        validator.setValidateAgainstStandardSchematron(false);
        validator.registerValidatorModule(instances);
    }

    /** Whether a profile is of the guide, in the version that it names if it names one. */
    boolean knows(String canonical) {
        return canonicals.contains(canonical);
    }

    /** What breaks those profiles in a resource as it was sent, what the server does not understand included. */
    List<Finding> breaches(IBaseResource sent, Collection<String> profiles, Locale in) {
        return findings(options -> validator.validateWithResult(sent, options), profiles, in);
    }

    /**
     * What breaks those profiles in a resource that was changed since it was read. Given the resource itself, HAPI
     * validates the text that it was once read from, and never what a patch made of it.
     */
    List<Finding> breachesOfChanged(IBaseResource changed, Collection<String> profiles, Locale in) {
        String text = fhir.newJsonParser().encodeResourceToString(changed);
        return findings(options -> validator.validateWithResult(text, options), profiles, in);
    }

    private List<Finding> findings(
            Function<ValidationOptions, ValidationResult> validation, Collection<String> profiles, Locale in) {
        ValidationOptions options = new ValidationOptions();
        profiles.forEach(options::addProfile);
        return language.speaking(in, () -> validation.apply(options)).getMessages().stream()
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
