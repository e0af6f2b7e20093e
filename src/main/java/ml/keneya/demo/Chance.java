package ml.keneya.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What falls to one family: the same each time for the same seed, and none of another family's. */
final class Chance {

    private static final long SEEDS_APART = 0xD1342543DE82EF95L;
    private static final long FAMILIES_APART = 0x2545F4914F6CDD1DL;
    private static final int OPENS = 8;
    private static final int OPEN_MINUTES = 6 * 60;

    private final SplittableRandom random;

    Chance(long seed, int family) {
        this.random = new SplittableRandom(seed * SEEDS_APART + family * FAMILIES_APART);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double normal(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    /** What is beyond the least or the most is that. */
    double normal(double mean, double deviation, double least, double most) {
        return Math.min(Math.max(normal(mean, deviation), least), most);
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    /** One of the whole numbers from the least to the most, both included. */
    int whole(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** When on that day, while a CSCom is open. */
    LocalDateTime hour(LocalDate day) {
        return day.atTime(OPENS, 0).plusMinutes(random.nextInt(OPEN_MINUTES));
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String id() {
        // A random UUID of RFC 9562, whose version and variant are four and two of its bits.
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
