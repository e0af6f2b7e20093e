package ml.keneya.server.bounds;

import ml.keneya.server.Refusal;

/** Ends the reading of a request that is over a bound. */
final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        // A refusal is an answer, not a fault: nobody reads its stack.
        super(refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
