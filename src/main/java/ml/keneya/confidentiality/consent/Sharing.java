package ml.keneya.confidentiality.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.confidentiality.VaultId;
import ml.keneya.confidentiality.consent.SharingRule.Shared;
import ml.keneya.confidentiality.consent.SharingTable.Reason;
import org.hl7.fhir.r4.model.IdType;

/** Keeps what is shared of a survivor as her consents and referrals say, in the transaction that changes them. */
final class Sharing {

    private final SurvivorFile file;
    private final Shareable shareable;
    private final RecipientNames names;
    private final SharingTable table;
    private final EndedSharing ended;
    private final Clock clock;

    Sharing(
            SurvivorFile file,
            Shareable shareable,
            RecipientNames names,
            SharingTable table,
            EndedSharing ended,
            Clock clock) {
        this.file = file;
        this.shareable = shareable;
        this.names = names;
        this.table = table;
        this.ended = ended;
        this.clock = clock;
    }

    /** The element of the referral that names somebody to whom the survivor does not permit it, if one does. */
    Optional<String> breach(Referral referral, Optional<String> author) {
        if (!goesOut(referral, author)) {
            return Optional.empty();
        }
        Optional<String> patient = referral.patient().map(each -> new IdType(each).getIdPart());
        patient.ifPresent(table::lock);
        Set<GbvService> services = patient.map(each -> SharingRule.services(referral, file.referrals(each)))
                .orElse(referral.services());
        return rule(patient).breach(referral, services, author, clock.instant());
    }

    /** Whether it names another facility than the author's own. */
    boolean goesOut(Referral referral, Optional<String> author) {
        return referral.recipients().stream()
                .flatMap(recipient -> names.of(recipient.who()).stream())
                .anyMatch(name -> !author.equals(Optional.of(name)));
    }

    /** Opens and closes what her consents and referrals, as they are now, open and close. */
    void settle(String patient) {
        table.lock(patient);
        Set<String> before = table.recipients(patient);
        Set<String> elsewhere = isSurvivor(patient) ? table.writtenElsewhere(patient) : Set.of();
        Instant now = clock.instant();
        List<Referral> all = file.referrals(patient);
        List<Referral> referrals = all.stream()
                // Who does not care for her cannot help himself to more.
                .filter(referral -> referral.open() && !elsewhere.contains(referral.id()))
                .toList();
        Set<Shared> wanted = rule(Optional.of(patient)).shared(referrals, all, now);
        Set<String> hers = shareable.among(wanted.stream().map(Shared::record).toList(), patient);
        Collection<Shared> shared =
                wanted.stream().filter(each -> hers.contains(each.record())).collect(Collectors.toUnmodifiableSet());
        table.replace(patient, shared);
        Set<String> after = shared.stream().map(Shared::facility).collect(Collectors.toUnmodifiableSet());
        before.stream()
                .filter(facility -> !after.contains(facility))
                .forEach(facility -> ended.tell(facility, patient));
    }

    /** Who writes about an ordinary patient cares for him, in the vault too. */
    private static boolean isSurvivor(String patient) {
        return VaultId.is(new IdType(patient));
    }

    private SharingRule rule(Optional<String> patient) {
        return new SharingRule(
                patient.stream()
                        .flatMap(file::consents)
                        .flatMap(consent -> SharingConsent.permits(consent, names))
                        .toList(),
                names);
    }

    /** That Task of the server's own tells the facility that a sharing has ended: it is for it to see. */
    void told(String facility, String patient, String task) {
        table.told(facility, patient);
        add(facility, patient, task, Reason.NOTICE);
    }

    /** The facility sees the record, though the survivor is not its own. */
    void add(String facility, String patient, String record, Reason reason) {
        table.add(patient, new Shared(facility, record, Span.ALWAYS), reason);
    }

    /** Whether a facility that does not care for the survivor wrote that, {@code Type/id}. */
    boolean isWrittenElsewhere(String patient, String record) {
        return table.writtenElsewhere(patient).contains(record);
    }

    /** Nothing of that record is shared any more. */
    void forget(String id) {
        table.forget(id);
    }
}
