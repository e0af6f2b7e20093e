package ml.keneya.confidentiality.facility;

import ml.keneya.server.TransactionLock;

/**
 * One transaction at a time decides with whom a survivor shares: a withdrawal and a referral at once would miss each
 * other.
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
