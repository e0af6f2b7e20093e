package ml.keneya.confidentiality.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/**
 * Whether a survivor may be counted: the one place to ask for whatever counts records of the vault.
 *
 * <p>Her Consent of category {@code ml-consent-category#gbv-reporting} says so by {@code provision.type}; of several
 * that are active, the last in {@code dateTime}, and of the same time the one that denies, as does one without a time.
 * Who was not asked is not counted (data dictionary 1.10 and 6.6).
 */
public final class StatisticsConsent {

    private static final String REPORTING = "gbv-reporting";

    private final SurvivorFile file;
    private final Clock clock;

    StatisticsConsent(SurvivorFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Whether the survivor of that id, a Patient of the vault, consents to be counted. To be asked with its clearance.
     */
    public boolean permits(String patient) {
        Instant now = clock.instant();
        return file.consents(patient)
                .filter(consent -> SharingConsent.is(consent, REPORTING) && consent.getStatus() == ConsentState.ACTIVE)
                .max(Comparator.comparing(StatisticsConsent::given)
                        .thenComparing(consent -> consent.getProvision().getType() != ConsentProvisionType.PERMIT))
                .filter(consent -> consent.getProvision().getType() == ConsentProvisionType.PERMIT
                        && Span.of(consent.getProvision().getPeriod()).contains(now))
                .isPresent();
    }

    /** Nobody knows whether one without a time is the last: a denial is taken for it, a permission is not. */
    private static Instant given(Consent consent) {
        if (consent.hasDateTime()) {
            return Span.beginning(consent.getDateTimeElement());
        }
        return consent.getProvision().getType() == ConsentProvisionType.PERMIT ? Instant.MIN : Instant.MAX;
    }
}
