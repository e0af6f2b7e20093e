package ml.keneya.reasoning;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.server.Messages;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code PlanDefinition/[id]/$apply}: a plan of the guide for one person, today. For who may read the Patient and
 * search the records that it is decided by. Nothing is stored.
 */
public final class PlanDefinitionOperations {

    private final DaoRegistry store;
    private final PatientFile files;
    private final Plans plans;
    private final PlanReply replies;
    private final Clock clock;
    private final Messages messages;

    PlanDefinitionOperations(DaoRegistry store, Plans plans, PlanReply replies, Clock clock, Messages messages) {
        this.store = store;
        this.files = new PatientFile(store);
        this.plans = plans;
        this.replies = replies;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * The plan as R4 has it: a CarePlan with all its requests contained (docs/careplan.md).
     *
     * @param subject the Patient, such as {@code Patient/123}
     * @param encounter in which it is asked
     * @param practitioner who asks
     * @param organization for which
     * @throws InvalidRequestException if there is no subject, or a reference is of another type
     * @throws ResourceNotFoundException if there is no such plan, or the caller sees no such Patient
     * @throws UnprocessableEntityException if nobody says what that plan is decided by
     */
    @Operation(name = "$apply", typeName = "PlanDefinition", idempotent = true)
    public CarePlan apply(
            @IdParam IdType plan,
            @OperationParam(name = "subject", min = 1, max = 1, typeName = "string") @Nullable StringType subject,
            @OperationParam(name = "encounter", min = 0, max = 1, typeName = "string") @Nullable StringType encounter,
            @OperationParam(name = "practitioner", min = 0, max = 1, typeName = "string") @Nullable StringType practitioner,
            @OperationParam(name = "organization", min = 0, max = 1, typeName = "string") @Nullable StringType organization,
            RequestDetails request) {
        Locale language = messages.languageOf(request);
        String of = reference(subject, "subject", "Patient", language)
                .orElseThrow(() -> refusal(language, "subject", "reasoning.reference", "subject", "Patient"));
        PlanContext context = new PlanContext(
                of,
                reference(encounter, "encounter", "Encounter", language),
                reference(practitioner, "practitioner", "Practitioner", language),
                reference(organization, "organization", "Organization", language));
        PlanDefinition definition =
                plans.definition(plan.getIdPart()).orElseThrow(() -> notOurs(plan, request, language));
        Patient patient =
                files.found(new IdType(of), request).orElseThrow(() -> new ResourceNotFoundException(new IdType(of)));
        return replies.of(
                definition,
                plans.facts(plan.getIdPart()),
                context,
                patient,
                files,
                LocalDate.now(clock),
                request,
                language);
    }

    /** A relative reference to that type, which may go without saying. */
    private Optional<String> reference(@Nullable StringType sent, String name, String type, Locale language) {
        if (sent == null || !sent.hasValue()) {
            return Optional.empty();
        }
        IdType id = new IdType(sent.getValue());
        if (!id.isIdPartValid() || id.hasBaseUrl() || (id.hasResourceType() && !type.equals(id.getResourceType()))) {
            throw refusal(language, name, "reasoning.reference", name, type);
        }
        return Optional.of(type + "/" + id.getIdPart());
    }

    /** One that an administrator has stored can be read, not applied; of one that is not there HAPI tells. */
    private UnprocessableEntityException notOurs(IdType plan, RequestDetails request, Locale language) {
        store.getResourceDao(PlanDefinition.class).read(plan.toUnqualifiedVersionless(), request);
        return new UnprocessableEntityException(
                messages.text(language, "reasoning.plan", String.join(", ", plans.ids())));
    }

    private InvalidRequestException refusal(Locale language, String parameter, String sentence, Object... arguments) {
        String text = messages.text(language, sentence, arguments);
        return new InvalidRequestException(text, Refusal.outcome(IssueType.INVALID, text, parameter));
    }
}
