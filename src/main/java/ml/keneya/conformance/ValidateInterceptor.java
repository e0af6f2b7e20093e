package ml.keneya.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.ValidationModeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ml.keneya.conformance.ProfileDecisions.Decision;
import ml.keneya.server.Messages;
import ml.keneya.server.MistakenTimes;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * {@code $validate}: says of a resource what a write would say, or what the profile says that is asked for.
 *
 * <p>HAPI finds the resource, asks this module, and makes the outcome. Labels are not given here, so that a rule about
 * them is told although a write would mend it.
 *
 * @see <a href="https://hl7.org/fhir/R4/resource-operation-validate.html">Operation $validate</a>
 */
@Interceptor
public final class ValidateInterceptor implements IInstanceValidatorModule {

    private static final String NAME = "$validate";

    /** HAPI 8.8.0 hands over what is no string as its model prints it. Can go when it hands over the value. */
    private static final Pattern PRINTED = Pattern.compile("[A-Za-z]+Type\\[(.*)]");

    private final ProfileDecisions decisions;
    private final ProfileEnforcement guide;
    private final ProfileValidator validator;
    private final Messages messages;
    private final LanguageOfThread language = new LanguageOfThread();

    /** Whether the thread validates a create. HAPI does not tell its validators. */
    private final ThreadLocal<Boolean> ofCreate = ThreadLocal.withInitial(() -> false);

    ValidateInterceptor(
            ProfileDecisions decisions, ProfileEnforcement guide, ProfileValidator validator, Messages messages) {
        this.decisions = decisions;
        this.guide = guide;
        this.validator = validator;
        this.messages = messages;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void begin(RequestDetails request) {
        if (NAME.equals(request.getOperation())) {
            language.begin(messages.languageOf(request));
            String[] mode = request.getParameters().get(Constants.EXTOP_VALIDATE_MODE);
            ofCreate.set(mode != null
                    && mode.length == 1
                    && ValidationModeEnum.CREATE.getCode().equals(mode[0]));
        }
    }

    @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
    public void end() {
        language.end();
        ofCreate.remove();
    }

    /** HAPI says in English that a resource may be deleted. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void tell(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        if (request != null && NAME.equals(request.getOperation()) && answer instanceof OperationOutcome outcome) {
            outcome.setText(null);
            for (OperationOutcomeIssueComponent issue : outcome.getIssue()) {
                if ("Ok to delete".equals(issue.getDiagnostics())) {
                    issue.setDiagnostics(messages.text(messages.languageOf(request), "conformance.deletable"));
                }
            }
        }
    }

    @Override
    public void validateResource(IValidationContext<IBaseResource> context) {
        Resource resource = (Resource) context.getResource();
        if (ofCreate.get()) {
            // A create takes no notice of it (FHIR R4, RESTful API, create); HAPI's next validator would refuse it.
            resource.setIdElement(new IdType());
        }
        if (resource instanceof Parameters parameters
                && parameters.getParameter("resource") != null
                && parameters.getParameter("resource").getResource() != null) {
            resource = parameters.getParameter("resource").getResource();
        }
        Locale in = language.current();
        Optional<MistakenTimes.Mistake> time = MistakenTimes.first(resource);
        if (time.isPresent()) {
            context.addValidationMessage(message(Finding.breach(
                    "seconds", time.get().where(), messages.text(in, time.get().sentence()))));
            return;
        }
        List<String> named = context.getOptions().getProfiles().stream()
                .map(profile -> PRINTED.matcher(profile).replaceFirst("$1"))
                .toList();
        List<Finding> findings = named.isEmpty() ? asWritten(resource, in) : byProfiles(resource, named, in);
        findings.forEach(finding -> context.addValidationMessage(message(finding)));
    }

    private List<Finding> asWritten(Resource resource, Locale in) {
        Decision decision = decisions.about(resource, null);
        List<Finding> findings = new ArrayList<>(guide.contradictions(resource, decision, in));
        findings.addAll(guide.findings(resource, decision.checked(), in));
        findings.add(checked(resource, decision.checked(), in));
        return findings;
    }

    private List<Finding> byProfiles(Resource resource, Collection<String> named, Locale in) {
        List<Finding> unknown = named.stream()
                .filter(profile -> !validator.knows(profile))
                .map(profile -> Finding.breach(
                        "unknown-profile",
                        resource.fhirType(),
                        messages.text(in, "conformance.unknown-profile", profile)))
                .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        List<Finding> findings = new ArrayList<>(guide.findings(resource, named, in));
        findings.add(checked(resource, named, in));
        return findings;
    }

    private Finding checked(Resource resource, Collection<String> profiles, Locale in) {
        return new Finding(
                OperationOutcome.IssueSeverity.INFORMATION,
                "checked",
                resource.fhirType(),
                profiles.isEmpty()
                        ? messages.text(
                                in, "conformance.checked." + (resource instanceof Bundle ? "bundle" : "standard"))
                        : messages.text(in, "conformance.checked", String.join(", ", profiles)));
    }

    private static SingleValidationMessage message(Finding finding) {
        SingleValidationMessage message = new SingleValidationMessage();
        message.setSeverity(ResultSeverityEnum.fromCode(finding.severity().toCode()));
        message.setMessageId(finding.rule());
        message.setMessage(finding.text());
        message.setLocationString(finding.path());
        return message;
    }
}
