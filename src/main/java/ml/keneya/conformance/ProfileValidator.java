package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.hapi.converters.canonical.VersionCanonicalizer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Validates resources against the standard and the profiles of the guide: HL7's validator over a chain that lies wholly
 * in memory.
 */
final class ProfileValidator {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileValidator.class);
    private static final String STOPPED = "Keneya#stopped";
    private static final Set<String> UNLESS_NONE_FITS =
            Set.of("Terminology_TX_NoValid_2_CC", "Terminology_TX_NoValid_13");
    private static final String LISTS_OF_THE_STANDARD = "(http://hl7.org/fhir/ValueSet/";
    private static final String LISTS_OF_THE_GUIDE = "https://keneya.ml/fhir/CodeSystem/";

    /** The validator notes the type and id of each entry of a Bundle within the path. */
    private static final Pattern NOTE = Pattern.compile("/\\*[^*]*\\*/");

    private final FhirContext fhir;
    private final WorkerContextValidationSupportAdapter context;
    private final InstanceValidators validators;
    private final FrenchMessages french = new FrenchMessages();
    private final LanguageOfThread language = new LanguageOfThread();
    private final Rules rules;

    ProfileValidator(FhirContext fhir, ImplementationGuide guide, DefaultProfileValidationSupport standard) {
        this.fhir = fhir;
        this.rules = new Rules(guide);
        this.context = new BilingualWorkerContext(french, language, new Slices(guide));
        GuideValidationSupport.withTheStandard(fhir, guide, standard, context);
        this.validators = new InstanceValidators(this::newValidator);
    }

    private InstanceValidator newValidator() {
        InstanceValidator validator = new InstanceValidator(
                context,
                new FhirInstanceValidator.NullEvaluationContext(),
                new XVerExtensionManagerOld(context),
                new ValidatorSession(),
                new ValidatorSettings());
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        validator.setAnyExtensionsAllowed(true);
        validator.setResourceIdRule(IdStatus.OPTIONAL);
        validator.setPolicyAdvisor(new FhirDefaultPolicyAdvisor());
        validator.setUnknownCodeSystemsCauseErrors(false);
        validator.setAllowExamples(true);
        return validator;
    }

    /** Whether that profile, of the guide or of the standard, is here to validate against. */
    boolean knows(String profile) {
        return context.fetchResource(StructureDefinition.class, profile) != null;
    }

    /** What a canonical address stands for to the validator, with its snapshot. */
    org.hl7.fhir.r4.model.@Nullable StructureDefinition definition(String canonical) {
        StructureDefinition known = context.fetchResource(StructureDefinition.class, canonical);
        return known == null
                ? null
                : (org.hl7.fhir.r4.model.StructureDefinition)
                        new VersionCanonicalizer(fhir).structureDefinitionFromCanonical(known);
    }

    /**
     * What is wrong or doubtful with a resource as it is to be stored.
     *
     * @param profiles canonical addresses of profiles, those of the guide in place of the ones that the resource
     *     claims; the profiles of others that it claims are looked at too if they are known
     */
    List<Finding> findings(Resource resource, Collection<String> profiles, Locale in) {
        LOG.debug("Validating {} against {}", resource.fhirType(), profiles);
        byte[] text = fhir.newJsonParser()
                .encodeResourceToString(claiming(resource, profiles))
                .getBytes(StandardCharsets.UTF_8);
        List<ValidationMessage> messages = new ArrayList<>();
        try {
            language.speaking(
                    in,
                    () -> validators.use(validator -> {
                        // One is enough: the validator adds those that the resource claims, again for each that is
                        // given here.
                        List<StructureDefinition> first = new ArrayList<>(profiles.stream()
                                .limit(1)
                                .map(profile -> context.fetchResource(StructureDefinition.class, profile))
                                .toList());
                        return validator.validate(
                                null, messages, new ByteArrayInputStream(text), FhirFormat.JSON, first);
                    }));
        } catch (Error failure) {
            if (failure.getClass() != Error.class) {
                throw failure;
            }
            // So HL7's validator ends at some repetitions: two codes of a stratifier of a MeasureReport.
            messages.add(stopped(resource));
        }
        return messages.stream()
                .filter(message -> message.getLevel() != ValidationMessage.IssueSeverity.INFORMATION)
                .filter(message -> !saysThatTheStandardHasNoCode(message))
                .map(message -> finding(message, in))
                .distinct()
                .toList();
    }

    /**
     * Where FHIR asks for a code of its list unless none fits, a code of the guide is one that none fitted. A profile
     * cannot take the warning back, for a resource is held against FHIR's own definition too; given of every NINA, it
     * would hide those that matter.
     *
     * @see <a href="http://hl7.org/fhir/R4/terminologies.html#extensible">FHIR, extensible bindings</a>
     */
    private static boolean saysThatTheStandardHasNoCode(ValidationMessage message) {
        String text = textOrEmpty(message.getMessage());
        return message.getLevel() == ValidationMessage.IssueSeverity.WARNING
                && UNLESS_NONE_FITS.contains(textOrEmpty(message.getMessageId()))
                && text.contains(LISTS_OF_THE_STANDARD)
                && text.contains(LISTS_OF_THE_GUIDE);
    }

    private static ValidationMessage stopped(Resource resource) {
        ValidationMessage message = new ValidationMessage(
                ValidationMessage.Source.InstanceValidator,
                ValidationMessage.IssueType.STRUCTURE,
                resource.fhirType(),
                "The validator stopped at an element that is repeated where one is expected.",
                ValidationMessage.IssueSeverity.ERROR);
        message.setMessageId(STOPPED);
        return message;
    }

    /** With those profiles of ours in place of the ones it claims: the same, or more, or without their versions. */
    private static Resource claiming(Resource resource, Collection<String> profiles) {
        Resource copy = resource.copy();
        copy.getMeta()
                .setProfile(heldTo(resource, profiles).stream()
                        .map(CanonicalType::new)
                        .toList());
        return copy;
    }

    /** Those profiles, and those of others that the resource claims. */
    static List<String> heldTo(Resource resource, Collection<String> profiles) {
        return Stream.concat(
                        profiles.stream(),
                        resource.getMeta().getProfile().stream()
                                .map(CanonicalType::getValue)
                                .filter(profile -> profile != null && !profile.startsWith(Profiles.BASE)))
                .distinct()
                .toList();
    }

    private Finding finding(ValidationMessage message, Locale in) {
        String id = textOrEmpty(message.getMessageId());
        Optional<Rule> rule = rules.ofMessage(id);
        return new Finding(
                IssueSeverity.fromCode(message.getLevel().toCode()),
                rule.map(Rule::key).orElse(id),
                NOTE.matcher(textOrEmpty(message.getLocation())).replaceAll(""),
                rule.map(known -> known.sentence(in))
                        .or(() -> french.sentence(id, textOrEmpty(message.getMessage()), in))
                        .orElse(textOrEmpty(message.getMessage())));
    }

    private static String textOrEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
