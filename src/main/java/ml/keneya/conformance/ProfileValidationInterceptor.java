package ml.keneya.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/** Refuses with 422 what claims a profile of the guide and breaks it, before anything is stored. */
@Interceptor
public final class ProfileValidationInterceptor {

    private static final String BASE = "https://keneya.ml/fhir/StructureDefinition/";

    private interface Validation {
        List<Finding> breaches(IBaseResource resource, Set<String> profiles, Locale language);
    }

    private final ProfileValidator validator;
    private final Messages messages;

    ProfileValidationInterceptor(ProfileValidator validator, Messages messages) {
        this.validator = validator;
        this.messages = messages;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource resource, @Nullable RequestDetails request) {
        refuseBreaches(resource, request, validator::breaches);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        refuseBreaches(after, request, validator::breachesOfChanged);
    }

    private void refuseBreaches(IBaseResource resource, @Nullable RequestDetails request, Validation validation) {
        Set<String> claimed = resource.getMeta().getProfile().stream()
                .map(IPrimitiveType::getValueAsString)
                .filter(profile -> profile != null && profile.startsWith(BASE))
                .collect(Collectors.toSet());
        if (claimed.isEmpty()) {
            return;
        }
        Locale language = messages.languageOf(request);
        List<Finding> unknown = claimed.stream()
                .filter(profile -> !validator.knows(profile))
                .map(profile -> unknown(resource, profile, language))
                .toList();
        List<Finding> breaches = unknown.isEmpty() ? validation.breaches(resource, claimed, language) : unknown;
        if (!breaches.isEmpty()) {
            throw new UnprocessableEntityException(
                    // The entry of a batch is answered with this text alone.
                    messages.text(language, "conformance.breach", resource.fhirType(), breaches.size())
                            + ' '
                            + breaches.stream()
                                    .map(breach -> breach.rule() + ": " + breach.sentence())
                                    .collect(Collectors.joining(" ")),
                    outcome(breaches));
        }
    }

    private Finding unknown(IBaseResource resource, String profile, Locale language) {
        return new Finding(
                "unknown-profile",
                resource.fhirType() + ".meta.profile",
                messages.text(language, "conformance.unknown-profile", profile));
    }

    private static OperationOutcome outcome(List<Finding> breaches) {
        OperationOutcome outcome = new OperationOutcome();
        for (Finding breach : breaches) {
            OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                    .setCode(OperationOutcome.IssueType.INVARIANT)
                    .setDiagnostics(breach.rule() + ": " + breach.sentence());
            issue.getDetails().setText(breach.sentence()).addCoding().setCode(breach.rule());
            issue.addExpression(breach.path());
        }
        return outcome;
    }
}
