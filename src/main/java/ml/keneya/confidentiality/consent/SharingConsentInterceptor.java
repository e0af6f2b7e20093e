package ml.keneya.confidentiality.consent;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.confidentiality.Partition;
import ml.keneya.confidentiality.VaultId;
import ml.keneya.confidentiality.consent.SharingTable.Reason;
import ml.keneya.confidentiality.facility.PatientsOfFacilities;
import ml.keneya.security.Caller;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, in the vault, what refers a survivor to whom she does not permit it, and opens and closes what her consents
 * say. Everything is looked at when all of the transaction is written, so that a Consent in it counts.
 *
 * <p>What the server writes by itself passes.
 */
@Interceptor
public final class SharingConsentInterceptor {

    /** Behind the facilities, which have said by then whose she is. */
    private static final int AFTER_FACILITIES = 100;

    /** Under this key a record keeps where it was in its transaction. */
    private static final String PLACE = SharingConsentInterceptor.class.getName() + ".place";

    private final Sharing sharing;
    private final PatientsOfFacilities patients;
    private final Discretion discretion;
    private final Messages messages;

    SharingConsentInterceptor(
            Sharing sharing, PatientsOfFacilities patients, Discretion discretion, Messages messages) {
        this.sharing = sharing;
        this.patients = patients;
        this.discretion = discretion;
        this.messages = messages;
    }

    /** Numbers the records of a transaction, for refusals to tell which. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = AFTER_FACILITIES + 1_000)
    public void ask(RequestDetails request) {
        if (request.getResource() instanceof Bundle bundle && bundle.getType() == Bundle.BundleType.TRANSACTION) {
            number(bundle);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource record, @Nullable RequestDetails request) {
        check(record, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        check(after, request);
    }

    private void check(IBaseResource record, @Nullable RequestDetails request) {
        if (record instanceof Consent consent && SharingConsent.is(consent)) {
            SharingConsent.defect(consent).ifPresent(defect -> {
                throw refusal(record, defect.where(), defect.sentence(), request);
            });
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = AFTER_FACILITIES)
    public void created(IBaseResource record, @Nullable RequestDetails request) {
        if (!VaultId.is(record.getIdElement())) {
            return;
        }
        Optional<Caller> caller = Caller.of(request);
        if (caller.isEmpty()) {
            tell(record);
            return;
        }
        Set<String> notCaredFor = notCaredFor(record, caller.get());
        notCaredFor.forEach(patient -> wrote(caller.get().facility().orElseThrow(), patient, record));
        if (knowsConsents(notCaredFor, caller.get())) {
            refuseUnlessPermitted(record, Optional.empty(), caller.get(), request);
        }
        refuseWords(record, Optional.empty(), caller.get(), false, request);
        refuseConsentOfStranger(record, notCaredFor, request);
        settle(record);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = AFTER_FACILITIES)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        Optional<Caller> caller = Caller.of(request);
        if (!VaultId.is(after.getIdElement()) || caller.isEmpty()) {
            return;
        }
        Set<String> notCaredFor = notCaredFor(after, caller.get());
        boolean byStranger = areSurvivors(notCaredFor) || areSurvivors(notCaredFor(before, caller.get()));
        boolean answers = byStranger && answers(before, after);
        if (byStranger && !answers && !isOwn(before, after)) {
            throw new ForbiddenOperationException(messages.text(messages.languageOf(request), "consent.read-only"));
        }
        refuseConsentOfStranger(after, notCaredFor, request);
        if (answers || knowsConsents(notCaredFor, caller.get())) {
            refuseUnlessPermitted(after, Referral.of(before), caller.get(), request);
        }
        refuseWords(after, Referral.of(before), caller.get(), byStranger, request);
        changed(before, after).forEach(sharing::settle);
    }

    /**
     * Whose sharing the change of a record may change: she is referred by it, or it was about her, or now has a link.
     */
    private Stream<String> changed(IBaseResource before, IBaseResource after) {
        Set<String> old = patients.of(before);
        Set<String> now = patients.of(after);
        Stream<String> owners = after instanceof Patient || !old.equals(now)
                ? Stream.of(old, now).flatMap(Set::stream)
                : Stream.empty();
        Stream<String> referred = Stream.of(before, after).flatMap(each -> survivor(each).stream());
        // In order: transactions that take the same locks take them alike.
        return Stream.concat(owners, referred).distinct().sorted();
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED, order = AFTER_FACILITIES)
    public void deleted(IBaseResource record, @Nullable RequestDetails request) {
        if (!VaultId.is(record.getIdElement()) && !(record instanceof Patient)) {
            return;
        }
        sharing.forget(record.getIdElement().getIdPart());
        if (Caller.of(request).isPresent()) {
            settle(record);
        }
    }

    private void settle(IBaseResource record) {
        survivor(record).ifPresent(sharing::settle);
    }

    /** The id of her whose sharing the record may change. */
    private static Optional<String> survivor(IBaseResource record) {
        Optional<String> patient = record instanceof Consent consent
                ? Optional.ofNullable(consent.getPatient().getReference())
                : Referral.of(record).flatMap(Referral::patient);
        return patient.map(IdType::new).map(IdType::getIdPart);
    }

    private static boolean areSurvivors(Set<String> patients) {
        return patients.stream().map(IdType::new).anyMatch(VaultId::is);
    }

