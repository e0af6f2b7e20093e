package ml.keneya.security.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests of each caller are being worked on. Holds who is there, and forgets who is not. */
final class AtOnce {

    private final int most;
    private final ConcurrentMap<String, Integer> present = new ConcurrentHashMap<>();

    AtOnce(int most) {
        this.most = most;
    }

    /** Lets one more in, to {@link #leave} afterwards; false when too many are there. */
    boolean enter(String caller) {
        boolean[] entered = new boolean[1];
        present.compute(caller, (name, count) -> {
            int there = count == null ? 0 : count;
            entered[0] = there < most;
            return entered[0] ? Integer.valueOf(there + 1) : count;
        });
        return entered[0];
    }

    void leave(String caller) {
        present.computeIfPresent(caller, (name, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }
}
