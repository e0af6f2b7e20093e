package ml.keneya.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Z-scores in a second, of children from -4 to 4 standard deviations: one in four is beyond 3. {@code core} is the part
 * of a core that the benchmark had: on a busy machine divide by it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ZScoreBenchmark {

    private static final int CHILDREN = 1_000;

    private final GrowthStandards standards = GrowthStandards.read();
    private final ZScores scores = new ZScores(standards);
    private final Child[] children = new Child[CHILDREN];
    private final GrowthStandard[] weightForAge = new GrowthStandard[CHILDREN];
    private final int[] days = new int[CHILDREN];
    private final double[] kilograms = new double[CHILDREN];
    private final Stature[] statures = new Stature[CHILDREN];

    @Setup
    public void invent() {
        Random random = new Random(1);
        for (int i = 0; i < CHILDREN; i++) {
            Sex sex = Sex.values()[random.nextInt(2)];
            days[i] = random.nextInt(1827);
            children[i] = new Child(sex, Age.ofDays(days[i]), Oedema.ABSENT);
            weightForAge[i] = standards.of(Indicator.WEIGHT_FOR_AGE, sex);
            kilograms[i] = weightForAge[i].valueAt(days[i], random.nextDouble(-4, 4));
            statures[i] = new Stature(
                    standards.of(Indicator.LENGTH_HEIGHT_FOR_AGE, sex).valueAt(days[i], random.nextDouble(-2, 2)),
                    Position.values()[random.nextInt(3)]);
        }
    }

    /** CPU seconds of the thread in a second. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Cpu {

        public double core;

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long start;

        @Setup(Level.Iteration)
        public void start() {
            start = threads.getCurrentThreadCpuTime();
        }

        @TearDown(Level.Iteration)
        public void stop() {
            core = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public double numbers(Cpu cpu) {
        double sum = 0;
        for (int i = 0; i < CHILDREN; i++) {
            sum += weightForAge[i].zScore(days[i], kilograms[i]);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public void weightForAge(Cpu cpu, Blackhole hole) {
        for (int i = 0; i < CHILDREN; i++) {
            hole.consume(scores.weightForAge(children[i], kilograms[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public void weightForLengthHeight(Cpu cpu, Blackhole hole) {
        for (int i = 0; i < CHILDREN; i++) {
            hole.consume(scores.weightForLengthHeight(children[i], kilograms[i], statures[i]));
        }
    }

    @Benchmark
    public GrowthStandards reading(Cpu cpu) {
        return GrowthStandards.read();
    }
}