    /**
     * The patients that the record is about and the caller's facility does not care for. A record in the vault makes no
     * ordinary one a facility's: his label would tell.
     */
    private Set<String> notCaredFor(IBaseResource record, Caller caller) {
        if (caller.facility().isEmpty() || record instanceof Patient) {
            return Set.of();
        }
        Set<String> owners = new HashSet<>(patients.of(record));
        owners.removeAll(patients.caredForBy(caller.facility().get(), Set.copyOf(owners), Partition.careAndVault()));
        return owners;
    }

    private void wrote(String facility, String patient, IBaseResource record) {
        sharing.add(facility, patient, name(record), Reason.WRITTEN);
    }

    /** The server's own Task is for its owner to see. */
    private void tell(IBaseResource record) {
        if (record instanceof Task task) {
            String patient = new IdType(task.getFor().getReference()).getIdPart();
            SharingNotice.recipient(task).ifPresent(facility -> sharing.told(facility, patient, name(task)));
        }
    }

    /**
     * Her consent, or that of an ordinary patient, is taken down by those who care for her, not by whom it would serve.
     */
    private void refuseConsentOfStranger(
            IBaseResource record, Set<String> notCaredFor, @Nullable RequestDetails request) {
        if (record instanceof Consent consent && SharingConsent.is(consent) && !notCaredFor.isEmpty()) {
            throw refusal(record, "patient", "consent.stranger", request);
        }
    }

    /**
     * Of what it was referred with, the receiving facility changes Tasks alone, which then refer to nothing more and
     * ask for the same services; that it adds no words is {@link #refuseWords}'s to see.
     */
    private static boolean answers(IBaseResource before, IBaseResource after) {
        Optional<Referral> asked = Referral.of(before).filter(each -> before instanceof Task);
        Optional<Referral> answered = Referral.of(after);
        return asked.isPresent()
                && answered.isPresent()
                && asked.get().items().containsAll(answered.get().items())
                && asked.get().patient().equals(answered.get().patient())
                && asked.get().services().equals(answered.get().services());
    }

    /** What it wrote itself the receiving facility changes as it likes, but whom it is about. */
    private boolean isOwn(IBaseResource before, IBaseResource after) {
        return patients.of(before).equals(patients.of(after))
                && patients.of(before).stream().anyMatch(patient -> sharing.isWrittenElsewhere(patient, name(before)));
    }

    /**
     * Whether the answer may depend on what those whom a record is about consent to. A referral from a drop-box, or
     * about somebody whom the caller's facility does not care for, is taken as it is and opens nothing that is not
     * permitted: refused, it would tell.
     */
    private static boolean knowsConsents(Set<String> notCaredFor, Caller caller) {
        return notCaredFor.isEmpty() && caller.clearedForVeryRestricted("Consent");
    }

    private void refuseUnlessPermitted(
            IBaseResource record, Optional<Referral> before, Caller caller, @Nullable RequestDetails request) {
        goingOn(record, before)
                .flatMap(referral -> sharing.breach(referral, caller.facility()))
                .ifPresent(where -> {
                    throw refusal(record, where, "consent.referral", request);
                });
    }

    private void refuseWords(
            IBaseResource record,
            Optional<Referral> before,
            Caller caller,
            boolean answered,
            @Nullable RequestDetails request) {
        goingOn(record, before)
                .filter(referral -> answered || sharing.goesOut(referral, caller.facility()))
                .flatMap(referral -> discretion.breach(record))
                .ifPresent(where -> {
                    throw refusal(record, where, "consent.words", request);
                });
    }

    private static Optional<Referral> goingOn(IBaseResource record, Optional<Referral> before) {
        return Referral.of(record).filter(referral -> !isOnlyClosed(before, referral));
    }

    /** After a withdrawal a referral can still be called off. */
    private static boolean isOnlyClosed(Optional<Referral> before, Referral after) {
        return !after.open()
                && before.filter(each -> after.recipients().stream()
                                .allMatch(recipient -> each.recipients().stream()
                                        .anyMatch(known -> known.who().equalsDeep(recipient.who()))))
                        .isPresent();
    }

    private UnprocessableEntityException refusal(
            IBaseResource record, String where, String sentence, @Nullable RequestDetails request) {
        String text = messages.text(messages.languageOf(request), sentence);
        OperationOutcome outcome = new OperationOutcome();
        outcome.setLanguage(messages.languageOf(request).getLanguage());
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.BUSINESSRULE)
                .setDiagnostics(text)
                .addExpression(place(record) + '.' + where);
        return new UnprocessableEntityException(text, outcome);
    }

    /** Remembers where in a transaction each record was: HAPI writes them one by one. */
    private static void number(Bundle transaction) {
        for (int each = 0; each < transaction.getEntry().size(); each++) {
            Resource sent = transaction.getEntry().get(each).getResource();
            if (sent != null) {
                sent.setUserData(PLACE, "Bundle.entry[" + each + "].resource");
            }
        }
    }

    /** Where the record is in what was sent: alone, or an entry of a transaction. */
    private static String place(IBaseResource record) {
        return ((Resource) record).getUserData(PLACE) instanceof String entry ? entry : record.fhirType();
    }

    private static String name(IBaseResource record) {
        return record.fhirType() + '/' + record.getIdElement().getIdPart();
    }
}
