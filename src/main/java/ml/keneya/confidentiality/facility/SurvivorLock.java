package ml.keneya.confidentiality.facility;

import ml.keneya.server.TransactionLock;

/**
 * One transaction at a time decides whose a survivor is and with whom she shares: two at once would miss each other, a
 * withdrawal and a referral, or two facilities that each find her nobody's.
 */
public final class SurvivorLock {

    private final TransactionLock lock;

    SurvivorLock(TransactionLock lock) {
        this.lock = lock;
    }

    /** Held until the transaction ends. */
    public void take(String patient) {
        lock.take("sharing " + patient);
    }
}
