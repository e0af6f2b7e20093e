package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral on its way from a CSCom to a CSRéf and back, as the two facilities see it. */
@FhirServerTest
class ReferralLoopTest {

    private static final String OPEN = "requested,received,accepted,in-progress";

    @Autowired
    private TestServer server;

    private FhirClient sender;
    private FhirClient receiver;
    private String centre;
    private String hospital;
    private String patient;

    @BeforeEach
    void registerSomebodyAtTheCentre() {
        String number = UUID.randomUUID().toString().substring(0, 8);
        centre = facility("cscom-" + number);
        hospital = facility("csref-" + number);
        sender = server.ehrOf("cscom-" + number);
        receiver = server.ehrOf("csref-" + number);
        Patient somebody = Someone.named("Sidibé");
        patient = sender.post("Patient", somebody).id();
    }

    @Test
    void whatIsSentIsInTheInboxOfWhoReceivesAndTheOutboxOfWhoSends() {
        String task = sent("reference", null, Instant.now());

        String inbox = "Task?owner=Organization/" + hospital + "&status=" + OPEN
                + "&_include=Task:focus&_include=Task:patient";
        String outbox = "Task?requester=Organization/" + centre + "&status=" + OPEN + "&_include=Task:focus";
        assertThat(types(receiver.get(inbox))).containsExactlyInAnyOrder("Task", "ServiceRequest", "Patient");
        assertThat(ids(sender.get(outbox))).contains(task);
        assertThat(ids(receiver.get("Task?owner=Organization/" + centre))).isEmpty();

        moved(receiver, task, TaskStatus.REJECTED, answer -> answer.setStatusReason(reason("pas-de-place")));

        assertThat(types(receiver.get(inbox))).isEmpty();
        assertThat(ids(sender.get("Task?requester=Organization/" + centre + "&status=rejected")))
                .containsExactly(task);
    }

    @Test
    void whatNobodyAnsweredInTimeIsFoundByOneQuery() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String late = sent("evacuation", TaskPriority.STAT, now.minus(Duration.ofMinutes(31)));
        String early = sent("evacuation", TaskPriority.STAT, now.minus(Duration.ofMinutes(29)));
        String lateReference = sent("reference", null, now.minus(Duration.ofHours(73)));
        String earlyReference = sent("reference", TaskPriority.URGENT, now.minus(Duration.ofHours(71)));
        String overdue = "Task?owner=Organization/" + hospital + "&status=requested,received&due=eb" + now;

        assertThat(ids(receiver.get(overdue)))
                .containsExactlyInAnyOrder(late, lateReference)
                .doesNotContain(early, earlyReference);

        moved(receiver, late, TaskStatus.ACCEPTED, answer -> answer);

