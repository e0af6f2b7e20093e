package ml.keneya.security.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * An allowance of requests for each caller, refilled as time passes.
 *
 * <p>Kept for the last ten thousand callers: whoever invents more gets new allowances, and no memory.
 */
final class Allowances {

    private static final int CALLERS = 10_000;

    private final int rate;
    private final int burst;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CALLERS).build();

    /**
     * @param rate requests a second
     * @param burst requests that may be saved up
     */
    Allowances(int rate, int burst, Clock clock) {
        this.rate = rate;
        this.burst = burst;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes one request from that caller's allowance; seconds to wait when it is used up, zero when it is not. */
    long take(String caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    /** Takes that many more, even those that are not there yet. */
    void charge(String caller, int requests) {
        bucket(caller).consumeIgnoringRateLimits(requests);
    }

    private Bucket bucket(String caller) {
        return buckets.get(
                caller,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
