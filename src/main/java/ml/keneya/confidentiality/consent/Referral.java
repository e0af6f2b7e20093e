package ml.keneya.confidentiality.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A ServiceRequest or a Task, as far as it sends somebody somewhere.
 *
 * @param id {@code ServiceRequest/…} or {@code Task/…}
 * @param patient {@code Patient/…}, whom it is about
 * @param recipients whom it names as the one to act, and where
 * @param services which services it asks for; none in a Task that leaves it to its focus
 * @param items what it refers to on purpose, for the recipient to read
 * @param open whether it may still be acted upon, or has been: not revoked, cancelled, refused or an error
 */
record Referral(
        String id,
        Optional<String> patient,
        List<Recipient> recipients,
        Set<GbvService> services,
        Set<String> items,
        boolean open) {

    private static final Set<ServiceRequestStatus> CLOSED_REQUESTS =
            Set.of(ServiceRequestStatus.REVOKED, ServiceRequestStatus.ENTEREDINERROR);
    private static final Set<TaskStatus> CLOSED_TASKS =
            Set.of(TaskStatus.CANCELLED, TaskStatus.REJECTED, TaskStatus.FAILED, TaskStatus.ENTEREDINERROR);

    /**
     * A recipient.
     *
     * @param where the element that names him: {@code performer[0]}
     * @param who he
     */
    record Recipient(String where, Reference who) {}

    static Optional<Referral> of(IBaseResource record) {
        if (record instanceof ServiceRequest request) {
            return Optional.of(of(request));
        }
        return record instanceof Task task ? Optional.of(of(task)) : Optional.empty();
    }

    private static Referral of(ServiceRequest request) {
        return new Referral(
                name(request),
                names(Stream.of(request.getSubject())).findFirst(),
                Stream.concat(
                                all("performer", request.getPerformer()),
                                all("locationReference", request.getLocationReference()))
                        .toList(),
                GbvService.in(codes(Stream.concat(request.getCategory().stream(), Stream.of(request.getCode())))),
                names(Stream.concat(request.getSupportingInfo().stream(), request.getReasonReference().stream()))
                        .collect(Collectors.toUnmodifiableSet()),
                !CLOSED_REQUESTS.contains(request.getStatus()));
    }

    private static Referral of(Task task) {
        Stream<Reference> inputs = task.getInput().stream()
                .map(Task.ParameterComponent::getValue)
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast);
        return new Referral(
                name(task),
                names(Stream.of(task.getFor())).findFirst(),
                Stream.of(
                                one("owner", task.getOwner()),
                                one("location", task.getLocation()),
                                all(
                                        "restriction.recipient",
                                        task.getRestriction().getRecipient()))
                        .flatMap(each -> each)
                        .toList(),
                GbvService.in(codes(Stream.of(task.getCode()))),
                names(Stream.concat(Stream.of(task.getFocus(), task.getReasonReference()), inputs))
                        .collect(Collectors.toUnmodifiableSet()),
                !CLOSED_TASKS.contains(task.getStatus()));
    }

    private static Stream<Recipient> one(String element, Reference reference) {
        return reference.isEmpty() ? Stream.empty() : Stream.of(new Recipient(element, reference));
    }

    private static Stream<Recipient> all(String element, List<Reference> references) {
        return IntStream.range(0, references.size())
                .filter(each -> !references.get(each).isEmpty())
                .mapToObj(each -> new Recipient(element + '[' + each + ']', references.get(each)));
    }

    private static Stream<Coding> codes(Stream<CodeableConcept> concepts) {
        return concepts.flatMap(concept -> concept.getCoding().stream());
    }

    private static Stream<String> names(Stream<Reference> references) {
        return references
                .map(reference -> reference.getReferenceElement().toUnqualifiedVersionless())
                .filter(id -> id.hasResourceType() && id.hasIdPart())
                .map(id -> id.getValue());
    }

    private static String name(IBaseResource record) {
        return record.fhirType() + '/' + record.getIdElement().getIdPart();
    }
}