        assertThat(ids(receiver.get(overdue))).containsExactly(lateReference);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-11-05T23:00:00Z, 0",
        "2026-11-03, 2026-11-07, 1",
        "2026, 2027-01-05, 1",
        ", 2027-01-05, 0"
    })
    void whenATaskWasAskedMayBeKnownByTheDayAlone(String asked, String now, int found) {
        String referral = sender.post("ServiceRequest", referral("reference", Instant.now()))
                .id();
        Task task = task(referral, null, Instant.now());
        task.getMeta().getProfile().clear();
        task.setAuthoredOnElement(asked == null ? null : new DateTimeType(asked));
        Answer stored = sender.post("Task", task);
        assertThat(stored.status()).describedAs(stored.body()).isEqualTo(201);

        assertThat(ids(receiver.get("Task?owner=Organization/" + hospital + "&due=eb" + now)))
                .hasSize(found);
    }

    @Test
    void anEvacuationSaysThatItIsUrgent() {
        String referral = sender.post("ServiceRequest", referral("evacuation", Instant.now()))
                .id();

        Answer refused = sender.with("Accept-Language", "en").post("Task", task(referral, null, Instant.now()));

        assertThat(refused.status()).describedAs(refused.body()).isEqualTo(422);
        assertThat(text(refused)).contains("ml-x-evacuation", "asap or stat");
    }

    @Test
    void aReferralGoesItsWayAndTheCounterReferralClosesIt() {
        String task = sent("reference", null, Instant.now());
        moved(receiver, task, TaskStatus.RECEIVED, answer -> answer);
        moved(receiver, task, TaskStatus.ACCEPTED, answer -> answer);
        moved(receiver, task, TaskStatus.INPROGRESS, answer -> answer.setBusinessStatus(step("arrivee")));
        moved(receiver, task, TaskStatus.COMPLETED, answer -> {
            answer.addOutput().setType(output("referral-outcome")).setValue(outcome("hospitalisee"));
            return answer;
        });
        String withoutWord = "Task?requester=Organization/" + centre + "&status=completed&output-type:not=" + KENEYA
                + "CodeSystem/ml-task-output|counter-referral";
        assertThat(ids(sender.get(withoutWord))).containsExactly(task);

        moved(receiver, task, TaskStatus.COMPLETED, answer -> {
            answer.addOutput().setType(output("counter-referral")).setValue(new Reference().setDisplay("Lettre"));
            return answer;
        });

        assertThat(ids(sender.get(withoutWord))).isEmpty();
        Answer again = move(sender, task, TaskStatus.REQUESTED, answer -> answer);
        assertThat(again.status()).isEqualTo(422);
        assertThat(text(again)).contains("ml-x-referral-step", "completed", "requested", "état final");
        assertThat(receiver.get("Task/" + task).resource(Task.class).getStatus())
                .isEqualTo(TaskStatus.COMPLETED);
        assertThat(move(receiver, task, TaskStatus.ENTEREDINERROR, answer -> answer)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED", "ONHOLD", "DRAFT"})
    void aReferralThatIsAskedForDoesNotSkipWhoAnswers(TaskStatus status) {
        String task = sent("reference", null, Instant.now());

        Answer refused = move(receiver.with("Accept-Language", "en"), task, status, answer -> {
            answer.addOutput().setType(output("referral-outcome")).setValue(outcome("hospitalisee"));
            return answer;
        });

        assertThat(refused.status()).describedAs(refused.body()).isEqualTo(422);
        assertThat(text(refused))
                .contains("from the state requested", "received, accepted, rejected, in-progress, cancelled, failed");
        assertThat(sender.get("Task/" + task).resource(Task.class).getMeta().getVersionId())
                .isEqualTo("1");
    }

    @Test
    void whatWasAReferralStaysOneAndAnErrorStaysAnError() {
        String task = sent("reference", null, Instant.now());

        Answer left = move(receiver.with("Accept-Language", "en"), task, TaskStatus.REQUESTED, answer -> {
            answer.setCode(new CodeableConcept().setText("x"))
                    .getMeta()
                    .getProfile()
                    .clear();
            return answer;
        });
        assertThat(left.status()).describedAs(left.body()).isEqualTo(422);
        assertThat(text(left)).contains("what was a referral stays one");
        moved(receiver, task, TaskStatus.ENTEREDINERROR, answer -> answer);
        assertThat(move(receiver, task, TaskStatus.REQUESTED, answer -> answer).status())
                .isEqualTo(422);
    }

    @Test
    void aPatchGoesNoOtherWay() {
        String task = sent("reference", null, Instant.now());

        Answer refused = receiver.patch(
                "Task/" + task,
                "application/json-patch+json",
                "[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"on-hold\"}]");

        assertThat(refused.status()).describedAs(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("ml-x-referral-step");
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"BATCH", "TRANSACTION"})
    void aBundleGoesNoOtherWay(BundleType type) {
        String id = sent("reference", null, Instant.now());
        Task task = receiver.get("Task/" + id).resource(Task.class).setStatus(TaskStatus.ONHOLD);
        Bundle bundle = new Bundle().setType(type);
        bundle.addEntry().setResource(task).getRequest().setMethod(HTTPVerb.PUT).setUrl("Task/" + id);

        Answer answer = receiver.post("", bundle);

        if (type == BundleType.BATCH) {
            assertThat(answer.bundle().getEntryFirstRep().getResponse().getStatus())
                    .startsWith("422");
        } else {
            assertThat(answer.status()).describedAs(answer.body()).isEqualTo(422);
        }
        assertThat(answer.body()).contains("ml-x-referral-step");
        assertThat(receiver.get("Task/" + id).resource(Task.class).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    }

    @Test
    void whoDidNotArriveInFourteenDaysIsFoundByOneQuery() {
        Instant now = Instant.now();
        String lost = sent("reference", null, now.minus(Duration.ofDays(16)));
        String arrived = sent("reference", null, now.minus(Duration.ofDays(16)));
        sent("reference", null, now.minus(Duration.ofDays(13)));
        moved(receiver, arrived, TaskStatus.INPROGRESS, answer -> answer);

        assertThat(ids(sender.get("Task?requester=Organization/" + centre
                        + "&status=requested,received,accepted&authored-on=lt"
                        + LocalDate.ofInstant(now.minus(Duration.ofDays(14)), ZoneOffset.UTC))))
                .containsExactly(lost);
    }

    @Test
    void aReferralThatIsOverIsNotMadeActiveAgain() {
        ServiceRequest referral = referral("reference", Instant.now());
        String id = sender.post("ServiceRequest", referral).id();
        referral.setId(id);
        assertThat(sender.put("ServiceRequest/" + id, referral.setStatus(ServiceRequestStatus.REVOKED))
                        .status())
                .isEqualTo(200);

        Answer refused = sender.put("ServiceRequest/" + id, referral.setStatus(ServiceRequestStatus.ACTIVE));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(text(refused)).contains("ml-x-referral-step");
    }

    private String sent(String kind, TaskPriority priority, Instant asked) {
        Answer referral = sender.post("ServiceRequest", referral(kind, asked));
        assertThat(referral.status()).describedAs(referral.body()).isEqualTo(201);
        Answer task = sender.post("Task", task(referral.id(), priority, asked));
        assertThat(task.status()).describedAs(task.body()).isEqualTo(201);
        return task.id();
    }

    private interface Change {
        Task of(Task task);
    }

    private static void moved(FhirClient who, String id, TaskStatus status, Change change) {
        Answer answer = move(who, id, status, change);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
    }

    private static Answer move(FhirClient who, String id, TaskStatus status, Change change) {
        Task task = who.get("Task/" + id).resource(Task.class);
        return who.put("Task/" + id, change.of(task).setStatus(status));
    }

    private String facility(String number) {
        Organization facility = new Organization().setName("Structure " + number);
        facility.addIdentifier().setSystem("https://keneya.ml/sid/facility").setValue(number);
        facility.addType().addCoding().setSystem("urn:ietf:rfc:3986").setCode("urn:ihe:iti:mcsd:2019:facility");
        return server.ehr().post("Organization", facility).id();
    }

    private ServiceRequest referral(String kind, Instant asked) {
        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        referral.addCategory(concept("ml-referral-kind", kind));
        referral.setPriority(
                kind.equals("evacuation")
                        ? ServiceRequest.ServiceRequestPriority.STAT
                        : ServiceRequest.ServiceRequestPriority.ROUTINE);
        referral.setSubject(new Reference("Patient/" + patient));
        referral.setAuthoredOnElement(
                new DateTimeType(asked.truncatedTo(ChronoUnit.SECONDS).toString()));
        referral.setRequester(new Reference("Organization/" + centre));
        referral.addPerformer(new Reference("Organization/" + hospital));
        referral.addReasonCode(concept("ml-referral-reason", "transfusion"));
        return referral;
    }

    private Task task(String referral, TaskPriority priority, Instant asked) {
        Task task = new Task()
                .setStatus(TaskStatus.REQUESTED)
                .setIntent(TaskIntent.ORDER)
                .setPriority(priority);
        task.getMeta().addProfile(KENEYA + "StructureDefinition/ml-referral-task");
        task.getCode()
                .addCoding()
                .setSystem("http://hl7.org/fhir/CodeSystem/task-code")
                .setCode("fulfill");
        task.setFocus(new Reference("ServiceRequest/" + referral));
        task.setFor(new Reference("Patient/" + patient));
        task.setAuthoredOnElement(
                new DateTimeType(asked.truncatedTo(ChronoUnit.SECONDS).toString()));
        task.setRequester(new Reference("Organization/" + centre));
        task.setOwner(new Reference("Organization/" + hospital));
        return task;
    }

    private static CodeableConcept reason(String code) {
        return concept("ml-task-reason", code);
    }

    private static CodeableConcept step(String code) {
        return concept("ml-referral-step", code);
    }

    private static CodeableConcept output(String code) {
        return concept("ml-task-output", code);
    }

    private static CodeableConcept outcome(String code) {
        return concept("ml-referral-outcome", code);
    }

    private static CodeableConcept concept(String list, String code) {
        return new CodeableConcept(new Coding(KENEYA + "CodeSystem/" + list, code, null));
    }

    private static List<String> types(Answer answer) {
        return entries(answer).map(entry -> entry.getResource().fhirType()).toList();
    }

    private static List<String> ids(Answer answer) {
        return entries(answer)
                .map(BundleEntryComponent::getResource)
                .filter(Task.class::isInstance)
                .map(each -> each.getIdElement().getIdPart())
                .toList();
    }

    private static java.util.stream.Stream<BundleEntryComponent> entries(Answer answer) {
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        Bundle bundle = answer.bundle();
        return bundle.getEntry().stream();
    }

    private static String text(Answer answer) {
        OperationOutcome outcome = answer.outcome();
        return outcome.getIssueFirstRep().getDiagnostics();
    }
}
