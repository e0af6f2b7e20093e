package ml.keneya.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.conformance.ProfileDecisions.Decision;
import ml.keneya.server.Messages;
import ml.keneya.server.Remark;
import ml.keneya.server.Remarks;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Holds every record to the guide, before anything is stored: what has a profile of it, by its claim or by what it is,
 * is validated against it and says so from then on; the rest is validated against FHIR R4 and tagged. What breaks a
 * rule is refused with 422.
 */
@Interceptor
public final class ProfileValidationInterceptor {

    /** When the labels that the server gives are there, which some rules ask for. */
    private static final int AFTER_LABELS = 1_000;

    private static final Coding UNPROFILED =
            new Coding("https://keneya.ml/fhir/CodeSystem/ml-conformance", "unprofiled", null);

    private final ProfileDecisions decisions;
    private final ProfileEnforcement guide;
    private final Messages messages;

    ProfileValidationInterceptor(ProfileDecisions decisions, ProfileEnforcement guide, Messages messages) {
        this.decisions = decisions;
        this.guide = guide;
        this.messages = messages;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = AFTER_LABELS)
    public void create(IBaseResource resource, @Nullable RequestDetails request) {
        enforce((Resource) resource, null, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = AFTER_LABELS)
    public void update(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        if (before != null && !isOfMeta(request)) {
            keepTags(((Resource) before).getMeta(), ((Resource) after).getMeta());
        }
        enforce((Resource) after, (Resource) before, request);
    }

    private void enforce(Resource resource, @Nullable Resource before, @Nullable RequestDetails request) {
        if (ProfileEnforcement.exempts(resource)) {
            return;
        }
        Locale language = messages.languageOf(request);
        Decision decision = decisions.about(resource, before);
        List<Finding> contradictions = guide.contradictions(resource, decision, language).stream()
                // What the server itself writes, such as a notice, is stored however it is set.
                .filter(finding -> request != null && !(request instanceof SystemRequestDetails))
                .toList();
        if (!contradictions.isEmpty()) {
            throw refusal(resource, contradictions, language);
        }
        List<Finding> findings = before != null && isUnchanged(resource, before, decision)
                ? List.of()
                : guide.findings(resource, decision.checked(), language);
        if (findings.stream().anyMatch(Finding::isBreach)) {
            throw refusal(resource, findings, language);
        }
        mark(resource, decision, request, language);
        Remarks.about(
                resource,
                ProfileValidationInterceptor.class,
                Stream.concat(
                                findings.stream().map(finding -> (Remark) caller -> finding.issue()),
                                Stream.of(Remark.information(
                                                caller -> messages.text(caller, "conformance.stored-unprofiled")))
                                        .filter(remark -> decision.isUnprofiled()))
                        .toList());
    }

    private UnprocessableEntityException refusal(Resource resource, List<Finding> findings, Locale language) {
        List<Finding> breaches = findings.stream().filter(Finding::isBreach).toList();
        OperationOutcome outcome = new OperationOutcome();
        breaches.forEach(breach -> outcome.addIssue(breach.issue()));
        return new UnprocessableEntityException(
                // The entry of a batch is answered with this text alone.
                messages.text(language, "conformance.breach", resource.fhirType(), breaches.size())
                        + ' '
                        + breaches.stream().map(Finding::text).collect(Collectors.joining(" ")),
                outcome);
    }

    private void mark(Resource resource, Decision decision, @Nullable RequestDetails request, Locale language) {
        Meta meta = resource.getMeta();
        if (isOfMeta(request)) {
            // It has changed what is stored already.
            if (!isMarked(meta, decision)) {
                throw new UnprocessableEntityException(messages.text(language, "conformance.marks"));
            }
            return;
        }
        meta.setProfile(Stream.concat(decision.claims().stream(), decision.stamps().stream())
                .map(CanonicalType::new)
                // HAPI empties it when it has stored the resource.
                .collect(Collectors.toCollection(ArrayList::new)));
        List<Coding> tags = new ArrayList<>(meta.getTag());
        tags.removeIf(ProfileValidationInterceptor::isOurs);
        if (decision.isUnprofiled()) {
            tags.add(UNPROFILED.copy());
        }
        meta.setTag(tags);
    }

    private static boolean isMarked(Meta meta, Decision decision) {
        return decision.stamps().isEmpty()
                && decision.claims().size() == meta.getProfile().size()
                && decision.isUnprofiled() == meta.getTag().stream().anyMatch(ProfileValidationInterceptor::isOurs);
    }

    /** An update takes no tag away (FHIR R4, Resource, 2.26.3.1); the engine is told to, for ours to come and go. */
    private static void keepTags(Meta before, Meta after) {
        before.getTag().stream()
                .filter(tag -> !isOurs(tag) && after.getTag(tag.getSystem(), tag.getCode()) == null)
                .forEach(tag -> after.addTag(tag.copy()));
    }

    private static boolean isOurs(Coding tag) {
        return UNPROFILED.getSystem().equals(tag.getSystem());
    }

    /** Whether it says what it said, and was validated so. */
    private static boolean isUnchanged(Resource resource, Resource before, Decision decision) {
        return decision.checked().stream().allMatch(before.getMeta()::hasProfile)
                && content(resource).equalsDeep(content(before));
    }

    private static Resource content(Resource resource) {
        Resource copy = resource.copy();
        copy.setMeta(null);
        copy.setId((String) null);
        return copy;
    }

    /** {@code $meta-add} or {@code $meta-delete}. */
    private static boolean isOfMeta(@Nullable RequestDetails request) {
        return request != null
                && ("$meta-add".equals(request.getOperation()) || "$meta-delete".equals(request.getOperation()));
    }
}
