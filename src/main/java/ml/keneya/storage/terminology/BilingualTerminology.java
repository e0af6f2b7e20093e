package ml.keneya.storage.terminology;

import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDaoCodeSystem.SubsumesResult;
import ca.uhn.fhir.jpa.term.TermReadSvcImpl;
import ca.uhn.fhir.jpa.term.ex.ExpansionTooCostlyException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseCoding;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.codesystems.ConceptSubsumptionOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * HAPI's terminology service, for lists with names in two languages.
 *
 * <p>HAPI takes {@code displayLanguage} as a wish for fewer designations and goes on showing the display; here it is
 * the language that is shown. HAPI finds what a filter of three letters or more begins, in the display only, and cuts
 * pages only from an expansion that it has stored, which goes stale; here a list of up to {@value #WHOLE} codes is
 * expanded whole, then filtered and cut. A larger one is left to HAPI's filter.
 *
 * @see <a href="https://hl7.org/fhir/R4/terminology-service.html">FHIR R4, Terminology Service</a>
 */
public class BilingualTerminology extends TermReadSvcImpl {

    private static final int WHOLE = 1_000;

    @Override
    public ValueSet expandValueSet(@Nullable ValueSetExpansionOptions options, ValueSet valueSet) {
        if (options == null || options.isIncludeHierarchy() || asksForAll(options)) {
            Expansion expansion = new Expansion(super.expandValueSet(options, valueSet));
            complete(expansion);
            speak(expansion, options);
            return expansion.valueSet();
        }
        try {
            return part(options, valueSet);
        } catch (ExpansionTooCostlyException e) {
            Expansion expansion = new Expansion(super.expandValueSet(options, valueSet));
            speak(expansion, options);
            return expansion.valueSet();
        }
    }

    private ValueSet part(ValueSetExpansionOptions options, ValueSet valueSet) {
        ValueSetExpansionOptions all = ValueSetExpansionOptions.forOffsetAndCount(0, WHOLE)
                .setFailOnMissingCodeSystem(options.isFailOnMissingCodeSystem());
        Expansion expansion = new Expansion(super.expandValueSet(all, valueSet));
        complete(expansion);
        if (options.getFilter() != null) {
            expansion.keep(new TextFilter(options.getFilter()));
        }
        speak(expansion, options);
        expansion.cut(options.getOffset(), options.getCount());
        return expansion.valueSet();
    }

    private static boolean asksForAll(ValueSetExpansionOptions options) {
        return options.getFilter() == null && options.getOffset() == 0 && options.getCount() >= WHOLE;
    }

    private void complete(Expansion expansion) {
        expansion.addLost(this::fragment);
        expansion.addNames(this::fragment);
    }

    private void speak(Expansion expansion, @Nullable ValueSetExpansionOptions options) {
        if (options != null && options.getTheDisplayLanguage() != null) {
            expansion.speak(new DisplayLanguage(options.getTheDisplayLanguage()), this::languageOf);
        }
    }

    @Override
    public @Nullable LookupCodeResult lookupCode(ValidationSupportContext context, LookupCodeRequest request) {
        LookupCodeResult found = lookup(context, request.getSystem(), request.getCode(), request.getPropertyNames());
        if (found != null && request.getDisplayLanguage() != null) {
            speak(found, new DisplayLanguage(request.getDisplayLanguage()));
        }
        return found;
    }

    private void speak(LookupCodeResult found, DisplayLanguage language) {
        found.getDesignations().stream()
                .filter(name -> language.takes(name.getUseCode(), name.getLanguage()))
                .findFirst()
                .ifPresent(name -> {
                    String before = found.getCodeDisplay();
                    found.setCodeDisplay(name.getValue());
                    name.setValue(before).setLanguage(languageOf(found.getSearchedForSystem()));
                });
    }

    /** A display is right in any of the code's languages; HAPI knows one. */
    @Override
    public @Nullable CodeValidationResult validateCode(
            ValidationSupportContext context,
            ConceptValidationOptions options,
            @Nullable String system,
            String code,
            @Nullable String display,
            @Nullable String valueSet) {
        boolean named =
                system != null && display != null && !display.isBlank() && isNameOf(context, system, code, display);
        if (valueSet == null && system != null && fragment(system).isPresent()) {
            return named ? new CodeValidationResult().setCode(code).setDisplay(display) : null;
        }
        return named
                ? super.validateCode(context, ConceptValidationOptions.copy(options), system, code, null, valueSet)
                : super.validateCode(context, options, system, code, display, valueSet);
    }

    private boolean isNameOf(ValidationSupportContext context, String system, String code, String display) {
        LookupCodeResult found = lookup(context, system, code, List.of());
        return found != null
                && found.getDesignations().stream().anyMatch(name -> display.equalsIgnoreCase(name.getValue()));
    }

    private @Nullable LookupCodeResult lookup(
            ValidationSupportContext context, String system, String code, Collection<String> properties) {
        Optional<Fragment> fragment = fragment(system);
        LookupCodeResult found = fragment.isPresent()
                ? fragment.get().lookup(code, properties).orElse(null)
                : super.lookupCode(context, new LookupCodeRequest(system, code, null, properties));
        // HAPI says "code null" of what it does not find.
        return found == null || found.isFound() ? found : LookupCodeResult.notFound(system, code);
    }

    /** A fragment too: not for its codes to be refused, which HAPI's next does rightly, but to be looked up. */
    @Override
    public boolean isCodeSystemSupported(ValidationSupportContext context, String system) {
        return super.isCodeSystemSupported(context, system) || fragment(system).isPresent();
    }

    /** HAPI looks among the ancestors only, where no code finds itself. */
    @Override
    @Transactional
    public SubsumesResult subsumes(
            @Nullable IPrimitiveType<String> codeA,
            @Nullable IPrimitiveType<String> codeB,
            @Nullable IPrimitiveType<String> system,
            @Nullable IBaseCoding codingA,
            @Nullable IBaseCoding codingB) {
        String a = code(codeA, codingA);
        String b = code(codeB, codingB);
        Optional<ConceptSubsumptionOutcome> inFragment = Optional.ofNullable(codingA)
                .map(IBaseCoding::getSystem)
                .or(() -> Optional.ofNullable(system).map(IPrimitiveType::getValueAsString))
                .flatMap(this::fragment)
                .flatMap(fragment -> fragment.subsumption(a, b));
        return inFragment.map(SubsumesResult::new).orElseGet(() -> {
            SubsumesResult result = super.subsumes(codeA, codeB, system, codingA, codingB);
            return a.equals(b) ? new SubsumesResult(ConceptSubsumptionOutcome.EQUIVALENT) : result;
        });
    }

    private static String code(@Nullable IPrimitiveType<String> code, @Nullable IBaseCoding coding) {
        return Optional.ofNullable(coding)
                .map(IBaseCoding::getCode)
                .or(() -> Optional.ofNullable(code).map(IPrimitiveType::getValueAsString))
                .orElse("");
    }

    private Optional<Fragment> fragment(String system) {
        return list(system)
                .filter(list -> list.getContent() == CodeSystemContentMode.FRAGMENT)
                .map(Fragment::new);
    }

    private @Nullable String languageOf(String system) {
        return list(system).map(CodeSystem::getLanguage).orElse(null);
    }

    private Optional<CodeSystem> list(String system) {
        return Optional.ofNullable(system)
                .filter(address -> !address.isBlank())
                .map(this::fetchCanonicalCodeSystemFromCompleteContext);
    }
}
